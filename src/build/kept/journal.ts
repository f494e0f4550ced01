/** What is in the store, and what it was made of: written last, so that a build that was killed leaves the one before. */
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** A file of the store as it lay when it was written. */
const lying = z.tuple([z.number(), z.number()]);
const journal = z.object({
  /** What all of it was made by. */
  stamp: z.string(),
  /** Size and time of each file, by the digest that is its name. */
  files: z.record(z.string(), lying),
  /** The files made of something, by the digest of what they are made of: their names with their digests. */
  made: z.record(z.string(), z.record(z.string(), z.string())),
});

export type Journal = z.infer<typeof journal>;

/** What a journal says; nothing where there is none, or one of another stamp, or one that cannot be read. */
export function readJournal(text: string | undefined, stamp: string): Journal {
  const empty = { stamp, files: {}, made: {} };
  if (text === undefined) return empty;
  try {
    const read = journal.parse(JSON.parse(text));
    return read.stamp === stamp ? read : empty;
  } catch {
    return empty;
  }
}

/** Puts a journal in the place of the one before, whole. */
export async function writeJournal(file: string, content: Journal): Promise<void> {
  const beside = `${file}.next`;
  await writeFile(beside, JSON.stringify(content));
  await rename(beside, file);
}
