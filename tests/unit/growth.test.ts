/** Ten times the records cost some ten times as much: nothing multiplies records by records, or days by records. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { baseModel } from './helpers.ts';

const TODAY = '2026-11-28';
const SMALL = 2_000;
const LARGE = 20_000;
const TIMES = LARGE / SMALL;
/** All files of the largest take long: what multiplies shows in fewer. */
const MIDDLE = 8_000;

/** What a size costs: seconds of the processor, or a count. */
type Cost = Readonly<Record<string, number>>;

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The time of the processor that a piece of work takes, whoever else is at work on the machine. */
async function seconds<Value>(work: () => Value): Promise<{ value: Awaited<Value>; took: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, took: (user + system) / 1_000_000 };
}

/** The least of some tries: in one of them memory may have been cleared up, or the code compiled. */
async function leastSeconds<Value>(
  work: () => Value,
): Promise<{ value: Awaited<Value>; took: number }> {
  const tries = [await seconds(work), await seconds(work), await seconds(work)] as const;
  return { value: tries[0].value, took: Math.min(...tries.map(({ took }) => took)) };
}

async function costOf(records: number): Promise<{ model: Model; cost: Cost }> {
  const data = path.join(folder, String(records));
  generateDistrict(DISTRICT, data, sizeOf(records));
  const check = await seconds(() => checkFolder(data, TODAY));
  const { tables, ledger } = check.value;
  if (tables === undefined) throw new Error('the generated district has errors');
  const model = await leastSeconds(() => new Model(tables, TODAY, ledger));
  const pages = expectedPages(model.value).length;
  return { model: model.value, cost: { check: check.took, model: model.took, pages } };
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

describe('from two thousand records', () => {
  let [small, large, files]: Cost[] = [];
  beforeAll(async () => {
    const [least, middle] = [await costOf(SMALL), await costOf(MIDDLE)];
    small = { ...least.cost, ...emitted(least.model) };
    files = emitted(middle.model);
    large = (await costOf(LARGE)).cost;
  }, 300_000);

  const growth = (what: string, to = large) => (to?.[what] ?? 0) / (small?.[what] ?? 0);

  // A time is no count: twice as much is noise, ten times as much would not be.
  test.each(['check', 'model'])('to twenty thousand the time of the %s grows no faster', (what) => {
    expect(growth(what)).toBeLessThan(2 * TIMES);
  });

  test('to twenty thousand pages grow no faster', () => {
    expect(growth('pages')).toBeGreaterThan(TIMES / 2);
    expect(growth('pages')).toBeLessThan(TIMES);
  });

  test.each(['files', 'characters'])('to eight thousand %s grow no faster', (what) => {
    expect(growth(what, files)).toBeGreaterThan(1.5);
    expect(growth(what, files)).toBeLessThan(MIDDLE / SMALL);
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

/** The rows of all former lists of powers, and the comparisons of all versions of them. */
async function history(records: number, changes: number): Promise<Cost> {
  const tables = changedPowers(records, changes);
  const list = recordedLists.find(({ table }) => table.name === 'powers');
  if (list === undefined) throw new Error('powers keep no past');
  const { value, took } = await seconds(() => {
    const model = new Model(tables, '2099-01-01');
    const rows = model.past.days('powers').map(({ date }) => {
      const { whole, began, ended, remade } = model.past.on('powers', date);
      return whole === undefined
        ? began.length + ended.length + remade.length
        : whole.inForce.length + whole.announced.length + whole.changed.length;
    });
    const comparisons = model
      .recorded(list)
      .map((record) => model.history.steps(record).length)
      .reduce((sum, count) => sum + count, 0);
    return { days: rows.length, rows: rows.reduce((sum, count) => sum + count, 0), comparisons };
  });
  return { ...value, took };
}

test('ten times the records with as many changes each make ten times the former lists, rows and comparisons', async () => {
  const [small, large] = [await history(300, 2), await history(3_000, 2)];
  expect([small['comparisons'], large['comparisons']]).toEqual([600, 6_000]);
  for (const what of ['days', 'rows', 'comparisons'])
    expect((large[what] ?? 0) / (small[what] ?? 0), what).toBeLessThan(1.05 * TIMES);
  expect((large['took'] ?? 0) / (small['took'] ?? 0)).toBeLessThan(3 * TIMES);
});

test('ten times the changes of a record make ten times the comparisons, and no more rows a day than a page shows', async () => {
  const [few, many] = [await history(20, 3), await history(20, 30)];
  expect([few['comparisons'], many['comparisons']]).toEqual([60, 600]);
  expect((many['rows'] ?? 0) / (many['days'] ?? 0)).toBeLessThan(2 * 20 + 1);
});
