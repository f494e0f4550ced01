import { expect, test } from 'vitest';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { WhereFinder } from '../../../src/search/where.ts';
import { whereFile } from '../../../src/search/where-file.ts';
import { urls } from '../../../src/site/urls.ts';
import { baseBytes, edited, modelOf } from '../helpers.ts';

const FILE = 'communities.csv';
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const model = modelOf(baseBytes());
const { communities } = model;
const street = (id: string, of = model) => of.communities.streetOf(of.communities.get(id)).id;

test('every place leads to one community and one street, whatever is asked first', () => {
  expect(ids(communities.all)).toEqual(['sq-001', 'sq-002', 'sq-003']);
  for (const place of model.tables.communities) {
    expect(communities.all).toContain(communities.communityOf(place));
    expect(model.bodies.streets).toContain(communities.streetOf(place));
  }
  expect([street('sq-004'), street('sq-005')]).toEqual(['jd-dong', 'jd-xi']);
});

test('what belongs to a community is told with estates before roads', () => {
  expect(ids(communities.inside(communities.get('sq-001')))).toEqual([
    'sq-004',
    'sq-006',
    'sq-008',
  ]);
});

test('a community that is to move is of its street of today until that day, and what belongs to it too', () => {
  const move = edited(baseBytes(), {
    file: FILE,
    from: 'sq-002,花市社区,社区,西街街道,,,,,,,,,',
    to: 'sq-002,花市社区,社区,西街街道,,,,,,,2026-12-01,东街街道,',
  });
  const [before, after] = [modelOf(move, '2026-11-30'), modelOf(move, '2026-12-01')];
  expect([street('sq-002', before), street('sq-005', before)]).toEqual(['jd-dong', 'jd-dong']);
  expect([street('sq-002', after), street('sq-005', after)]).toEqual(['jd-xi', 'jd-xi']);
  const moved = (of: typeof model) => of.communities.moveOf(of.communities.get('sq-005'));
  expect(moved(before)).toMatchObject({ day: '2026-12-01', isToCome: true });
  expect(moved(after)).toMatchObject({ from: { id: 'jd-dong' }, isToCome: false });
  const said = new WhereFinder(whereFile(before)).ask('花市社区')?.found[0]?.says;
  expect(said).toContain('由东街街道负责');
  expect(said).toContain('2026年12月1日起划归西街街道');
});

test('a place that is gone is not found any more, and keeps its page', () => {
  const gone = modelOf(
    edited(baseBytes(), {
      file: FILE,
      from: 'sq-005,阳光花园,小区,,sq-002,,,,,西街菜场旁边的,,,',
      to: 'sq-005,阳光花园,小区,,sq-002,,,,,西街菜场旁边的,,,2026-01-01',
    }),
  );
  const community = gone.communities.get('sq-002');
  expect(ids(gone.communities.inside(community))).toEqual(['sq-007', 'sq-009']);
  expect(ids(gone.communities.goneFrom(community))).toEqual(['sq-005']);
  const found = new WhereFinder(whereFile(gone)).ask('阳光花园')?.found ?? [];
  expect(found.map(({ record }) => record.id)).toEqual(['sq-004']);
});

test('the open data says of each place which street acts there', () => {
  const file = [...jsonFiles(model)].find(({ path }) => path === 'api/v1/communities/sq-005.json');
  expect(JSON.parse(file?.body ?? '')).toMatchObject({
    name: '阳光花园',
    community: 'sq-002',
    streetToday: { id: 'jd-xi', name: '西街街道' },
    isGone: false,
  });
});

test('a district without places has no file of them, and does not say it has', () => {
  const header = new TextDecoder().decode(baseBytes().get(FILE)).split('\n')[0] ?? '';
  const bytes = new Map(baseBytes()).set(FILE, new TextEncoder().encode(`${header}\n`));
  const files = [...searchFiles(modelOf(bytes))];
  const state = files.find(({ path }) => urls.searchState.endsWith(path));
  expect(JSON.parse(state?.body ?? '')).not.toHaveProperty('where');
  expect(files.some(({ path }) => urls.whereFile.endsWith(path))).toBe(false);
});
