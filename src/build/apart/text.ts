/**
 * A thread that makes parts of the full text, one after another. The program that does most of it is given what it needs bit by bit
 * and tells what it has made as well: whoever makes other files meanwhile would keep it waiting.
 */
import { parentPort } from 'node:worker_threads';
import { type MadePart, makePart, type TextPart } from '../../search/full-text.ts';

async function answer(part: TextPart): Promise<void> {
  const made = await makePart(part);
  // What shares its memory with others would be handed over with all of that.
  const files = new Map([...made.files].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  const handed: MadePart = { ...made, files };
  parentPort?.postMessage(
    handed,
    [...files.values()].map(({ buffer }) => buffer),
  );
}

// What fails ends the thread, and is told to who has begun it.
parentPort?.on('message', (part: TextPart) => void answer(part));
