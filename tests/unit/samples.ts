/** The bad samples: the small data set with some edits, or with whole files in the place of its own where bytes matter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Promises } from '../../src/check/promises.ts';
import type { CheckResult } from '../../src/check/run.ts';
import { ADDRESSES } from '../../src/ledger/addresses.ts';
import type { Table } from '../../src/tables/define.ts';
import { allTables } from '../../src/tables/index.ts';
import { SETTINGS_FILE } from '../../src/tables/settings.ts';
import { definedBefore, type Line } from './defined-before.ts';
import {
  baseBytes,
  baseFolder,
  checkBytes,
  csvBytes,
  type Edit,
  edited,
  root,
  sealed,
  TODAY,
} from './helpers.ts';

const folder = path.join(root, 'tests/bad');

/** The names of the samples: each that of the rule it breaks. */
export const samples: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The file that holds the report of a sample. */
export const expectedOf = (name: string): string => path.join(folder, name, 'expected.txt');

/** The text of a file of a sample; undefined where the sample has none of that name. */
function textOf(name: string, file: string): string | undefined {
  const own = path.join(folder, name, file);
  return existsSync(own) ? readFileSync(own, 'utf8') : undefined;
}

const EDITS = 'edits.csv';

/** The edits of a sample, one a row: in which file, what it was, what it is. Where it was nothing it comes at the end. */
function editsOf(name: string): Edit[] {
  const [header, ...rows] = Papa.parse<string[]>(textOf(name, EDITS) ?? '', {
    skipEmptyLines: true,
  }).data;
  if (header !== undefined && header.join() !== '文件,原来,改成')
    throw new Error(`${name}/${EDITS} should have the header 文件,原来,改成`);
  return rows.map(([file = '', from = '', to = '']) => ({ file, from, to }));
}

function withEdits(name: string, base: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  let bytes = new Map(base);
  for (const { file, from, to } of editsOf(name)) {
    const text = new TextDecoder().decode(bytes.get(file));
    if (from !== '' && text.split(from).length !== 2)
      throw new Error(`${name}/${EDITS}: ${file} should hold ${from} once`);
    const at = from === '' ? text : from;
    bytes = edited(bytes, { file, from: at, to: from === '' ? text + to : to });
  }
  return bytes;
}

/** What a sample that is about promises promises, but for what it says otherwise in its `promises.json`. */
const PROMISES: Promises = {
  handleWithin: 25,
  applyWithin: 10,
  consultWithin: 23,
  decideWithin: 30,
  announceWithin: 3,
  changeNotice: 10,
  upstreamLookedWithin: 3,
  correctWithin: 30,
  smallCell: 5,
};

/** The files that stand whole in a sample. */
function bytesOf(own: string): Map<string, Uint8Array> {
  const settings = path.join(own, SETTINGS_FILE);
  const bytes = csvBytes(own);
  return existsSync(settings) ? bytes.set(SETTINGS_FILE, readFileSync(settings)) : bytes;
}

/** Checks a sample, with the small data set published before where the sample says so. */
export function checkSample(name: string, tables: readonly Table[] = allTables): CheckResult {
  const published = textOf(name, 'published-first.txt') !== undefined;
  const defined = (textOf(name, 'defined-first.txt') ?? '').split('\n').filter(Boolean);
  const before = definedBefore(
    defined.map((line) => line.split(',') as unknown as Line),
    tables,
  );
  const base = published
    ? sealed(baseBytes(), TODAY, before, textOf(name, 'addresses-first.txt'))
    : baseBytes();
  const whole = bytesOf(path.join(folder, name));
  whole.delete(EDITS);
  const own = readFileSync(path.join(baseFolder, SETTINGS_FILE));
  const bytes = new Map([...withEdits(name, new Map(base).set(SETTINGS_FILE, own)), ...whole]);
  const list = textOf(name, ADDRESSES);
  if (list !== undefined) bytes.set(ADDRESSES, new TextEncoder().encode(list));
  const settings = bytes.get(SETTINGS_FILE);
  bytes.delete(SETTINGS_FILE);
  const removed = textOf(name, 'removed.txt')?.trim();
  if (removed !== undefined) bytes.delete(removed);
  const elsewhere = new Map([...whole.keys()].map((file) => [file, `tests/bad/${name}/${file}`]));
  const promises = textOf(name, 'promises.json');
  const today = textOf(name, 'today.txt')?.trim() ?? TODAY;
  return checkBytes(
    bytes,
    today,
    tables,
    { folder: 'tests/fixtures/base', elsewhere, settings },
    promises === undefined ? undefined : { ...PROMISES, ...JSON.parse(promises) },
  );
}
