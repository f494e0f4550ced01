/** Files that change together, with a fault at every step in turn. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  finishWriting,
  isLeftUnfinished,
  StoppedWriting,
  writeWhole,
} from '../../../src/disk/whole-files.ts';
import {
  fullAt,
  killedAt,
  MEMORY,
  readOnlyAt,
  systemError,
  wasKilled,
  withFault,
} from './faults.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(MEMORY, 'mingze-whole-'));
  mkdirSync(path.join(folder, 'published'));
  for (const [name, text] of BEFORE) writeFileSync(path.join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const BEFORE = new Map([
  ['ledger.csv', 'old ledger'],
  ['published/laws.csv', 'old laws'],
  ['bodies.csv', 'never written'],
]);
const NEXT = new Map([
  ['ledger.csv', 'new ledger'],
  ['published/laws.csv', 'new laws'],
  ['published/bodies.csv', 'new bodies'],
  ['urls.txt', 'new urls'],
]);
const AFTER = new Map([...BEFORE, ...NEXT]);

function content(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
const sorted = (map: Map<string, string>) => new Map([...map].sort());
const isOld = () => expect(content()).toEqual(sorted(BEFORE));
const isNew = () => expect(content()).toEqual(sorted(AFTER));

/** How many steps it takes when nothing goes wrong. */
async function allSteps(): Promise<number> {
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  const { steps } = await withFault(
    () => undefined,
    () => writeWhole(copy, NEXT),
  );
  rmSync(copy, { recursive: true });
  return steps;
}

test('without a fault all of them are written, and nothing else lies there', async () => {
  await writeWhole(folder, NEXT);
  isNew();
});

test('killed at any step, the next who comes finds the old or makes the new, all of it', async () => {
  const seen = { old: 0, new: 0 };
  for (let step = 0; step < (await allSteps()); step += 1) {
    const { error } = await withFault(killedAt(step), () => writeWhole(folder, NEXT));
    expect(wasKilled(error), `step ${step}`).toBe(true);
    if (await isLeftUnfinished(folder)) await finishWriting(folder);
    const holds = content().get('ledger.csv') === 'new ledger';
    if (holds) isNew();
    else isOld();
    seen[holds ? 'new' : 'old'] += 1;
    for (const name of NEXT.keys()) rmSync(path.join(folder, name), { force: true });
    for (const [name, text] of BEFORE) writeFileSync(path.join(folder, name), text);
  }
  expect(seen.old).toBeGreaterThan(5);
  expect(seen.new).toBeGreaterThan(4);
});

test('killed while it is being finished, it is finished by the one after', async () => {
  // Long enough on the way that the list is there, and not so long that all is in place.
  const all = await allSteps();
  await withFault(killedAt(all - 6), () => writeWhole(folder, NEXT));
  for (let step = 0; step < 6; step += 1)
    await withFault(killedAt(step), () => finishWriting(folder));
  await finishWriting(folder);
  isNew();
});

describe.each([
  ['full', fullAt],
  ['read-only', readOnlyAt],
])('on a disk that becomes %s at any step', (_name, faultAt) => {
  test('nothing is changed, or what holds is finished later; and which of them is told', async () => {
    for (let step = 0; step < (await allSteps()); step += 1) {
      const { error } = await withFault(faultAt(step), () => writeWhole(folder, NEXT));
      const holds = error === undefined || (error instanceof StoppedWriting && error.holds);
      if (error !== undefined) expect(error).toBeInstanceOf(StoppedWriting);
      if (await isLeftUnfinished(folder)) await finishWriting(folder);
      if (holds) isNew();
      else isOld();
      for (const name of NEXT.keys()) rmSync(path.join(folder, name), { force: true });
      for (const [name, text] of BEFORE) writeFileSync(path.join(folder, name), text);
    }
  });
});

test('a full disk is told before anything has moved, and nothing is left on it', async () => {
  const full = (number: number) => (number === 4 ? systemError('ENOSPC') : undefined);
  const { error } = await withFault(full, () => writeWhole(folder, NEXT));
  expect(error).toMatchObject({ fault: 'ENOSPC', holds: false });
  isOld();
});
