/** Ten times the records cost some ten times as much: nothing multiplies records by records, or days by records. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedPages } from '../../src/build/count-pages.ts';
import { siteFiles } from '../../src/build/site-files.ts';
import { checkFolder } from '../../src/check/check.ts';
import type { CheckedTables } from '../../src/check/run.ts';
import { Model } from '../../src/model/model.ts';
import { recordedLists } from '../../src/records/index.ts';
import { generateDistrict, sizeOf } from '../bench/scale/generate.ts';
import { DISTRICT } from '../site/district-copy.ts';
import { MEMORY } from './disk/faults.ts';
import { baseModel } from './helpers.ts';
import { counted, type Longer, timesLonger } from './times-longer.ts';

const TODAY = '2026-11-28';
const SMALL = 1_000;
const LARGE = 10_000;
const TIMES = LARGE / SMALL;
/** All files of the largest take long: what multiplies shows in fewer. */
const MIDDLE = 4_000;

/** What a size costs, counted. */
type Cost = Readonly<Record<string, number>>;

const folder = mkdtempSync(path.join(MEMORY, 'mingze-growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A generated district with so many records, in a folder of its own. */
function generated(records: number): string {
  const data = path.join(folder, String(records));
  generateDistrict(DISTRICT, data, sizeOf(records));
  return data;
}

/** The check of a district, which must find nothing, and what comes of it. */
async function checked(data: string) {
  const { tables, ledger } = await checkFolder(data, TODAY);
  if (tables === undefined) throw new Error('the generated district has errors');
  return { tables, ledger };
}
type Checked = Awaited<ReturnType<typeof checked>>;

/** A model of rows that no model was made of before: what is found out once of a table would be known already. */
function modelOf({ tables, ledger }: Checked): Model {
  const own = Object.entries(tables).map(([name, rows]) => [name, [...rows]]);
  return new Model(Object.fromEntries(own) as CheckedTables, TODAY, ledger);
}

/** How many files stand beside the pages, and their bytes but for what is packed of the same. */
function emitted(model: Model): Cost {
  let [files, characters] = [0, 0];
  for (const file of siteFiles(model)) {
    files += 1;
    const parts = 'body' in file ? [file.body] : 'parts' in file ? file.parts() : [];
    for (const part of parts) characters += part.length;
  }
  return { files, characters };
}

/** A time is no count: twice as much is noise, ten times as much would not be. */
const MOST = 2 * TIMES;

describe('from a thousand records', () => {
  let [check, model]: Longer<unknown>[] = [];
  let [small, large, middle]: Cost[] = [];
  beforeAll(async () => {
    const [few, many] = [generated(SMALL), generated(LARGE)];
    const checks = await timesLonger(
      { small: () => checked(few), large: () => checked(many) },
      MOST,
      counted,
    );
    const models = await timesLonger(
      { small: () => modelOf(checks.small), large: () => modelOf(checks.large) },
      MOST,
      counted,
    );
    [check, model] = [checks, models];
    small = { pages: expectedPages(models.small).length, ...emitted(models.small) };
    large = { pages: expectedPages(models.large).length };
    middle = emitted(modelOf(await checked(generated(MIDDLE))));
  });

  test('to ten thousand neither the time of the check grows faster nor how often it calls its functions', () => {
    expect(check?.calls).toBeLessThan(TIMES);
    expect(check?.times).toBeLessThan(MOST);
  });

  test('to ten thousand neither the time of the model grows faster nor how often it calls its functions', () => {
    expect(model?.calls).toBeLessThan(TIMES);
    expect(model?.times).toBeLessThan(MOST);
  });

  test('to ten thousand pages grow no faster', () => {
    const growth = (large?.['pages'] ?? 0) / (small?.['pages'] ?? 0);
    expect(growth).toBeGreaterThan(TIMES / 2);
    expect(growth).toBeLessThan(TIMES);
  });

  test.each(['files', 'characters'])('to four thousand %s grow no faster', (what) => {
    const growth = (middle?.[what] ?? 0) / (small?.[what] ?? 0);
    expect(growth).toBeGreaterThan(1.5);
    expect(growth).toBeLessThan(MIDDLE / SMALL);
  });
});

/** The tables with so many powers, each of which was changed so many times, each time on a day of its own. */
function changedPowers(records: number, changes: number): CheckedTables {
  const { tables } = baseModel();
  const [power] = tables.powers;
  const [change] = tables['list-changes'];
  if (power === undefined || change === undefined) throw new Error('nothing to copy');
  const powers = Array.from({ length: records }, (_, at) => ({
    ...power,
    ...{ id: `qz-${10_000 + at}`, code: undefined, name: `第${at}项`, items: [] },
  }));
  const made = powers.flatMap(({ id }, at) =>
    Array.from({ length: changes }, (_, no) => {
      const day = new Date(Date.UTC(2025, 0, 1 + at * changes + no)).toISOString().slice(0, 10);
      return {
        ...change,
        ...{ id: `bd-2025-${10_000 + at * changes + no}`, list: 'powers' as const, record: id },
        ...{ kind: '变更' as const, field: 'name', before: `甲${no}`, after: `甲${no + 1}` },
        ...{ publishedOn: day, effective: day },
      };
    }),
  );
  return { ...tables, powers, 'list-changes': made };
}

const powers = recordedLists.find(({ table }) => table.name === 'powers');

/** The rows of all former lists of powers, and the comparisons of all versions of them, counted. */
function history(records: number, changes: number): Cost {
  const tables = changedPowers(records, changes);
  if (powers === undefined) throw new Error('powers keep no past');
  const model = new Model(tables, '2099-01-01');
  const rows = model.past.days('powers').map(({ date }) => {
    const { whole, began, ended, remade } = model.past.on('powers', date);
    return whole === undefined
      ? began.length + ended.length + remade.length
      : whole.inForce.length + whole.announced.length + whole.changed.length;
  });
  const comparisons = model
    .recorded(powers)
    .map((record) => model.history.steps(record).length)
    .reduce((sum, count) => sum + count, 0);
  return { days: rows.length, rows: rows.reduce((sum, count) => sum + count, 0), comparisons };
}

test('ten times the records with as many changes each make ten times the former lists, rows and comparisons', async () => {
  const { times, calls, small, large } = await timesLonger(
    { small: () => history(300, 2), large: () => history(3_000, 2) },
    MOST,
    counted,
  );
  expect([small['comparisons'], large['comparisons']]).toEqual([600, 6_000]);
  for (const what of ['days', 'rows', 'comparisons'])
    expect((large[what] ?? 0) / (small[what] ?? 0), what).toBeLessThan(1.05 * TIMES);
  expect(calls).toBeLessThan(1.05 * TIMES);
  expect(times).toBeLessThan(MOST);
});

test('ten times the changes of a record make ten times the comparisons, and no more rows a day than a page shows', () => {
  const [few, many] = [history(20, 3), history(20, 30)];
  expect([few['comparisons'], many['comparisons']]).toEqual([60, 600]);
  expect((many['rows'] ?? 0) / (many['days'] ?? 0)).toBeLessThan(2 * 20 + 1);
});
