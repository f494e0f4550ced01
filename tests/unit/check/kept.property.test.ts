/** A check that goes on from the one before tells what a check from the beginning tells, whatever has been done to the data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kept } from '../../../src/check/kept/kept.ts';
import { type CheckOptions, type CheckResult, checkTables } from '../../../src/check/run.ts';
import { settingsOf } from '../../../src/check/settings-file.ts';
import { csvText } from '../../../src/ledger/csv-text.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { policyIn } from '../../../src/tables/settings/read.ts';
import { SETTINGS_FILE } from '../../../src/tables/settings.ts';
import { districtBytes, districtFolder, PUBLISHED } from '../district.ts';
import { runs } from '../property.ts';

const FOLDER = 'data';

/** Everything that a check is made of. */
interface Given {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly today: string;
  readonly settings: string;
  readonly urls: string;
}

const told = (name: string) => readFileSync(path.join(districtFolder, name), 'utf8');
const start: Given = {
  files: districtBytes(),
  today: PUBLISHED,
  settings: told(SETTINGS_FILE),
  urls: told('urls.txt'),
};

function optionsOf({ today, settings, urls }: Given): CheckOptions {
  const read = settingsOf(`${FOLDER}/${SETTINGS_FILE}`, new TextEncoder().encode(settings));
  const promises = policyIn(read);
  return {
    ...{ today, folder: FOLDER, settings: read, addresses: { list: urls, copy: told('urls.txt') } },
    ...(promises === undefined ? {} : { promises }),
  };
}

function fresh(given: Given): CheckResult {
  const files = [...given.files].map(
    ([name, bytes]) => [name, loadBytes(`${FOLDER}/${name}`, bytes)] as const,
  );
  return checkTables(new Map(files), optionsOf(given));
}

function goingOn(given: Given, kept: Kept): CheckResult {
  const files = [...given.files].map(
    ([name, bytes]) => [name, kept.files.read(`${FOLDER}/${name}`, Buffer.from(bytes))] as const,
  );
  kept.files.keepRead();
  return checkTables(new Map(files), { ...optionsOf(given), kept });
}

/** What some numbers choose to be done, with what they choose it for. */
type Edit = (given: Given, pick: Pick) => Given;
type Pick = <One>(all: readonly One[]) => One;

/** A table with its lines, the header first, in the hands of somebody who may do anything to them. */
const inTable =
  (edit: (lines: string[][], pick: Pick) => void): Edit =>
  (given, pick) => {
    const file = pick([...given.files.keys()].filter((name) => !name.startsWith('published/')));
    const bytes = given.files.get(file) ?? new Uint8Array();
    const { header, rows } = loadBytes(file, bytes);
    const lines = [[...header], ...rows.map(({ cells }) => [...cells])];
    if (lines.length < 3) return given;
    edit(lines, pick);
    const [first = [], ...others] = lines;
    const text = new TextEncoder().encode(csvText(first, others));
    return { ...given, files: new Map(given.files).set(file, text) };
  };

const place = (lines: readonly unknown[], pick: Pick) =>
  1 + pick([...Array.from({ length: lines.length - 1 }).keys()]);

const set = (text: (lines: string[][], at: number, column: number, pick: Pick) => string) =>
  inTable((lines, pick) => {
    const at = place(lines, pick);
    const column = pick([...(lines[0]?.keys() ?? [])]);
    const row = lines[at];
    if (row !== undefined) row[column] = text(lines, at, column, pick);
  });

const ODD = ['', ' ', '2031-02-30', '2099-01-01', '不在表里', '=1+1', '13800138000', 'x\u200by'];

const edits: Readonly<Record<string, Edit>> = {
  word: set((lines, at, column) => `${lines[at]?.[column] ?? ''}改`),
  odd: set((_lines, _at, _column, pick) => pick(ODD)),
  other: set((lines, _at, column, pick) => lines[place(lines, pick)]?.[column] ?? ''),
  saved: set((lines, at, column) => ` ${(lines[at]?.[column] ?? '').replaceAll('-', '/')}`),
  id: inTable((lines, pick) => {
    const row = lines[place(lines, pick)];
    if (row !== undefined) row[0] = pick([`${row[0]}-x`, lines[place(lines, pick)]?.[0] ?? '']);
  }),
  removed: inTable((lines, pick) => lines.splice(place(lines, pick), 1)),
  added: inTable((lines, pick) => {
    const row = [...(lines[place(lines, pick)] ?? [])];
    row[0] = `${row[0]}-${pick(['a', 'b', 'c'])}`;
    lines.splice(place(lines, pick), 0, row);
  }),
  copied: inTable((lines, pick) => {
    lines.splice(place(lines, pick), 0, [...(lines[place(lines, pick)] ?? [])]);
  }),
  moved: inTable((lines, pick) => {
    const [row = []] = lines.splice(place(lines, pick), 1);
    lines.splice(Math.min(place(lines, pick), lines.length), 0, row);
  }),
  taller: set((lines, at, column) => `${lines[at]?.[column] ?? ''}\n二`),
  shorter: inTable((lines, pick) => lines[place(lines, pick)]?.pop()),
  header: inTable(([header = []], pick) => {
    header[pick([...header.keys()])] = pick(['编号', '没有这一列']);
  }),
  columns: inTable((lines, pick) => {
    const at = pick([...(lines[0]?.keys() ?? [])]);
    for (const row of lines) row.push(...row.splice(at, 1));
  }),
  gone: (given, pick) => {
    const files = new Map(given.files);
    files.delete(pick([...files.keys()]));
    return { ...given, files };
  },
  spoilt: (given, pick) => {
    const name = pick([...given.files.keys()]);
    const bytes = pick([
      Uint8Array.of(0xff, 0xfe, 0),
      new TextEncoder().encode(`${new TextDecoder().decode(given.files.get(name))}"`),
    ]);
    return { ...given, files: new Map(given.files).set(name, bytes) };
  },
  published: (given, pick) => {
    const names = [...given.files.keys()].filter((one) => one.startsWith('published/'));
    const name = pick(names);
    if (names.length === 0) return given;
    const text = new TextDecoder().decode(given.files.get(name)).replace('一', '二');
    return { ...given, files: new Map(given.files).set(name, new TextEncoder().encode(text)) };
  },
  unpublished: (given) => ({
    ...given,
    files: new Map(
      [...given.files].filter(([name]) => !/ledger|publications|published/.test(name)),
    ),
  }),
  day: (given, pick) => ({
    ...given,
    today: pick(['2026-11-29', '2027-03-01', '2026-12-31', '2020-01-01', PUBLISHED]),
  }),
  settings: (given, pick) => ({
    ...given,
    settings: given.settings.replace(
      /"(upstreamLookedWithin|smallCell|changeNotice|status)": *("\w+"|\d+)/g,
      (whole, name: string, was: string) =>
        pick([true, false])
          ? whole
          : `"${name}": ${was.startsWith('"') ? pick(['"official"', '"example"']) : pick([1, 2, 30])}`,
    ),
  }),
  urls: (given, pick) => {
    const lines = given.urls.split('\n');
    return { ...given, urls: lines.toSpliced(pick([...lines.keys()]), 1).join('\n') };
  },
  allAgain: () => start,
  tableAgain: (given, pick) => {
    const [name, bytes] = pick([...start.files]);
    return { ...given, files: new Map(given.files).set(name, bytes) };
  },
};

function doneTo(given: Given, kind: string, numbers: readonly number[]): Given {
  let next = 0;
  const pick: Pick = (all) => {
    const one = all[(numbers[next % numbers.length] ?? 0) % all.length];
    next += 1;
    return one as never;
  };
  return edits[kind]?.(given, pick) ?? given;
}

const edit = fc.tuple(
  fc.constantFrom(...Object.keys(edits), 'word', 'other', 'allAgain', 'tableAgain'),
  fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
);

test('whatever is done to the data one after another, the same problems are told, and the same tables come of it', () => {
  const many = Number(process.env['MINGZE_EDITS'] ?? 6);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 12, maxLength: 12 }), (all) => {
      const kept = new Kept();
      let given = start;
      goingOn(given, kept);
      for (const [kind, numbers] of all) {
        given = doneTo(given, kind, numbers);
        const [from, on] = [fresh(given), goingOn(given, kept)];
        expect(on.problems, kind).toEqual(from.problems);
        expect(on.tables, kind).toEqual(from.tables);
      }
    }),
    runs(many),
  );
});
