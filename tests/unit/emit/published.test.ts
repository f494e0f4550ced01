/** Whatever is published reaches the readers of feeds, and never so much at once that they stop reading. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedFiles } from '../../../src/emit/feeds.ts';
import { permanentId } from '../../../src/emit/permanent-id.ts';
import { type Entry, Ledger, NO_LEDGER } from '../../../src/ledger/ledger.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { Model } from '../../../src/model/model.ts';
import { isNone } from '../../../src/records/define.ts';
import { atomFaults, jsonFeedFaults } from '../../formats/feeds.ts';
import { districtModel } from '../district.ts';
import { baseTables, root, TODAY } from '../helpers.ts';

const FIRST = '2026-11-20';
const SECOND = '2026-11-22';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly date_published: string;
}

const filesOf = (model: Model) =>
  new Map([...feedFiles(model)].map(({ path, body }) => [path, String(body)]));

const itemsOf = (files: ReadonlyMap<string, string>, folder: string): Item[] => {
  const body = files.get(`${folder}feed.json`);
  if (body === undefined) throw new Error(`no feed of ${folder}`);
  return (JSON.parse(body) as { items: Item[] }).items;
};
const titles = (files: ReadonlyMap<string, string>, folder: string) =>
  itemsOf(files, folder).map(({ title }) => title);

/** The small data set, of which some records came with the second publication. */
function published(isSecond: (entry: Entry) => boolean): Map<string, string> {
  const tables = baseTables();
  const made = seal(tables, NO_LEDGER, FIRST)?.ledger ?? NO_LEDGER;
  const entries = made.entries.map((entry) =>
    isSecond(entry) ? { ...entry, first: SECOND, last: SECOND } : entry,
  );
  return filesOf(new Model(tables, TODAY, new Ledger(entries, made.publications, made.copies)));
}

describe('one hand-off published later', () => {
  const files = published(({ id }) => id === 'jb-2026-003');
  const title = '〔示例·公布〕交办事项准入：危险房屋入户鉴定';

  test.each([
    ['the feed of everything', ''],
    ['that of its list', 'handoffs/'],
    ['that of the department that asked', 'changes/by/bm-zhujian/'],
    ['that of each street, for all were meant', 'changes/by/jd-dong/'],
    ['that of the other', 'changes/by/jd-xi/'],
    ['that of the matter it names', 'street-duties/sd-002/'],
  ])('comes first in %s', (_where, folder) => {
    const [item] = itemsOf(files, folder);
    expect(item?.title).toBe(title);
    expect(item?.date_published).toBe(`${SECOND}T00:00:00+08:00`);
    expect(item?.id).toBe(`urn:uuid:${permanentId('published/handoffs/jb-2026-003')}`);
    expect(item?.content_html).toContain('涉及单位：区住建局。');
  });

  test.each([
    'feed.atom',
    'feed.json',
    'handoffs/feed.atom',
    'changes/by/jd-dong/feed.atom',
    'street-duties/sd-002/feed.json',
  ])('%s says the same as ever', async (file) => {
    await expect(files.get(file)).toMatchFileSnapshot(path.join(root, 'tests/golden/feeds', file));
  });

  test.each(['changes/by/bm-zhifa/', 'changes/lists/rulings/', 'changes/', 'laws/'])(
    'and not in %s',
    (folder) => expect(titles(files, folder)).not.toContain(title),
  );
});

test('a hand-off for one street is no news to another', () => {
  const files = published(({ id }) => id === 'jb-2026-001');
  const title = '〔示例·公布〕交办事项准入：夜市收摊时段值守';
  expect(titles(files, 'changes/by/jd-dong/')).toContain(title);
  expect(titles(files, 'changes/by/jd-xi/')).not.toContain(title);
});

test('what is still in no publication is not announced', () => {
  const files = filesOf(new Model(baseTables(), TODAY));
  expect(titles(files, '').filter((title) => title.includes('公布'))).toEqual([]);
});

describe('on the small district', () => {
  const model = districtModel();
  const files = filesOf(model);

  test('each record of each list is told by its name, or counted among those of its day', () => {
    const all = itemsOf(files, '');
    const lists = new Set(model.publications.all.map(({ list }) => list));
    expect(lists.size).toBeGreaterThan(20);
    expect([...lists].filter(({ announced }) => isNone(announced))).toEqual([]);
    for (const list of lists) {
      const { name, title } = list.table;
      const told = all.filter((item) => item.title.startsWith(`〔示例·公布〕${title}：`));
      const counted = told.map((item) => Number(/：(\d+) 条$/.exec(item.title)?.[1] ?? 1));
      const published = model.publications.all.filter((one) => one.list === list);
      expect(
        counted.reduce((sum, count) => sum + count, 0),
        name,
      ).toBe(published.length);
    }
  });

  test('a record whose coming is a change on record is told by that alone', () => {
    const added = model.changes.all.filter(
      ({ kind, record }) =>
        kind === '新增' && model.publications.lastOf('list-changes', record) === undefined,
    );
    const told = new Set(model.publications.all.map(({ row }) => row.id));
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ record }) => told.has(record))).toEqual([]);
  });

  test('more than ten of one list and day are one entry, which names the first of them', () => {
    const [item] = itemsOf(files, 'changes/lists/rulings/');
    expect(item?.title).toBe('〔示例·公布〕争议认定意见：14 条');
    expect(item?.content_html).toContain('其中：关于');
    const counts = [...files.keys()]
      .filter((path) => path.endsWith('feed.json'))
      .map((path) => itemsOf(files, path.replace('feed.json', '')).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(100);
  });

  test('the same many are one entry to a reader of two feeds, others of them another', () => {
    const idIn = (folder: string) =>
      itemsOf(files, folder).find(({ title }) => title.includes('争议认定意见：'))?.id;
    expect(idIn('')).toBe(idIn('changes/lists/rulings/'));
    expect(idIn('changes/by/bm-shichang/')).not.toBe(idIn(''));
  });

  test('every feed keeps to its format, newest first, and is as new as its newest entry', () => {
    const faults = [...files].flatMap(([path, body]) =>
      (path.endsWith('.atom') ? atomFaults(body) : jsonFeedFaults(body)).map(
        (fault) => `${path}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
    for (const [path, body] of files) {
      if (!path.endsWith('.atom')) continue;
      const [updated, ...days] = [...body.matchAll(/<updated>(.*?)<\/updated>/g)].map(
        ([, day = '']) => day,
      );
      expect(days, path).toEqual(days.toSorted().reverse());
      if (days.length > 0) expect(updated, path).toBe(days[0]);
    }
  });

  /** Drawn up once and written down: readers show an entry again whose id is another. */
  test('feeds and entries keep their ids', () => {
    const ids = (folder: string) =>
      [...(files.get(`${folder}feed.atom`) ?? '').matchAll(/<id>urn:uuid:(.*?)<\/id>/g)].map(
        ([, id]) => id,
      );
    expect({
      changes: ids('changes/')[0],
      list: ids('changes/lists/rulings/')[0],
      body: ids('changes/by/bm-zhujian/')[0],
    }).toMatchInlineSnapshot(`
      {
        "body": "6e97d16d-7dd7-57e1-9c72-2ada8ba77bfa",
        "changes": "f49a1156-ad70-5268-abba-e28804fa0d65",
        "list": "efe19db7-37dd-5252-ad53-33cbeb243970",
      }
    `);
    const kept = ids('changes/').slice(1, 51);
    expect(kept).toEqual(
      model.changes.ofDuties.slice(0, 50).map(({ id }) => permanentId(`list-changes/${id}`)),
    );
    expect(permanentId('list-changes/bd-2025-002')).toMatchInlineSnapshot(
      `"4f0369e9-f15e-5b80-a418-be72fd3d16c5"`,
    );
  });
});
