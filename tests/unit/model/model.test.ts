import { describe, expect, test } from 'vitest';
import { byMonth } from '../../../src/model/changes.ts';
import { Model } from '../../../src/model/model.ts';
import { partnersOf } from '../../../src/model/partners.ts';
import { baseModel, baseTables, only, TODAY } from '../helpers.ts';

const model = baseModel();
const { bodies, items, rulings, changes, laws, lawCitations } = model;
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('bodies', () => {
  test('stand in their order, whatever the order of the file', () => {
    const reversed = new Model(
      { ...model.tables, bodies: model.tables.bodies.toReversed() },
      TODAY,
    );
    expect(ids(reversed.bodies.all)).toEqual(ids(bodies.all));
    expect(bodies.all[0]?.id).toBe('bm-zhujian');
  });

  test('the row that stands for all streets is no street of its own', () => {
    expect(ids(bodies.streets)).toEqual(['jd-dong', 'jd-xi']);
    expect(bodies.isCollective(bodies.get('jd-jiedao'))).toBe(true);
    expect(bodies.isCollective(bodies.get('jd-dong'))).toBe(false);
    expect(bodies.collectiveOf(bodies.get('jd-dong'))?.id).toBe('jd-jiedao');
    expect(bodies.collectiveOf(bodies.get('jd-jiedao'))).toBeUndefined();
  });

  test('departments are all that are not streets', () => {
    expect(ids(bodies.departments)).toEqual([
      'bm-zhujian',
      'bm-zhifa',
      'pz-huanjing',
      'sy-rexian',
      'sh-yezhu',
      'bm-fangguan',
    ]);
  });

  test('are linked to those below, before and after them', () => {
    expect(ids(bodies.under(bodies.get('jd-jiedao')))).toEqual(['jd-dong', 'jd-xi']);
    expect(ids(bodies.before(bodies.get('bm-zhujian')))).toEqual(['bm-fangguan']);
    expect(bodies.before(bodies.get('bm-fangguan'))).toEqual([]);
  });

  test('a closed body is closed from its last day on', () => {
    const old = bodies.get('bm-fangguan');
    expect(bodies.isOpen(old, '2019-01-31')).toBe(true);
    expect(bodies.isOpen(old, '2019-02-01')).toBe(false);
  });

  test('an unknown id is a fault of the program', () => {
    expect(() => bodies.get('bm-none')).toThrow('no body bm-none');
    expect(bodies.find('bm-none')).toBeUndefined();
  });
});

describe('branches of an item', () => {
  test('are its conditions, each with its lead', () => {
    const branches = items.branches(items.get('bj-001'));
    expect(branches.map(({ condition }) => condition)).toEqual(['保修期内', '已过保修期']);
    const [within, after] = branches.map(({ stages }) => only(stages));
    expect(ids(within?.leads ?? [])).toEqual(['zr-bj001-01']);
    expect(after?.leads).toEqual([]);
    expect(ids(after?.others ?? [])).toEqual(['zr-bj001-02']);
    expect(ids(after?.helpers ?? [])).toEqual(['zr-bj001-03']);
  });

  test('are divided by stages, one of which may have joint leads', () => {
    const { condition, stages } = only(items.branches(items.get('bj-003')));
    expect(condition).toBeUndefined();
    expect(stages.map(({ stage, leads }) => [stage, leads.map(({ body }) => body)])).toEqual([
      ['日常监管', ['bm-zhujian', 'pz-huanjing']],
      ['处罚', ['bm-zhifa']],
    ]);
  });

  test('follow the order of the duties, not of the file', () => {
    const tables = { ...model.tables, duties: model.tables.duties.toReversed() };
    const branches = new Model(tables, TODAY).items.branches(items.get('bj-001'));
    expect(branches.map(({ condition }) => condition)).toEqual(['保修期内', '已过保修期']);
  });
});

describe('items', () => {
  test('of both lists are found by id and by field', () => {
    expect(ids(items.all)).toEqual(['bj-001', 'bj-002', 'bj-003', 'sd-001', 'sd-002']);
    expect(ids(items.inDomain('ly-fangwu'))).toEqual(['bj-001', 'sd-002']);
    expect(items.get('sd-001').list).toBe('street-items');
    expect(items.inDomain('ly-none')).toEqual([]);
  });

  test('know what they replaced', () => {
    expect(ids(items.before(items.get('bj-003')))).toEqual(['bj-002']);
    expect(items.before(items.get('bj-002'))).toEqual([]);
  });

  test('name each body once, a lead never as a helper too', () => {
    expect(items.bodiesOf(items.get('bj-001'))).toEqual({
      leads: ['bm-zhujian'],
      helpers: ['sh-yezhu'],
    });
  });

  test('apply to all streets or to those they name, and boundary items to none', () => {
    expect(ids(items.streetsOf(items.get('sd-001')))).toEqual(['jd-dong', 'jd-xi']);
    expect(ids(items.streetsOf(items.get('sd-002')))).toEqual(['jd-dong']);
    expect(items.streetsOf(items.get('bj-001'))).toEqual([]);
  });
});

describe('the parts of a body', () => {
  const partsOf = (id: string) =>
    items.partsOf(bodies.get(id)).map(({ item, leads }) => [item.id, leads]);

  test('are the items it has a duty in, and whether it leads there', () => {
    expect(partsOf('bm-zhujian')).toEqual([
      ['bj-001', true],
      ['bj-003', true],
      ['sd-002', true],
    ]);
    expect(partsOf('sh-yezhu')).toEqual([['bj-001', false]]);
    expect(partsOf('bm-fangguan')).toEqual([]);
  });

  test('of a street are what all streets do, without what is limited to others', () => {
    expect(partsOf('jd-dong')).toEqual([
      ['sd-001', false],
      ['sd-002', false],
    ]);
    expect(partsOf('jd-xi')).toEqual([['sd-001', false]]);
  });

  test('of the row for all streets are those that stand under its name', () => {
    expect(partsOf('jd-jiedao')).toEqual([
      ['sd-001', false],
      ['sd-002', false],
    ]);
  });

  test('of a street hold its own duty beside that of all streets, in one part', () => {
    const own = baseModel({
      file: 'duties.csv',
      from: 'zr-sd002-01,',
      to: 'zr-sd001-03,sd-001,,,东街街道,配合,配合责任,清运焚烧剩下的灰烬,,3\nzr-sd002-01,',
    });
    const part = own.items.partsOf(own.bodies.get('jd-dong'))[0];
    expect(ids(part?.duties ?? [])).toEqual(['zr-sd001-03', 'zr-sd001-02']);
    expect(own.items.partsOf(own.bodies.get('jd-xi'))[0]?.duties).toHaveLength(1);
  });

  test('tell its partners, each item counted once', () => {
    expect(partnersOf(model, bodies.get('bm-zhujian'))).toEqual([
      { body: 'bm-zhifa', helpsUs: 1, weHelp: 0 },
      { body: 'jd-jiedao', helpsUs: 1, weHelp: 0 },
      { body: 'pz-huanjing', helpsUs: 1, weHelp: 0 },
    ]);
    expect(partnersOf(model, bodies.get('jd-jiedao'))).toEqual([
      { body: 'bm-zhifa', helpsUs: 0, weHelp: 1 },
      { body: 'bm-zhujian', helpsUs: 0, weHelp: 1 },
    ]);
    expect(partnersOf(model, bodies.get('bm-fangguan'))).toEqual([]);
  });

  test('nobody is a partner for an item that was withdrawn', () => {
    const own = baseModel({
      file: 'duties.csv',
      from: 'zr-bj003-01,',
      to: 'zr-bj002-02,bj-002,,,区综合执法局,配合,,制止夜间扰民的施工,,2\nzr-bj003-01,',
    });
    for (const id of ['pz-huanjing', 'bm-zhifa'])
      expect(partnersOf(own, own.bodies.get(id))).toEqual(partnersOf(model, bodies.get(id)));
  });
});

describe('rulings', () => {
  test('are found from the item and from every body that has a part', () => {
    expect(ids(rulings.on('bj-001'))).toEqual(['cd-2024-001']);
    expect(ids(rulings.of('sy-rexian'))).toEqual(['cd-2024-001']);
    expect(ids(rulings.of('bm-zhifa'))).toEqual(['cd-2026-001', 'cd-2024-001']);
    expect(rulings.of('jd-dong')).toEqual([]);
  });

  test('stand newest first, by the decision or, while open, by the application', () => {
    expect(ids(rulings.all)).toEqual(['cd-2026-001', 'cd-2024-001']);
  });

  test('are open until they are decided', () => {
    expect(rulings.all.map((ruling) => rulings.isOpen(ruling))).toEqual([true, false]);
  });

  test('have their findings by condition', () => {
    const branch = only(rulings.branches(rulings.get('cd-2024-001')));
    expect(branch.condition).toBe('加建引起渗漏');
    expect(ids(branch.findings)).toEqual(['jl-2024001-01', 'jl-2024001-02']);
    expect(rulings.branches(rulings.get('cd-2026-001'))).toEqual([]);
  });

  test('know what replaced them', () => {
    const tables = baseTables();
    const later = { ...rulings.get('cd-2024-001'), id: 'cd-2025-001', supersedes: ['cd-2024-001'] };
    const replaced = new Model({ ...tables, rulings: [...tables.rulings, later] }, TODAY);
    const [old, young] = ['cd-2024-001', 'cd-2025-001'].map((id) => replaced.rulings.get(id));
    expect(old && ids(replaced.rulings.replacedBy(old))).toEqual(['cd-2025-001']);
    expect(young && replaced.rulings.replacedBy(young)).toEqual([]);
  });
});

describe('changes', () => {
  test('stand newest first, also by month', () => {
    expect(ids(changes.all)).toEqual(['bd-2025-002', 'bd-2025-001', 'bd-2024-001']);
    expect(byMonth(changes.all).map(({ month, changes: own }) => [month, own.length])).toEqual([
      ['2025-06', 2],
      ['2024-03', 1],
    ]);
  });

  test('of a duty show on the page of its item', () => {
    const change = changes.all[1];
    expect(change?.record).toBe('zr-bj001-01');
    expect(change && changes.page(change)).toEqual({ list: 'boundary-items', id: 'bj-001' });
    expect(ids(changes.of('bj-001'))).toEqual(['bd-2025-001']);
    expect(ids(changes.of('zr-bj001-01'))).toEqual(['bd-2025-001']);
  });

  test('of an item show on its own page', () => {
    expect(ids(changes.of('sd-002'))).toEqual(['bd-2025-002']);
    expect(changes.of('bj-002')).toEqual([]);
  });

  test('touch who asked for them and who has a part in the record', () => {
    expect(ids(changes.touching('sy-rexian'))).toEqual(['bd-2025-001']);
    expect(ids(changes.touching('sh-yezhu'))).toEqual(['bd-2025-001']);
    expect(ids(changes.touching('bm-zhifa'))).toEqual(['bd-2024-001']);
    // What all streets do, where the matter is limited to one of them.
    expect(ids(changes.touching('jd-dong'))).toEqual(['bd-2025-002']);
    expect(changes.touching('jd-xi')).toEqual([]);
  });

  test('are its own where a body has something else to do, and not where it only asked or stands beside', () => {
    // A matter of another kind, its own row, and a matter that came.
    expect(ids(changes.ownOf('bm-zhujian'))).toEqual(['bd-2025-002', 'bd-2025-001', 'bd-2024-001']);
    expect(ids(changes.ownOf('jd-dong'))).toEqual(['bd-2025-002']);
    expect(changes.ownOf('jd-xi')).toEqual([]);
    expect(changes.ownOf('sy-rexian')).toEqual([]);
    expect(changes.ownOf('sh-yezhu')).toEqual([]);
  });

  test('are news where they bind somebody', () => {
    const corrected = baseModel({
      file: 'list-changes.csv',
      from: 'bd-2025-001,责任分工,zr-bj001-01,变更',
      to: 'bd-2025-001,责任分工,zr-bj001-01,勘误',
    });
    expect(ids(changes.news)).toContain('bd-2025-001');
    expect(ids(corrected.changes.news)).not.toContain('bd-2025-001');
  });
});

describe('laws', () => {
  test('are in force from their first day to the day before their last', () => {
    const on = (day: string, id: string) => {
      const other = new Model(model.tables, day).laws;
      return other.isInForce(other.get(id));
    };
    expect(on('2022-06-04', 'fl-zaosheng-1997')).toBe(true);
    expect(on('2022-06-05', 'fl-zaosheng-1997')).toBe(false);
    expect(on('2022-06-04', 'fl-zaosheng')).toBe(false);
    expect(on('2022-06-05', 'fl-zaosheng')).toBe(true);
  });

  test('know the items and rulings that cite them, each article once', () => {
    expect(lawCitations.of(laws.get('fl-zaosheng'))).toEqual([
      { record: 'bj-003', article: '第四十三条' },
      { record: 'bj-003', article: '第七十七条第二款' },
      { record: 'bj-003', article: '第七十七条' },
      { record: 'cd-2026-001', article: '第四十三条' },
    ]);
  });

  test('are merged with their articles in the order of citation', () => {
    const merged = laws.merge([
      { law: 'fl-zaosheng', article: '第二条' },
      { law: 'fl-daqi', article: undefined },
      { law: 'fl-zaosheng', article: '第一条' },
      { law: 'fl-zaosheng', article: '第二条' },
    ]);
    expect(merged.map(({ law, articles }) => [law.id, articles])).toEqual([
      ['fl-zaosheng', ['第二条', '第一条']],
      ['fl-daqi', []],
    ]);
  });
});

test('figures are counted from the tables, without what was withdrawn', () => {
  expect(model.figures).toEqual({
    boundaryItems: 2,
    streetItems: 2,
    boundaryBatches: 2,
    streetBatches: 1,
    domains: 2,
    // The office that was closed does not count.
    departments: 3,
    streets: 2,
    duties: 10,
    branches: 5,
    rulings: 2,
    rulingCategories: 2,
    changes: 3,
    handoffs: 4,
    handoffsInForce: 1,
    handoffsDeclined: 2,
    inspections: 3,
    inspectionsUnlisted: 2,
    signposts: 1,
    laws: 4,
    tasks: {
      duties: 2,
      tasks: 2,
      specs: 1,
      charts: 0,
      departments: 2,
      savedSteps: 0,
      savedDocuments: 0,
    },
    updatedOn: '2026-11-02',
  });
});

test('domains stand in their order and are left out where they have no members', () => {
  expect(ids(model.domains.all)).toEqual(['ly-fangwu', 'ly-huanjing']);
  const groups = model.domains.group([items.get('bj-002'), items.get('sd-001')]);
  expect(groups.map(({ domain, members }) => [domain.id, ids(members)])).toEqual([
    ['ly-huanjing', ['bj-002', 'sd-001']],
  ]);
});

test('examples to try are one short wording of each field', () => {
  expect(model.examples).toEqual(['楼上漏水', '工地太吵']);
});

test('a record is named by the column its table names it by', () => {
  expect(model.nameOf('bodies', 'bm-zhujian')).toBe('区住建局');
  expect(model.nameOf('boundary-items', 'bj-001')).toBe('房屋渗漏处置');
  expect(model.nameOf('laws', 'fl-none')).toBe('fl-none');
});
