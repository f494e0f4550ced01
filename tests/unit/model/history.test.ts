import { describe, expect, test } from 'vitest';
import { headline } from '../../../src/words/change-headline.ts';
import { baseBytes, baseModel, edited, modelOf, only, sealed, TODAY } from '../helpers.ts';

const CHANGES = 'list-changes.csv';
const LAST = 'bd-2025-002,';
const withChange = (line: string) =>
  baseModel({ file: CHANGES, from: LAST, to: `${line}\n${LAST}` });
const textOf = (
  version: { parts: readonly { id: string; text: string }[] } | undefined,
  id: string,
) => version?.parts.find((duty) => duty.id === id)?.text;

describe('the versions of an item', () => {
  test('are its present alone when it never changed, and have no address then', () => {
    const model = baseModel();
    const item = model.items.get('bj-003');
    expect(only(model.history.of(item))).toMatchObject({
      from: '2024-05-01',
      until: undefined,
      state: '现行',
      changes: [],
    });
    expect(model.history.addressed(item)).toEqual([]);
  });

  test('go back through the change of a duty, which belongs to its item', () => {
    const { history, items } = baseModel();
    const [now, then] = history.of(items.get('bj-001'));
    expect(now).toMatchObject({ from: '2025-08-01', state: '现行' });
    expect(then).toMatchObject({ from: '2024-05-01', until: '2025-08-01', state: '历史' });
    expect(textOf(now, 'zr-bj001-01')).toBe('督促建设单位限期维修并回访');
    expect(textOf(then, 'zr-bj001-01')).toBe('督促建设单位维修');
    expect(textOf(then, 'zr-bj001-02')).toBe(textOf(now, 'zr-bj001-02'));
  });

  test('go back through a chain of changes of one field', () => {
    const { history, items } = withChange(
      'bd-2024-002,责任分工,zr-bj001-01,变更,具体职责,通知建设单位维修,督促建设单位维修,示例〔2024〕2号,通知了没人来修，改为督促,区住建局,,2024-06-01,2024-07-01',
    );
    const versions = history.of(items.get('bj-001'));
    expect(versions.map(({ from }) => from)).toEqual(['2025-08-01', '2024-07-01', '2024-05-01']);
    expect(versions.map((version) => textOf(version, 'zr-bj001-01'))).toEqual([
      '督促建设单位限期维修并回访',
      '督促建设单位维修',
      '通知建设单位维修',
    ]);
  });

  test('are the same when a change was written down wrong and is set right', () => {
    const correction = (list: string, record: string) =>
      withChange(
        `bd-2026-001,${list},${record},更正,,取消 zr-bj001-01,取消 zr-bj001-09,示例〔2026〕1号,bd-2025-001的记录误写成别的一条,区住建局,,2026-03-02,2026-03-02`,
      );
    const versions = (model: ReturnType<typeof baseModel>) =>
      model.history.of(model.items.get('bj-001')).map(({ from, parts }) => ({ from, parts }));
    for (const model of [
      correction('责任分工', 'zr-bj001-01'),
      correction('职责边界事项', 'bj-001'),
    ]) {
      expect(versions(model)).toEqual(versions(baseModel()));
      const change = model.changes.get('bd-2026-001');
      expect(model.changes.of('bj-001')).toContain(change);
      expect(headline(model, change)).toBe('〔更正〕房屋渗漏处置：更正bd-2025-001的登记');
    }
  });

  test('are set right by what names the change, whatever other record it names before', () => {
    const model = withChange(
      'bd-2026-001,责任分工,zr-bj001-01,更正,,取消 zr-bj001-01,取消 zr-bj001-09,示例〔2026〕1号,照cd-2024-001看，bd-2025-001的记录误写成别的一条,区住建局,,2026-03-02,2026-03-02',
    );
    expect(headline(model, model.changes.get('bd-2026-001'))).toContain('更正bd-2025-001的登记');
  });

  test('read each part with the basis it had, where one row tells of several', () => {
    const model = withChange(
      'bd-2025-003,职责边界事项,bj-003,补充依据,,zr-bj003-01：fl-zaosheng,"zr-bj003-01：fl-zaosheng#第四十三条、第七十七条第二款\nzr-bj003-02：fl-zaosheng#第四十三条",示例〔2025〕1号,对照原文补上条次,区环境分局,,2025-06-20,2025-06-20',
    );
    const [now, then] = model.history.of(model.items.get('bj-003'));
    const lawsOf = (version: typeof now, id: string) =>
      version?.parts.find((duty) => duty.id === id)?.laws.map(({ article }) => article);
    expect(lawsOf(now, 'zr-bj003-01')).toEqual(['第四十三条', '第七十七条第二款']);
    expect(lawsOf(then, 'zr-bj003-01')).toEqual([undefined]);
    expect(lawsOf(then, 'zr-bj003-02')).toEqual([]);
    expect(lawsOf(then, 'zr-bj003-03')).toEqual(lawsOf(now, 'zr-bj003-03'));
    const change = model.changes.get('bd-2025-003');
    expect(headline(model, change)).toContain('2 条分工的依据');
    expect(model.changes.of('bj-003')).toContain(change);
    expect(model.changes.ofDuties).not.toContain(change);
  });

  test('are one for several changes of one day', () => {
    const { history, items } = withChange(
      'bd-2025-003,职责边界事项,bj-001,变更,包括情形,屋顶漏水,屋顶漏水;外墙渗水,示例〔2025〕1号,来电问外墙的多，补写进来,区住建局,,2025-06-20,2025-08-01',
    );
    const [now, then] = history.of(items.get('bj-001'));
    expect(now?.changes).toHaveLength(2);
    expect(then?.record).toMatchObject({ inScope: ['屋顶漏水'] });
    expect(textOf(then, 'zr-bj001-01')).toBe('督促建设单位维修');
  });

  test('keep the former content in force until a published change takes effect', () => {
    const model = baseModel({
      file: CHANGES,
      from: '2025-06-20,2025-08-01\n',
      to: `2025-06-20,2027-01-01\n`,
    });
    const item = model.items.get('bj-001');
    expect(model.history.of(item).map(({ state }) => state)).toEqual(['未生效', '现行']);
    expect(textOf(model.history.inForce(item), 'zr-bj001-01')).toBe('督促建设单位维修');
    expect(model.today).toBe(TODAY);
  });

  test('read names as the ids they stand for', () => {
    const { history, items } = withChange(
      'bd-2025-003,责任分工,zr-bj001-03,承接,单位,区综合执法局,区住建局,示例〔2025〕1号,维修资金归住建部门管,区住建局,,2025-06-20,2025-08-01',
    );
    const [now, then] = history.of(items.get('bj-001'));
    const bodyIn = (version: typeof now) =>
      version?.parts.find(({ id }) => id === 'zr-bj001-03')?.body;
    expect(items.get('bj-001').list).toBe('boundary-items');
    expect(bodyIn(then)).not.toBe(bodyIn(now));
    expect(bodyIn(then)).toMatch(/^[a-z0-9-]+$/);
  });

  test('have no duty before it was added', () => {
    const { history, items } = withChange(
      'bd-2025-003,责任分工,zr-bj001-03,新增,,,指导使用维修资金,示例〔2025〕1号,居民不会申请，增加指导,区住建局,,2025-06-20,2025-08-01',
    );
    const [now, then] = history.of(items.get('bj-001'));
    expect(textOf(now, 'zr-bj001-03')).toBe('指导使用维修资金');
    expect(textOf(then, 'zr-bj001-03')).toBeUndefined();
  });

  test('quote what was cancelled since', () => {
    const { history, items } = withChange(
      'bd-2025-003,职责边界事项,bj-001,取消,,区综合执法局：上门拍照,,示例〔2025〕1号,拍照与维修无关，取消,区住建局,,2025-06-20,2025-08-01',
    );
    const [now, then] = history.of(items.get('bj-001'));
    expect(now?.alsoThen).toEqual([]);
    expect(then?.alsoThen.map(({ before }) => before)).toEqual(['区综合执法局：上门拍照']);
  });
});

test('the newest version of a record that ended is not called the present one', () => {
  const { history, items } = baseModel(
    {
      file: 'street-items.csv',
      from: '2024-05-01,生效,\nsd-002',
      to: '2024-05-01,已取消,\nsd-002',
    },
    {
      file: CHANGES,
      from: LAST,
      to: `bd-2025-003,属地管理事项,sd-001,取消,状态,生效,,示例〔2025〕3号,焚烧已由区里统一巡查,区综合执法局,,2025-06-20,2025-09-01\n${LAST}`,
    },
  );
  const versions = history.of(items.get('sd-001'));
  expect(versions.map(({ from, state }) => [from, state])).toEqual([
    ['2025-09-01', '已终止'],
    ['2024-05-01', '历史'],
  ]);
  expect(versions.map(({ record }) => record.status)).toEqual(['已取消', '生效']);
});

describe('the versions of a ruling', () => {
  const FINDING =
    'bd-2025-003,认定结论,jl-2024001-02,变更,结论,查处加建,另行查处顶楼加建行为,示例〔2025〕1号,写清查处的是哪里,区综合执法局,,2025-06-20,2025-08-01';
  const MEASURES =
    'bd-2025-004,争议认定意见,cd-2024-001,变更,具体措施,首接单位及时移交。,首接单位三个工作日内移交。,示例〔2025〕3号,及时没有标准，改为写明期限,区热线中心,,2025-09-01,2025-10-01';

  test('begin with the day it took effect and go back through its findings and its own text', () => {
    const { history, rulings } = withChange(`${FINDING}\n${MEASURES}`);
    const versions = history.of(rulings.get('cd-2024-001'));
    expect(versions.map(({ from, state }) => [from, state])).toEqual([
      ['2025-10-01', '现行'],
      ['2025-08-01', '历史'],
      ['2024-06-15', '历史'],
    ]);
    expect(versions.map(({ record }) => record.measures)).toEqual([
      '首接单位三个工作日内移交。',
      '首接单位及时移交。',
      '首接单位及时移交。',
    ]);
    expect(versions.map((version) => textOf(version, 'jl-2024001-02'))).toEqual([
      '另行查处顶楼加建行为',
      '另行查处顶楼加建行为',
      '查处加建',
    ]);
    expect(history.steps(rulings.get('cd-2024-001'))).toHaveLength(2);
  });

  test('are one, without an address, while it is being made', () => {
    const { history, rulings } = baseModel();
    const ruling = rulings.get('cd-2026-001');
    expect(only(history.of(ruling))).toMatchObject({ from: ruling.appliedOn, state: '现行' });
    expect(history.addressed(ruling)).toEqual([]);
  });
});

test('a duty that was taken out of its table comes back from the ledger, in its place', () => {
  const published = sealed(baseBytes());
  const model = modelOf(
    edited(
      published,
      {
        file: 'duties.csv',
        from: 'zr-bj003-02,bj-003,,日常监管,区环境分局,双牵头,,监测夜间施工噪声,fl-zaosheng#第四十三条,2\n',
        to: '',
      },
      { file: 'duties.csv', from: '日常监管,区住建局,双牵头', to: '日常监管,区住建局,牵头' },
      {
        file: CHANGES,
        from: LAST,
        to: `bd-2026-001,责任分工,zr-bj003-02,取消,,区环境分局：监测夜间施工噪声,,示例〔2026〕1号,监测归入处罚环节,区环境分局,,2026-11-01,2026-11-10\nbd-2026-002,责任分工,zr-bj003-01,变更,角色,双牵头,牵头,示例〔2026〕1号,只剩一家牵头,区环境分局,,2026-11-01,2026-11-10\n${LAST}`,
      },
    ),
  );
  const [now, then] = model.history.of(model.items.get('bj-003'));
  const idsIn = (version: typeof now) => version?.parts.map(({ id }) => id);
  expect(idsIn(now)).toEqual(['zr-bj003-01', 'zr-bj003-03']);
  expect(idsIn(then)).toEqual(['zr-bj003-01', 'zr-bj003-02', 'zr-bj003-03']);
  expect(then?.parts[1]).toEqual(modelOf(published).items.dutiesOf(model.items.get('bj-003'))[1]);
  expect(then?.alsoThen).toEqual([]);
});
