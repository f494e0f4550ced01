/** Watches a data folder, for as long as the process runs. */
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isBeside } from '../load/load.ts';
import { SETTINGS_FILE } from '../tables/settings.ts';
import { eachDay } from './each-day.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** How soon it is seen that the folder itself is gone, or another has come in its place. */
const LOOK_EVERY_MS = 1000;

/** Does something after every change of the data and when a day has begun, once at a time. Returns how to have it done now. */
export function watchAndDo(folder: string, task: () => Promise<unknown>): () => Promise<void> {
  const run = oneAtATime(task);
  watchFolder(folder, () => void run());
  eachDay(run);
  return run;
}

/**
 * Tells of every change of the data in a folder; what programs lay beside a file they have open is none. A watch is of the
 * folder that was there when it began: one that is deleted and brought back, or replaced, is another, which this looks for.
 * Returns how to stop.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  every = LOOK_EVERY_MS,
): () => void {
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  let hasLooked = false;
  const look = async () => {
    const found = await identity(folder);
    if (found === watched) return;
    const isFirst = !hasLooked;
    hasLooked = true;
    watcher?.close();
    watcher = found === undefined ? undefined : open();
    watched = watcher === undefined ? undefined : found;
    if (!isFirst) onChange();
  };
  const open = () => {
    try {
      return watch(folder, (_event, name) => {
        if (name === null || name === SETTINGS_FILE || !isBeside(name)) onChange();
      }).on('error', () => {
        watched = '';
      });
    } catch {
      // It has gone since it was looked at: the next look finds out what is there.
      return undefined;
    }
  };
  void look();
  const timer = setInterval(() => void look(), every);
  return () => {
    clearInterval(timer);
    watcher?.close();
  };
}

/** What tells one folder from another of the same name; undefined while there is none. */
async function identity(folder: string): Promise<string | undefined> {
  const found = await stat(folder, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino} ${found.birthtimeNs}`;
}
