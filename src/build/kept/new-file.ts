/** How a file is written that may have more names, and may be longer than anybody holds. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { codeOf } from '../../disk/disk.ts';

/** Writes a file, whatever has its name. Whoever writes into a file writes into every site that has it. */
export function writeNew(file: string, bytes: Uint8Array): void {
  const write = () => fs.writeFileSync(file, bytes, { flag: 'wx' });
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    fs.rmSync(file, { force: true });
    write();
  }
}

/** Gives a file a second name, whatever has it. */
export function linkOver(file: string, target: string): void {
  try {
    fs.linkSync(file, target);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    fs.unlinkSync(target);
    fs.linkSync(file, target);
  }
}

/** Writes a text that is never held whole, and returns its digest. */
export function writtenInPieces(file: string, parts: Iterable<string>): string {
  const hash = createHash('sha256');
  const to = fs.openSync(file, 'w');
  try {
    for (const piece of inPieces(parts)) {
      hash.update(piece);
      fs.writeFileSync(to, piece);
    }
  } finally {
    fs.closeSync(to);
  }
  return hash.digest('hex');
}

function* inPieces(parts: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < AT_ONCE) continue;
    yield held;
    held = '';
  }
  yield held;
}

/** As many characters are written at once. */
const AT_ONCE = 262_144;
