import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { definedBefore, type Line } from '../defined-before.ts';
import { baseBytes, checkBytes, csvBytes, root, sealed, TODAY } from '../helpers.ts';

const folder = path.join(root, 'tests/bad');
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The small data set, published first where the sample says so, with the files of the sample in the place of its own. */
function sampleBytes(name: string): Map<string, Uint8Array> {
  const sample = path.join(folder, name);
  const base = existsSync(path.join(sample, 'published-first.txt'))
    ? sealed(baseBytes(), TODAY, definitionsFor(sample))
    : baseBytes();
  const bytes = new Map([...base, ...csvBytes(sample)]);
  const removed = path.join(sample, 'removed.txt');
  if (existsSync(removed)) bytes.delete(readFileSync(removed, 'utf8').trim());
  return bytes;
}

/** The tables as they were defined at the publication: those of today, with what the sample says they had more. */
function definitionsFor(sample: string) {
  const more = path.join(sample, 'defined-first.txt');
  const lines = existsSync(more) ? readFileSync(more, 'utf8').trim().split('\n') : [];
  return definedBefore(lines.map((line) => line.split(',') as unknown as Line));
}

test('every rule has a bad sample, and every sample names a rule', () => {
  expect(samples.toSorted()).toEqual(rules.map((rule) => rule.id).toSorted());
});

describe.each(samples)('the bad sample of %s', (name) => {
  const expected = path.join(folder, name, 'expected.txt');
  const { problems } = checkBytes(sampleBytes(name));

  test('breaks its rule', () => {
    const rule = rules.find((candidate) => candidate.id === name);
    const broken = problems.filter((problem) => problem.rule === name);
    expect(broken.map((problem) => problem.level)).toContain(rule?.level);
    expect(readFileSync(expected, 'utf8')).toContain(`〔${name}〕`);
  });

  // `npx vitest run -u` writes the report anew: read it before it is committed.
  test('is reported in these words', async () => {
    await expect(`${problems.map(sentence).join('\n')}\n`).toMatchFileSnapshot(expected);
  });
});
