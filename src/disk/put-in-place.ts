/** Puts a finished folder in the place of another. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf, disk, unlessMissing } from './disk.ts';

const OLD = '.old';
const INSIDE = { next: '.next', old: OLD, list: '.replaced.json' } as const;
/** The names of what takes a place and of what had it. */
const replacement = z.object({ coming: z.array(z.string()), before: z.array(z.string()) });

/** With these a folder says that it cannot be renamed: another disk begins there, or the folder around it is not to be written. */
const STAYS = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS', 'EINVAL']);

/**
 * Two renames, between which there is no half a site. A folder that cannot be renamed, because a disk is mounted there, gets
 * what is in it renamed piece by piece. `isSpared`: what was there before is to lie where the new one lay. Returns whether it
 * does.
 */
export async function putInPlace(from: string, to: string, isSpared = false): Promise<boolean> {
  const old = `${to}${OLD}`;
  try {
    await disk.rm(old, { recursive: true, force: true });
    await unlessMissing(disk.rename(to, old), undefined);
    await disk.rename(from, to);
  } catch (error) {
    await standAgain(to);
    if (!STAYS.has(codeOf(error))) throw error;
    await putInside(from, to);
    return false;
  }
  if (isSpared)
    return unlessMissing(
      disk.rename(old, from).then(() => true),
      false,
    );
  await disk.rm(old, { recursive: true, force: true });
  return false;
}

/** Puts back what stood there before a replacement that was broken off between its renames. */
export async function standAgain(folder: string): Promise<void> {
  await undoInside(folder);
  const stands = await unlessMissing(
    stat(folder).then(() => true),
    false,
  );
  if (!stands) await unlessMissing(disk.rename(`${folder}${OLD}`, folder), undefined);
}

/** What is new is first brought whole onto the disk of the place; then each piece takes the place of the one before. */
async function putInside(from: string, to: string): Promise<void> {
  await disk.mkdir(to, { recursive: true });
  const [next, old, list] = placesIn(to);
  for (const own of [next, old]) await disk.rm(own, { recursive: true, force: true });
  await moveFolder(from, next);
  await disk.mkdir(old);
  const aside: readonly string[] = Object.values(INSIDE);
  const coming = await readdir(next);
  const before = (await readdir(to)).filter((name) => !aside.includes(name));
  await disk.writeSynced(list, JSON.stringify({ coming, before }));
  try {
    for (const name of before) await disk.rename(path.join(to, name), path.join(old, name));
    for (const name of coming) await disk.rename(path.join(next, name), path.join(to, name));
  } catch (error) {
    await undoInside(to);
    throw error;
  }
  // Without the list there is no way back any more, and none is wanted.
  for (const own of [list, next, old]) await disk.rm(own, { recursive: true, force: true });
}

/** Takes a replacement back of which the list is still there. */
async function undoInside(to: string): Promise<void> {
  const [next, old, list] = placesIn(to);
  const text = await unlessMissing(readFile(list, 'utf8'), undefined);
  if (text === undefined) return;
  const { coming, before } = replacement.parse(JSON.parse(text));
  const [moved, kept] = [await readdir(next), await readdir(old)];
  for (const name of coming)
    if (!moved.includes(name))
      await unlessMissing(disk.rename(path.join(to, name), path.join(next, name)), undefined);
  for (const name of before)
    if (kept.includes(name)) await disk.rename(path.join(old, name), path.join(to, name));
  for (const own of [list, next, old]) await disk.rm(own, { recursive: true, force: true });
}

const placesIn = (folder: string) => {
  const within = (name: string) => path.join(folder, name);
  return [within(INSIDE.next), within(INSIDE.old), within(INSIDE.list)] as const;
};

/** Moves a folder; to another disk, where a rename cannot, by copying. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await disk.mkdir(path.dirname(to), { recursive: true });
  await disk.rename(from, to).catch(async (error: unknown) => {
    if (codeOf(error) !== 'EXDEV') throw error;
    await disk.cp(from, to, { recursive: true });
    await disk.rm(from, { recursive: true, force: true });
  });
}

/** A folder in which the next content of another can be made: beside it, or where its surroundings cannot be written, elsewhere. */
export async function placeForNext(folder: string, otherwise: string): Promise<string> {
  const beside = `${folder}.next`;
  try {
    await disk.mkdir(beside, { recursive: true });
    return beside;
  } catch (error) {
    if (!STAYS.has(codeOf(error))) throw error;
    return path.join(otherwise, 'next');
  }
}
