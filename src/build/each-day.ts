import { localToday } from '../dates/local-today.ts';

/** A minute late is early enough, and a machine that slept over midnight is not a day late. */
const LOOK_EVERY_MS = 60_000;

/** Runs a task whenever a new day has begun: what was announced for that day takes effect. Returns how to stop. */
export function eachDay(task: () => unknown): () => void {
  let day = localToday();
  const timer = setInterval(() => {
    const today = localToday();
    if (today === day) return;
    day = today;
    task();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
