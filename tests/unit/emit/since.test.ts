import { expect, test } from 'vitest';
import { sinceFiles } from '../../../src/emit/since.ts';
import { isRecord } from '../../../src/ledger/ledger.ts';
import type { Model } from '../../../src/model/model.ts';
import { baseBytes, baseModel, edited, modelOf, sealed } from '../helpers.ts';

const [OCTOBER, NOVEMBER, LATER] = ['2026-10-05', '2026-11-03', '2026-11-20'] as const;

/** A row is changed with a row of changes, one comes, one part goes; each on its own day of publication. */
const first = sealed(baseBytes(), OCTOBER);
const second = sealed(
  edited(
    first,
    { file: 'signposts.csv', from: '先向银行投诉；', to: '先找银行投诉；' },
    { file: 'duties.csv', from: '发现线索后上报', to: '发现线索当天上报' },
    {
      file: 'list-changes.csv',
      from: 'bd-2025-002,',
      to: 'bd-2026-001,责任分工,zr-sd002-02,变更,具体职责,发现线索后上报,发现线索当天上报,示例〔2026〕9号,线索不能过夜,区住建局,,2026-10-20,2026-11-01\nbd-2025-002,',
    },
  ),
  NOVEMBER,
);
const third = sealed(
  edited(
    second,
    {
      file: 'duties.csv',
      from: 'zr-bj001-03,bj-001,已过保修期,,区住建局,配合,,指导使用维修资金,,3\n',
      to: '',
    },
    {
      file: 'list-changes.csv',
      from: 'bd-2025-002,',
      to: 'bd-2026-002,责任分工,zr-bj001-03,取消,,区住建局：指导使用维修资金,,示例〔2026〕9号,由业主大会自行申请,区住建局,,2026-11-10,2026-11-20\nbd-2025-002,',
    },
  ),
  LATER,
);
const model = modelOf(third);

interface Answer {
  readonly since: string;
  readonly publication: { readonly number: number };
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly columns: readonly object[];
}

const answers = (of: Model) =>
  new Map([...sinceFiles(of)].map(({ path, body }) => [path, JSON.parse(body)] as const));
const month = (name: string): Answer => answers(model).get(`api/v1/since/${name}.json`);

test('what changed since a day stands in the one file of its month, newest first', () => {
  const { records, since, publication } = month('2026-11');
  expect({ since, number: publication.number }).toEqual({ since: '2026-11-01', number: 3 });
  expect(records).toEqual([
    {
      ...{ table: 'duties', id: 'zr-bj001-03', what: 'withdrawn', day: LATER, first: OCTOBER },
      ...{ state: '撤下', changes: ['bd-2026-002'] },
      ...{ page: '/boundary/bj-001/', api: '/api/v1/boundary-items/bj-001.json' },
    },
    {
      ...{ table: 'list-changes', id: 'bd-2026-002', what: 'added', day: LATER, first: LATER },
      ...{ state: '在册', page: '/changes/bd-2026-002/' },
      api: '/api/v1/list-changes/bd-2026-002.json',
    },
    {
      ...{ table: 'duties', id: 'zr-sd002-02', what: 'changed', day: NOVEMBER, first: OCTOBER },
      ...{ state: '在册', fields: ['text'], changes: ['bd-2026-001'] },
      ...{ page: '/street-duties/sd-002/', api: '/api/v1/street-items/sd-002.json' },
    },
    {
      ...{ table: 'list-changes', id: 'bd-2026-001', what: 'added', day: NOVEMBER },
      ...{ first: NOVEMBER, state: '在册', page: '/changes/bd-2026-001/' },
      api: '/api/v1/list-changes/bd-2026-001.json',
    },
    {
      ...{ table: 'signposts', id: 'zy-001', what: 'changed', day: NOVEMBER, first: OCTOBER },
      ...{ state: '在册', page: '/signposts/#zy-001', api: '/api/v1/signposts/zy-001.json' },
    },
  ]);
});

test('one who asks since any day gets what the publications of that day and after it changed', () => {
  for (const day of [OCTOBER, NOVEMBER, '2026-11-04', LATER, '2026-11-21']) {
    const asked = month(day.slice(0, 7)).records.filter((row) => String(row['day']) >= day);
    const expected = model.ledger.entries.filter((entry) => isRecord(entry) && entry.last >= day);
    expect(asked.map(({ id }) => id).sort(), day).toEqual(expected.map(({ id }) => id).sort());
  }
});

test('a copy kept up to date by the files is the published data', () => {
  const copy = new Set(
    modelOf(first)
      .ledger.entries.filter(isRecord)
      .map(({ table, id }) => `${table} ${id}`),
  );
  for (const { table, id, what } of month('2026-11').records)
    if (what === 'withdrawn') copy.delete(`${table} ${id}`);
    else copy.add(`${table} ${id}`);
  const held = model.ledger.entries.filter((entry) => isRecord(entry) && entry.state !== '撤下');
  expect([...copy].sort()).toEqual(held.map(({ table, id }) => `${table} ${id}`).sort());
});

test('a month begins a file even when nothing was published in it, and none is ever taken away', () => {
  const later = answers(modelOf(third, '2027-01-02'));
  const names = [...later.keys()].filter((path) => !path.endsWith('index.json'));
  expect(names).toEqual(
    ['2026-10', '2026-11', '2026-12', '2027-01'].map((name) => `api/v1/since/${name}.json`),
  );
  expect(later.get('api/v1/since/2027-01.json').records).toEqual([]);
});

test('the index holds the publications and where each month is', () => {
  const index = answers(model).get('api/v1/since/index.json');
  expect(index.publications.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
  expect(index.months).toEqual([
    { month: '2026-11', url: '/api/v1/since/2026-11.json' },
    { month: '2026-10', url: '/api/v1/since/2026-10.json' },
  ]);
});

test('before the first publication there is none', () => {
  expect([...sinceFiles(baseModel())]).toEqual([]);
});

test('definitions that changed stand by themselves', () => {
  expect(month('2026-10').columns.length).toBeGreaterThan(100);
  expect(month('2026-11').columns).toEqual([]);
});
