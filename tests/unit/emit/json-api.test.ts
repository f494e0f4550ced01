import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../../src/build/site-files.ts';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import { allTables } from '../../../src/tables/index.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { districtModel } from '../district.ts';
import { baseBytes, baseModel, edited, modelOf, sealed, TODAY } from '../helpers.ts';

const model = baseModel();
const files = new Map(
  [...jsonFiles(model)].map(({ path, body }) => [
    path,
    JSON.parse(body) as Record<string, unknown>,
  ]),
);

/** One answer, by its path below `api/v1/`. */
function answer(path: string): Record<string, unknown> {
  const found = files.get(`api/v1/${path}.json`);
  if (found === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(' ')}`);
  return found;
}

test('every answer says that it is an example, under which licence, and of which day', () => {
  for (const [path, json] of files) {
    // Descriptions and the forms of others have no room for it: the services say it in their own words.
    if (/^api\/v1\/(schema\/|services|openapi\.json$)/.test(path)) continue;
    expect(json).toMatchObject({
      siteStatus: 'example',
      notice: expect.stringContaining('不是官方发布'),
      licence: expect.stringMatching(/^https:/),
      district: '370799',
      updatedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  }
  expect(answer('index')['updatedOn']).toBe('2026-11-02');
});

test('a record that changes changes the answers that tell of it, and no other', () => {
  const before = sealed(baseBytes(), '2026-11-20');
  const renamed = { file: 'signposts.csv', from: 'zy-001,银行卡和贷款纠纷', to: 'zy-001,银行纠纷' };
  const answers = (bytes: ReadonlyMap<string, Uint8Array>) =>
    new Map([...jsonFiles(modelOf(bytes))].map(({ path, body }) => [path, String(body)]));
  const [was, is] = [answers(before), answers(sealed(edited(before, renamed)))];
  const changed = [...is].filter(([path, body]) => was.get(path) !== body).map(([path]) => path);
  expect(changed).toEqual([
    'api/v1/signposts.json',
    'api/v1/signposts/zy-001.json',
    'api/v1/index.json',
  ]);
  const day = (path: string) => JSON.parse(is.get(path) ?? '')['updatedOn'];
  expect(day('api/v1/signposts/zy-001.json')).toBe(TODAY);
  expect(day('api/v1/boundary-items/bj-001.json')).toBe('2026-11-20');
});

test('the index lists every table with an address that exists', () => {
  const listed = answer('index')['tables'] as { name: string; url: string }[];
  expect(listed.map(({ name }) => name)).toEqual(allTables.map(({ name }) => name));
  for (const { url } of listed) expect(files.has(url.slice(1))).toBe(true);
});

describe('the answer of a table', () => {
  test('holds every row with its page and its own answer', () => {
    expect(answer('boundary-items')).toMatchObject({
      table: 'boundary-items',
      title: '职责边界事项',
      count: 3,
      records: [
        { id: 'bj-001', page: '/boundary/bj-001/', api: '/api/v1/boundary-items/bj-001.json' },
        { id: 'bj-002' },
        { id: 'bj-003' },
      ],
    });
  });

  test('of a process chart holds its steps, its days and where the picture is', () => {
    expect(answer('flows/lc-001')).toMatchObject({
      page: '/street-duties/sd-001/#lc-001',
      workingDays: { shortest: 0.5, longest: 6.5 },
      savings: { steps: { before: 5, after: 3 } },
      chart: '/street-duties/sd-001/lc-001.svg',
      steps: [{ no: 1 }, { no: 2 }, { no: 3, next: [{ no: 2, condition: '材料不全' }, {}] }],
    });
  });

  test('leaves an address that the record itself holds as it is', () => {
    expect(answer('laws/fl-daqi')).toMatchObject({
      url: 'https://flk.npc.gov.cn/',
      page: '/laws/fl-daqi/',
    });
  });

  test('of records without a page has no addresses', () => {
    const [record] = answer('synonyms')['records'] as object[];
    expect(record).toEqual({
      ...{ id: 'ty-001', term: '噪音', means: ['噪声'] },
      ...{ table: 'synonyms', uri: 'urn:mingze:370799:example:synonyms/ty-001' },
    });
  });

  test('names an answer of its own only for records that have one', () => {
    for (const table of allTables) {
      for (const record of answer(table.name)['records'] as { api?: string }[])
        if (record.api !== undefined) expect(files.has(record.api.slice(1))).toBe(true);
    }
  });
});

describe('the answer of a record', () => {
  test('of an item holds the answer in words, its branches and what belongs to it', () => {
    expect(answer('boundary-items/bj-001')).toMatchObject({
      id: 'bj-001',
      answer: [
        '保修期内的，由区住建局牵头。',
        '已过保修期的，没有行政牵头部门，由业主大会负责，区住建局配合。',
      ],
      leads: ['bm-zhujian'],
      helpers: ['sh-yezhu'],
      branches: [
        { condition: '保修期内', stages: [{ duties: [{ id: 'zr-bj001-01', role: '牵头' }] }] },
        { condition: '已过保修期' },
      ],
      rulings: ['cd-2024-001'],
      changes: ['bd-2025-001'],
      replaces: [],
    });
  });

  test('of a ruling holds its findings and what replaced it', () => {
    expect(answer('rulings/cd-2024-001')).toMatchObject({
      page: '/rulings/cd-2024-001/',
      findings: [{ condition: '加建引起渗漏', findings: [{ id: 'jl-2024001-01' }, {}] }],
      replacedBy: [],
      changes: [],
    });
  });

  test('of a street holds what all streets do', () => {
    expect(answer('bodies/jd-xi')).toMatchObject({
      page: '/streets/jd-xi/',
      leads: [],
      takesPart: ['sd-001'],
      duties: ['zr-sd001-02'],
      rulings: [],
    });
  });

  test('of a body keeps what was withdrawn apart from what it has to do', () => {
    const body = answer('bodies/pz-huanjing');
    expect(body).toMatchObject({ leads: ['bj-003'], takesPart: [], withdrawn: ['bj-002'] });
    expect(body['duties']).toEqual(['zr-bj003-02']);
  });

  test('of a law says whether it is in force and where it is cited', () => {
    expect(answer('laws/fl-zaosheng-1997')).toMatchObject({
      inForce: false,
      citedIn: [{ record: 'bj-002', article: '第三十条' }],
    });
  });

  test('keeps the status of the record apart from that of the site', () => {
    expect(answer('boundary-items/bj-002')).toMatchObject({
      siteStatus: 'example',
      status: '已被替代',
    });
  });

  test('exists for every item, ruling, change, signpost, body and law', () => {
    const { tables } = model;
    for (const name of [
      'boundary-items',
      'street-items',
      'rulings',
      'list-changes',
      'signposts',
      'bodies',
      'laws',
    ] as const)
      for (const { id } of tables[name]) expect(answer(`${name}/${id}`)['id']).toBe(id);
  });
});

test('no two emitted files share a path, and none leaves the site', () => {
  const paths = [...siteFiles(model)].map((file) => file.path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths)
    expect(path).toMatch(/^(?:[\w-]+\/|\.well-known\/)*[\w-]+(?:\.[\w-]+)+$/);
});

describe('with announced changes', () => {
  const coming = new Map(
    [...jsonFiles(modelOf(announcedBytes()))].map(({ path, body }) => [path, JSON.parse(body)]),
  );
  const of = (path: string) => coming.get(`api/v1/${path}.json`);

  test('a record answers as of today and says what is pending, from when, and where that version is', () => {
    const item = of('boundary-items/bj-003');
    expect(item.name).toBe('夜间施工噪声监管');
    expect(item.pending).toEqual([
      expect.objectContaining({ change: 'bd-2026-005', field: 'name', effective: EFFECTIVE }),
      expect.objectContaining({ change: 'bd-2026-002', record: 'zr-bj003-03', kind: '承接' }),
    ]);
    const version = coming.get(item.pending[0].version.slice(1));
    expect(version).toMatchObject({ name: '夜间施工扰民监管', version: { state: '未生效' } });
    expect(of('boundary-items/bj-002').pending).toBeUndefined();
  });

  test('a ruling keeps its versions, with the findings of each', () => {
    const { findings, versions, pending } = of('rulings/cd-2024-001');
    const textIn = (branches: { findings: { text: string }[] }[]) => branches[0]?.findings[1]?.text;
    expect(textIn(findings)).toBe('另行查处顶楼加建行为');
    expect(pending).toMatchObject([{ change: 'bd-2026-006', record: 'jl-2024001-02' }]);
    expect(versions.map(({ state }: { state: string }) => state)).toEqual(['未生效', '现行']);
    expect(textIn(coming.get(versions[0].api.slice(1)).findings)).toBe('七日内查处顶楼加建行为');
  });

  test('a table answers as of today, with the rows that are to come beside it', () => {
    const { records, count, pending } = of('duties');
    expect(count).toBe(records.length);
    expect(records.map(({ id }: { id: string }) => id)).toContain('zr-bj001-03');
    expect(pending.withdrawn).toEqual(['zr-bj001-03']);
    expect(pending.rows).toHaveLength(3);
    expect(of('laws').pending).toBeUndefined();
  });
});

test('the answer of a task holds its specifications, its charts with what they saved, and who cites it', () => {
  const district = new Map(
    [...jsonFiles(districtModel())].map(({ path, body }) => [path, body] as const),
  );
  const of = (path: string) => JSON.parse(district.get(`api/v1/${path}.json`) ?? '{}');
  expect(of('tasks/rw-0101')).toMatchObject({
    page: '/tasks/rw-0101/',
    duty: 'zz-shichang-01',
    powers: ['qz-0101'],
    items: ['sd-057'],
    specs: [{ id: 'gf-0101' }, { id: 'gf-0102' }, { id: 'gf-0103' }],
    flows: [
      {
        id: 'lc-201',
        chart: '/tasks/rw-0101/lc-201.svg',
        savings: { steps: { before: 8, after: 5 }, documents: { before: 7, after: 3 } },
      },
    ],
    citedBy: ['lc-201'],
  });
  expect(of('street-items/sd-057')).toMatchObject({ tasks: ['rw-0101'] });
  expect(of('bodies/bm-zhzf')).toMatchObject({
    mainDuties: [{ duty: 'zz-zhzf-01', tasks: ['rw-0105'] }],
  });
});
