/** Files beside the pages that are kept are those that would be made, and what has changed is made again. */
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { KeptFiles } from '../../../../src/build/kept/emitted.ts';
import type { Recalled } from '../../../../src/build/kept/recall.ts';
import { Store } from '../../../../src/build/kept/store.ts';
import type { KeptUnit } from '../../../../src/build/kept/trace/memory.ts';
import { siteUnits } from '../../../../src/build/site-files.ts';
import { learnHolidays } from '../../../../src/dates/holidays.ts';
import { zipped } from '../../../../src/emit/zip.ts';
import { Model } from '../../../../src/model/model.ts';
import type { Shelf, Unit } from '../../../../src/site/site-file.ts';
import { allTables } from '../../../../src/tables/index.ts';
import { cleanFiles } from '../../../bench/edits/emitted.ts';
import { MEMORY } from '../../disk/faults.ts';
import { districtModel, PUBLISHED } from '../../district.ts';
import { baseModel } from '../../helpers.ts';

let folder: string;
const open = () => Store.open(folder, 'code');

const newFolder = () => mkdtemp(path.join(MEMORY, 'mingze-emitted-'));
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => learnHolidays([]));

const base = baseModel();
let made = 0;
/** A workbook of some rows and a day. */
const file = (rows: string, day = ''): Unit => ({
  name: 'a',
  of: () => `${rows} ${day}`,
  files: () => [
    {
      path: 'a.xlsx',
      type: 'application/zip',
      pack: async ({ kept }: Shelf) => {
        const part = kept(rows, () => {
          made += 1;
          return new TextEncoder().encode(`${made} ${rows}`);
        });
        return new TextEncoder().encode(`${new TextDecoder().decode(part)} ${day}`);
      },
    },
  ],
});

/** What a build that begins with what lies on the disk makes of some units, by the paths of their files. */
async function built(...units: Unit[]) {
  const store = await open();
  const kept = new KeptFiles(store, base);
  const files = new Map<string, string>();
  for (const unit of units)
    for (const [name, stored] of await kept.filesOf(unit))
      files.set(name, store.read(stored.sha256).toString());
  kept.close();
  await store.close();
  return files.get('a.xlsx');
}

test('a part of a file is made again when it has changed, and not for what stands beside it', async () => {
  made = 0;
  expect(await built(file('rows'))).toBe('1 rows ');
  expect(await built(file('rows', 'today'))).toBe('1 rows today');
  expect(await built(file('other rows'))).toBe('2 other rows ');
  // What a build did not need is not kept.
  expect(await built(file('rows'))).toBe('3 rows ');
});

test('where nothing has changed no file is asked for, and the next build still has what they were made of', async () => {
  made = 0;
  await built(file('rows'));
  const nothing: Unit = { ...file('rows'), files: () => expect.fail('it was asked for') };
  expect(await built(nothing)).toBe('1 rows ');
  expect(await built(nothing)).toBe('1 rows ');
  expect(await built(file('rows', 'today'))).toBe('1 rows today');
});

test('files that were packed before are packed as they were', () => {
  const known = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const kept: Shelf['kept'] = (of, make) => {
    const found = known.get(of) ?? make();
    known.set(of, found);
    return found;
  };
  const before = (of: string, text: string) => ({
    of,
    files: () => {
      asked.push(of);
      return [
        { name: `${of}.txt`, parts: [text, text] },
        { name: '空.txt', parts: [] },
      ];
    },
  });
  const all = () => [
    before('a', '甲'.repeat(9000)),
    { name: 'b', parts: ['乙'] },
    before('c', '丙'),
  ];
  const first = zipped(all(), { kept });
  expect(zipped(all(), { kept })).toEqual(first);
  expect(asked).toEqual(['a', 'c']);
  expect(zipped(all())).toEqual(first);
});

test('what is in two files of a ZIP alike is packed once, and not at all where it was packed before', () => {
  const known = new Map<string, Uint8Array>();
  const kept: Shelf['kept'] = (of, make) => {
    const found = known.get(of) ?? make();
    known.set(of, found);
    return found;
  };
  const text = '甲乙丙'.repeat(90_000);
  let asked = 0;
  const one = (name: string, of: string) => ({
    ...{ name, of },
    parts: () => {
      asked += 1;
      return Buffer.from(of === 'same' ? text : '丁');
    },
  });
  const all = () => [one('a', 'same'), one('b', 'other'), one('c', 'same')];
  const first = zipped(all(), { kept });
  expect(asked).toBe(2);
  expect(unzipSync(first)).toEqual({
    a: new Uint8Array(Buffer.from(text)),
    b: new Uint8Array(Buffer.from('丁')),
    c: new Uint8Array(Buffer.from(text)),
  });
  expect(zipped(all(), { kept })).toEqual(first);
  expect(asked).toBe(2);
  // As if it were packed of the text itself.
  const texts = ['a', 'b', 'c'].map((name) => ({ name, parts: [name === 'b' ? '丁' : text] }));
  expect(unzipSync(zipped(texts))).toEqual(unzipSync(first));
});

const district = districtModel();
const { tables } = district.announced;
type Tables = typeof tables;
const modelOf = (change: Partial<Tables>, day = PUBLISHED): Model =>
  new Model({ ...tables, ...change }, day, district.ledger);

interface Build {
  readonly files: ReadonlyMap<string, string>;
  /** The names of the units that were made. */
  readonly made: readonly string[];
  readonly recalled: Recalled<KeptUnit>;
}

interface How {
  readonly recalled?: Recalled<KeptUnit>;
  /** It leaves what it has written, and no word of it. */
  readonly isKilled?: true;
  /** Nothing is packed that is of nothing but what is in other files: that takes longer than all the rest. */
  readonly isUnpacked?: true;
}
const PACKED = /^(?:workbook .*|zip|database)$/;

/** A build of the district. */
async function build(model: Model, how: How = {}) {
  const store = await open();
  const beside = new KeptFiles(store, model, how.recalled);
  const files = new Map<string, string>();
  const names: string[] = [];
  for (const unit of siteUnits(beside.model, beside)) {
    if (how.isUnpacked && PACKED.test(unit.name)) continue;
    const before = beside.made;
    for (const [name, { sha256 }] of await beside.filesOf(unit)) files.set(name, sha256);
    if (beside.made > before) names.push(unit.name);
  }
  const isForLater = how.recalled !== undefined;
  const recalled = beside.close(isForLater);
  if (how.isKilled !== true) await store.close();
  return { files, made: names, recalled } satisfies Build;
}

/** What a build makes of the district that keeps nothing: many end where they began. */
let cleanDistrict: ReturnType<typeof cleanFiles> | undefined;

/** Whether a build after others is to the byte what a build makes that keeps nothing. */
async function expectClean({ files }: Build, model: Model, withPacked = true): Promise<void> {
  cleanDistrict ??= cleanFiles(modelOf({}));
  const clean = await (model === district ? cleanDistrict : cleanFiles(model, withPacked));
  const isOne = (name: string) => withPacked || !/\.(?:xlsx|zip|sqlite)$/.test(name);
  const differing = [...new Set([...clean.keys(), ...files.keys()])].filter(
    (name) => isOne(name) && clean.get(name) !== files.get(name),
  );
  expect(differing).toEqual([]);
}

type Rows = readonly Readonly<Record<string, unknown>>[];
const rowsOf = (name: string): Rows => tables[name as keyof Tables] as unknown as Rows;

interface Cell {
  readonly name: string;
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}

/** For every kind of column the first cell of it that has something in it, with something else. */
const EDITS: readonly Cell[] = [
  ...new Map(
    allTables.flatMap(({ name, columns }) =>
      Object.entries(columns).flatMap(([key, { kind }]) => {
        const rows = rowsOf(name);
        const at = rows.findIndex((row) => otherwise(row[key], rows, key) !== undefined);
        if (key === 'id' || at === -1) return [];
        return [[kind.title, { name, at, key, value: otherwise(rows[at]?.[key], rows, key) }]];
      }),
    ),
  ).values(),
];

/** The tables with some cells edited. */
function withEdits(edits: readonly Cell[]): Partial<Tables> {
  const changed: Record<string, Rows> = {};
  for (const { name, at, key, value } of edits) {
    const rows = changed[name] ?? rowsOf(name);
    changed[name] = rows.with(at, { ...rows[at], [key]: value });
  }
  return changed as unknown as Partial<Tables>;
}

/** What stands in another row, or a word more. */
function otherwise(value: unknown, rows: Rows, key: string): unknown {
  if (value === undefined) return undefined;
  const other = rows.map((row) => row[key]).find((one) => one !== undefined && one !== value);
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : undefined;
  return typeof value === 'string' && /[\u4e00-\u9fff]/.test(value) ? `${value}改` : other;
}

describe('of a district', () => {
  /** The first build of it, and where that has left its files: each test goes on from there. */
  let first: Build;
  let left: string;
  beforeAll(async () => {
    left = await newFolder();
    folder = left;
    first = await build(district);
  });
  beforeEach(() => cpSync(left, folder, { recursive: true, preserveTimestamps: true }));
  afterAll(() => rm(left, { recursive: true, force: true }));

  test('nothing is made again when nothing has changed, and every unit can be kept', async () => {
    await expectClean(first, district);
    const again = await build(modelOf({}));
    expect(again.made).toEqual([]);
    expect(again.files).toEqual(first.files);
    const warm = await build(modelOf({}), { recalled: again.recalled });
    expect(warm.made).toEqual([]);
  });

  test('a word that people use makes nothing again but what tells of words', async () => {
    const { recalled } = first;
    const words = rowsOf('search-words');
    const changed = modelOf({
      'search-words': words.map((row, at) => (at === 0 ? { ...row, words: ['墙皮掉了'] } : row)),
    } as unknown as Partial<Tables>);
    const { made: names } = await build(changed, { recalled });
    const others = names.filter(
      (name) => !/search|^api$|^quality$|^catalogues$|^zip$|^database$/.test(name),
    );
    expect(others).toEqual([]);
  });

  test('an edit of every kind of column is on every file that tells of it', async () => {
    expect(EDITS.length).toBeGreaterThan(20);
    let { recalled } = first;
    // Two at a time, on top of those before: what one of them changes the other hides no more than undoing it would.
    for (let done = 2; done < EDITS.length + 2; done += 2) {
      const changed = modelOf(withEdits(EDITS.slice(0, done)));
      const edited = await build(changed, { recalled, isUnpacked: true });
      const said = EDITS.slice(done - 2, done).map(({ name, key }) => `${name}.${key}`);
      expect(edited.made, said.join()).not.toEqual([]);
      await expectClean(edited, changed, false);
      recalled = edited.recalled;
    }
  });

  test('rows that come, go or stand elsewhere are in every file that they belong to', async () => {
    let { recalled } = first;
    const { duties, laws, rulings } = tables;
    const [duty, ...others] = duties;
    if (duty === undefined) throw new Error('no duty');
    for (const change of [
      { duties: others },
      { duties: [...duties, { ...duty, id: 'zr-new' }] },
      { duties: [...others, duty] },
      { laws: laws.toReversed() },
      { rulings: rulings.slice(1) },
    ]) {
      const changed = modelOf(change);
      const edited = await build(changed, { recalled, isUnpacked: true });
      await expectClean(edited, changed, false);
      recalled = edited.recalled;
    }
  });

  test('on another day every file is of that day', async () => {
    const { recalled } = first;
    const later = modelOf({}, '2027-02-01');
    await expectClean(await build(later, { recalled }), later);
  });

  test('when other days are holidays nothing of before is kept', async () => {
    learnHolidays([{ day: '2026-11-27', kind: '放假' }]);
    const again = await build(modelOf({}), { recalled: first.recalled });
    expect(again.made.length).toBeGreaterThan(100);
    await expectClean(again, modelOf({}));
    learnHolidays([]);
  });

  test('what a build that was killed has left behind is in no file of the next', async () => {
    await build(modelOf(withEdits(EDITS.slice(0, 1))), { isKilled: true });
    const next = await build(modelOf({}));
    expect(next.made).toEqual([]);
    await expectClean(next, district);
  });
});
