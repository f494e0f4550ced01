import { XmlDocument, type XmlElement, type XmlNode } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { feedFiles } from '../../../src/emit/feeds.ts';
import { isNone } from '../../../src/records/define.ts';
import { allLists, listNamed } from '../../../src/records/index.ts';
import { baseModel, only } from '../helpers.ts';

const model = baseModel();
const filesOf = (of: typeof model) =>
  new Map([...feedFiles(of)].map(({ path, body }) => [path, body]));
const files = filesOf(model);
const read = (path: string): string => {
  const body = files.get(path);
  if (body === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(' ')}`);
  return String(body);
};

const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const children = (parent: XmlNode, name: string): XmlElement[] =>
  parent.find(`a:${name}`, ATOM) as XmlElement[];
const content = (parent: XmlNode, name: string): string => only(children(parent, name)).content;
/** Throws where the file is not well-formed. */
const rootOf = (xml: string): XmlElement => XmlDocument.fromString(xml).root;
const feedOf = (path: string): XmlElement => rootOf(read(path));
const linkTo = (parent: XmlNode, rel: string): string | undefined =>
  only(children(parent, 'link').filter((link) => link.attr('rel')?.value === rel)).attr('href')
    ?.value;

/** RFC 3339 with a zone, as RFC 4287 asks for. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const ID = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('every channel', () => {
  const atoms = [...files.keys()].filter((path) => path.endsWith('.atom'));

  test('is there for everything, for every list, for every body, with changes or without, and for the matters that changed', () => {
    const lists = allLists.filter(
      ({ announced, table }) =>
        announced !== 'own' && !isNone(announced) && table.changes !== 'on-record',
    );
    const changed = model.items.all.filter(({ id }) =>
      model.changes.ofDuties.some((change) => model.changes.page(change).id === id),
    );
    expect(changed.length).toBeGreaterThan(2);
    const pages = [
      'changes',
      ...new Set(lists.map(({ path }) => path)),
      ...changed.map(({ id, list }) => `${listNamed(list).path}/${id}`),
      ...['boundary-items', 'street-items', 'powers', 'tasks', 'rulings'].map(
        (list) => `changes/lists/${list}`,
      ),
      ...model.bodies.all.map(({ id }) => `changes/by/${id}`),
    ];
    const expected = ['', ...pages.map((page) => `${page}/`)].flatMap((page) => [
      `${page}feed.atom`,
      `${page}feed.json`,
    ]);
    expect([...files.keys()].sort()).toEqual(expected.sort());
  });

  test.each(atoms)('%s has what Atom requires, each once', (path) => {
    const feed = feedOf(path);
    expect([feed.namespaceUri, feed.name]).toEqual([ATOM.a, 'feed']);
    expect(content(feed, 'id')).toMatch(ID);
    expect(content(feed, 'title')).toContain('（示例数据）');
    expect(content(feed, 'subtitle')).toContain('不是官方发布');
    expect(content(feed, 'updated')).toMatch(MOMENT);
    expect(content(only(children(feed, 'author')), 'name')).not.toBe('');
    expect(linkTo(feed, 'self')).toBe(`/${path}`);
    expect(linkTo(feed, 'alternate')).toBe(`/${path.replace('feed.atom', '')}`);
    for (const entry of children(feed, 'entry')) {
      expect(content(entry, 'id')).toMatch(ID);
      expect(content(entry, 'title')).toMatch(/^〔示例·/);
      expect(content(entry, 'updated')).toMatch(MOMENT);
      expect(content(entry, 'content')).toContain('不是官方发布');
      expect(linkTo(entry, 'alternate')).toMatch(/^\/changes\/bd-[\d-]+\/$/);
    }
  });

  test.each(atoms.map((path) => path.replace('.atom', '.json')))(
    '%s has what JSON Feed 1.1 requires',
    (path) => {
      const feed = JSON.parse(read(path)) as Record<string, unknown>;
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        title: expect.stringContaining('（示例数据）'),
        items: expect.any(Array),
        language: 'zh-CN',
      });
      for (const item of feed['items'] as Record<string, unknown>[])
        expect(item).toMatchObject({
          id: expect.stringMatching(ID),
          content_html: expect.stringContaining('不是官方发布'),
          date_published: expect.stringMatching(MOMENT),
        });
      // Whole addresses or none: the origin is not known here.
      expect(read(path)).not.toContain('"url":"/');
    },
  );

  test('has an id of its own, and a change the same id in each', () => {
    const ids = atoms.map((path) => content(feedOf(path), 'id'));
    expect(new Set(ids).size).toBe(atoms.length);
    const idIn = (path: string) =>
      children(feedOf(path), 'entry')
        .filter((entry) => content(entry, 'content').includes('bd-2025-002'))
        .map((entry) => content(entry, 'id'));
    expect(idIn('changes/feed.atom')).toHaveLength(1);
    expect(idIn('changes/by/bm-zhujian/feed.atom')).toEqual(idIn('changes/feed.atom'));
  });
});

test('an entry says what changed for whom, marked, and why', () => {
  const [entry] = children(feedOf('changes/feed.atom'), 'entry');
  if (entry === undefined) throw new Error('no entry');
  expect(content(entry, 'title')).toMatch(/^〔示例·变更〕.+：清单类型由属地管理改为上级收回$/);
  expect(content(entry, 'summary')).toContain('街道没有鉴定能力，由上级收回');
  expect(content(entry, 'content')).toContain('<del>属地管理</del>');
  expect(content(entry, 'content')).toContain('<ins>上级收回</ins>');
});

test('of a longer text only the words that went and came are marked', () => {
  const entry = children(feedOf('changes/feed.atom'), 'entry').find((one) =>
    content(one, 'content').includes('bd-2025-001'),
  );
  if (entry === undefined) throw new Error('no entry');
  expect(content(entry, 'content')).toContain('<p>改前：督促建设单位维修</p>');
  expect(content(entry, 'content')).toContain(
    '<p>改后：督促建设单位<ins>限期</ins>维修<ins>并回访</ins></p>',
  );
});

test('the dates are those of the content, and without changes the day of the data', () => {
  expect(content(feedOf('changes/feed.atom'), 'updated')).toBe('2025-06-20T00:00:00+08:00');
  const empty = feedOf('changes/by/bm-fangguan/feed.atom');
  expect(children(empty, 'entry')).toEqual([]);
  expect(content(empty, 'updated')).toBe(`${model.figures.updatedOn}T00:00:00+08:00`);
});

test('what stands for markup in a cell is text in the feed', () => {
  const reason = '甲<乙 & "丙">丁，增加回访';
  const edited = filesOf(
    baseModel({
      file: 'list-changes.csv',
      from: '居民反映修了又漏，增加回访',
      to: `"${reason.replaceAll('"', '""')}"`,
    }),
  );
  const root = rootOf(String(edited.get('changes/feed.atom')));
  const summaries = children(root, 'entry').map((entry) => content(entry, 'summary'));
  expect(summaries.join()).toContain(reason);
});

test('the same data makes the same bytes', () => {
  expect([...filesOf(baseModel())]).toEqual([...files]);
});
