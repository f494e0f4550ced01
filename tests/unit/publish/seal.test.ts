/** A small district from its first publication on: what is edited, drafted, filled in, withdrawn and sealed. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/ledger/digest.ts';
import { chainFaults, faultsOf } from '../../../src/ledger/faults.ts';
import { isRecord, type Ledger, readLedger } from '../../../src/ledger/ledger.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { Model } from '../../../src/model/model.ts';
import { type Draft, draftChanges, withDrafts } from '../../../src/publish/draft.ts';
import { baseBytes, checkBytes, edited, rulesAt, sealed, TODAY } from '../helpers.ts';

type Bytes = Map<string, Uint8Array>;

const published = sealed(baseBytes(), '2026-01-05');
const CHANGES = 'list-changes.csv';

const text = (bytes: Bytes, name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.get(name));
const brokenRules = (bytes: Bytes) => checkBytes(bytes).problems.map(({ rule }) => rule);

function ledgerOf(bytes: Bytes): Ledger {
  return readLedger(new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)])));
}

/** The data after `npm run changes`. */
function drafted(bytes: Bytes): { bytes: Bytes; drafts: Draft[] } {
  const drafts = draftChanges(checkBytes(bytes).data);
  const { header } = loadBytes(CHANGES, bytes.get(CHANGES) ?? new Uint8Array());
  const now = withDrafts(text(bytes, CHANGES), header, drafts);
  return { bytes: new Map(bytes).set(CHANGES, new TextEncoder().encode(now)), drafts };
}

/** What a clerk adds to the drafts: basis, reason, applicant and the day from which the change holds. */
function filled(bytes: Bytes): Bytes {
  const now = text(bytes, CHANGES).replaceAll(
    `,,,,,${TODAY},`,
    `,示例〔2026〕9号,区里重新划分了这件事,区综合执法局,,${TODAY},2027-01-01`,
  );
  return new Map(bytes).set(CHANGES, new TextEncoder().encode(now));
}

const otherLead = {
  file: 'duties.csv',
  from: 'zr-bj003-03,bj-003,,处罚,区综合执法局,',
  to: 'zr-bj003-03,bj-003,,处罚,区环境分局,',
};
const lessDuty = {
  file: 'duties.csv',
  from: 'zr-bj001-03,bj-001,已过保修期,,区住建局,配合,,指导使用维修资金,,3\n',
  to: '',
};

describe('what the duties of one matter rest on', () => {
  const moreArticles = {
    file: 'duties.csv',
    from: '监测夜间施工噪声,fl-zaosheng#第四十三条,2',
    to: '监测夜间施工噪声,fl-zaosheng#第四十三条、第七十六条,2',
  };
  const otherLaw = {
    file: 'duties.csv',
    from: '处罚没有证明的夜间施工,fl-zaosheng#第七十七条,',
    to: '处罚没有证明的夜间施工,fl-daqi#第一百一十五条（待核）,',
  };

  test('is drafted as one change of the matter, which says that nothing was taken away', () => {
    const { drafts } = drafted(edited(published, moreArticles));
    expect(drafts).toEqual([
      {
        id: 'bd-2026-001',
        publishedOn: TODAY,
        list: '职责边界事项',
        record: 'bj-003',
        kind: '补充依据',
        before: 'zr-bj003-02：fl-zaosheng#第四十三条',
        after: 'zr-bj003-02：fl-zaosheng#第四十三条;fl-zaosheng#第七十六条',
      },
    ]);
  });

  test('is a change of another kind where a law was taken away, and passes once it is filled in', () => {
    const { bytes, drafts } = drafted(edited(published, moreArticles, otherLaw));
    expect(drafts.map(({ kind, record }) => [kind, record])).toEqual([['更换依据', 'bj-003']]);
    expect(brokenRules(filled(bytes))).toEqual([]);
    expect(draftChanges(checkBytes(filled(bytes)).data)).toEqual([]);
  });

  test('cannot be changed behind the back of its change', () => {
    const { bytes } = drafted(edited(published, moreArticles));
    const more = edited(filled(bytes), {
      file: 'duties.csv',
      from: '第七十六条,2',
      to: '第七十八条,2',
    });
    expect(brokenRules(more)).toContain('change-on-record');
  });
});

describe('before the first publication', () => {
  test('a folder without a ledger is edited freely', () => {
    expect(rulesAt(checkBytes(edited(baseBytes(), otherLead, lessDuty)).problems)).toEqual([]);
    expect(draftChanges(checkBytes(edited(baseBytes(), otherLead)).data)).toEqual([]);
  });

  test('every published record enters the ledger, and search words do not', () => {
    const ledger = ledgerOf(published);
    expect(ledger.find('duties', 'zr-bj001-03')).toMatchObject({
      state: '在册',
      first: '2026-01-05',
    });
    expect(ledger.find('boundary-items', 'bj-002')?.state).toBe('停用');
    expect(ledger.find('bodies', 'bm-fangguan')?.state).toBe('停用');
    expect(ledger.knows('laws')).toBe(true);
    expect(ledger.knows('synonyms')).toBe(false);
    expect(ledger.newest).toMatchObject({
      number: 1,
      added: ledger.entries.filter(isRecord).length,
      previous: '',
    });
  });
});

describe('a column that a table was given after its publication', () => {
  const copy = 'published/rulings.csv';
  const empty = { file: 'rulings.csv', from: '2024-06-11,2024-06-13,', to: '2024-06-11,,' };
  const fill = { ...empty, from: empty.to, to: empty.from };
  const publishedEmpty = sealed(edited(baseBytes(), empty));
  /** Published when the table had no day of announcement. */
  const older = (() => {
    const { data, meta } = Papa.parse<Record<string, string>>(
      text(publishedEmpty, copy).replace('\uFEFF', ''),
      { header: true, skipEmptyLines: true },
    );
    const columns = meta.fields?.filter((key) => key !== 'announcedOn') ?? [];
    expect(columns).toHaveLength((meta.fields?.length ?? 0) - 1);
    const csv = `${Papa.unparse(data, { columns, newline: '\n' })}\n`;
    return new Map(publishedEmpty).set(copy, new TextEncoder().encode(csv));
  })();

  test('is filled for the first time without a row of changes, and sealed', () => {
    const now = edited(older, fill);
    expect(brokenRules(now)).toEqual([]);
    expect(draftChanges(checkBytes(now).data)).toEqual([]);
    expect(ledgerOf(sealed(now)).newest).toMatchObject({ number: 2, added: 0, changed: 1 });
  });

  test('is like any other once it was published, empty or filled', () => {
    expect(brokenRules(edited(publishedEmpty, fill))).toEqual(['change-on-record']);
    const filledOnce = sealed(edited(older, fill));
    const otherDay = { ...fill, from: '2024-06-11,2024-06-13', to: '2024-06-11,2024-06-14' };
    expect(brokenRules(edited(filledOnce, otherDay))).toEqual(['change-on-record']);
  });
});

describe('a lead that is changed', () => {
  const changed = edited(published, otherLead);

  test('is refused without a row of changes, at its cell, with both values and the command', () => {
    const [problem, ...others] = checkBytes(changed).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'change-on-record',
      path: 'data/duties.csv',
      line: 8,
      column: '单位',
      found: '区环境分局',
    });
    expect(problem?.wrong).toContain('「区综合执法局」');
    expect(problem?.cure).toContain('npm run changes');
  });

  test('is drafted with what is known, and the check names what is still missing', () => {
    const { bytes, drafts } = drafted(changed);
    expect(drafts).toEqual([
      {
        id: 'bd-2026-001',
        list: '责任分工',
        record: 'zr-bj003-03',
        kind: '变更',
        field: '单位',
        before: '区综合执法局',
        after: '区环境分局',
        publishedOn: TODAY,
      },
    ]);
    const { problems } = checkBytes(bytes);
    expect(problems.map(({ column }) => column).toSorted()).toEqual(
      ['依据', '原因', '生效日期', '申请单位'].toSorted(),
    );
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['cell-required']));
  });

  test('is drafted once', () => {
    const { bytes } = drafted(changed);
    expect(drafted(bytes).drafts).toEqual([]);
  });

  test('passes once the row is filled in, and is sealed as one change and one new row', () => {
    const ready = filled(drafted(changed).bytes);
    expect(brokenRules(ready)).toEqual([]);
    const ledger = ledgerOf(sealed(ready));
    expect(ledger.newest).toMatchObject({ number: 2, added: 1, changed: 1, withdrawn: 0 });
    expect(ledger.find('duties', 'zr-bj003-03')).toMatchObject({
      first: '2026-01-05',
      last: TODAY,
    });
    expect(brokenRules(sealed(ready))).toEqual([]);
  });

  test('is refused when the row says another text was there before', () => {
    const ready = filled(drafted(changed).bytes);
    const wrong = edited(ready, {
      file: CHANGES,
      from: '单位,区综合执法局,',
      to: '单位,区住建局,',
    });
    expect(rulesAt(checkBytes(wrong).problems)).toEqual([`change-on-record@data/${CHANGES}:5`]);
  });

  test('is refused beside a change that never happened', () => {
    const untrue = edited(published, {
      file: CHANGES,
      from: 'bd-2025-002,',
      to: `bd-2026-001,责任分工,zr-bj003-03,变更,单位,区住建局,区综合执法局,示例〔2026〕9号,区里重新划分了这件事,区综合执法局,,${TODAY},2027-01-01\nbd-2025-002,`,
    });
    expect(rulesAt(checkBytes(untrue).problems)).toEqual([`change-on-record@data/${CHANGES}:4`]);
  });

  test('may have gone through several hands', () => {
    const ready = filled(drafted(changed).bytes);
    const row = (text(ready, CHANGES).trimEnd().split('\n').at(-1) ?? '').split(',');
    const step = [...row];
    step[6] = '区住建局';
    const next = [...row];
    [next[0], next[5]] = ['bd-2026-002', '区住建局'];
    const chain = edited(ready, {
      file: CHANGES,
      from: row.join(','),
      to: `${step.join(',')}\n${next.join(',')}`,
    });
    expect(brokenRules(chain)).toEqual([]);
  });
});

test('the drafts are added at the end and leave every byte before them', () => {
  const excel = `\uFEFF${text(published, CHANGES).replaceAll('\n', '\r\n').replace('区环境分局', '"区环境分局"')}`;
  const bytes = new Map(edited(published, otherLead)).set(CHANGES, new TextEncoder().encode(excel));
  const now = text(drafted(bytes).bytes, CHANGES);
  expect(now.startsWith(excel)).toBe(true);
  expect(now.slice(excel.length)).toMatch(/^bd-2026-001,[^\n]*\r\n$/);
});

describe('a duty that is taken out', () => {
  const removed = edited(published, lessDuty);

  test('is missed, with the way to withdraw it', () => {
    const [problem] = checkBytes(removed).problems;
    expect(problem).toMatchObject({
      rule: 'record-kept',
      path: 'data/duties.csv',
      found: 'zr-bj001-03',
    });
    expect(problem?.cure).toContain('取消');
  });

  const { bytes, drafts } = drafted(removed);
  const gone = sealed(filled(bytes));

  test('is drafted as a cancellation that says what it was', () => {
    expect(drafts).toMatchObject([
      { kind: '取消', record: 'zr-bj001-03', before: '区住建局：指导使用维修资金' },
    ]);
  });

  test('leaves its last text in the ledger, and its change on the page of its item', () => {
    const { problems, tables: checked, ledger } = checkBytes(gone);
    expect(problems).toEqual([]);
    expect(ledger.find('duties', 'zr-bj001-03')?.state).toBe('撤下');
    expect(ledger.newest).toMatchObject({ withdrawn: 1, added: 1 });
    if (checked === undefined) throw new Error('the data does not pass');
    const model = new Model(checked, TODAY, ledger);
    expect(model.changes.of('bj-001').map(({ record }) => record)).toContain('zr-bj001-03');
  });

  test('never gives its id to another', () => {
    const again = edited(gone, {
      file: 'duties.csv',
      from: 'zr-bj002-01,',
      to: 'zr-bj001-03,bj-001,已过保修期,,区环境分局,配合,,检测屋面材料是否有毒,,3\nzr-bj002-01,',
    });
    expect(brokenRules(again)).toContain('id-not-reused');
  });
});

describe('an item that is withdrawn', () => {
  test('is cancelled by a row without a text after', () => {
    const { bytes, drafts } = drafted(
      edited(published, {
        file: 'street-items.csv',
        from: '2024-05-01,生效,\nsd-002',
        to: '2024-05-01,已取消,\nsd-002',
      }),
    );
    expect(drafts).toMatchObject([{ kind: '取消', field: '状态', before: '生效' }]);
    expect(drafts[0]).not.toHaveProperty('after');
    const gone = sealed(filled(bytes));
    expect(brokenRules(gone)).toEqual([]);
    expect(ledgerOf(gone).find('street-items', 'sd-001')?.state).toBe('停用');
  });

  test('may not be deleted instead', () => {
    const lines = text(published, 'signposts.csv').split('\n').slice(0, 1);
    const bytes = new Map(published).set(
      'signposts.csv',
      new TextEncoder().encode(`${lines.join('')}\n`),
    );
    expect(brokenRules(bytes)).toEqual(['record-kept']);
  });
});

describe('what comes later', () => {
  const item =
    'sd-003,积水点排查,ly-fangwu,2,属地管理,,街道负责发现积水并设警示，抽排和修管网由区住建局负责。,路上有积水;一下雨就淹;井盖冒水;小区门口水坑;桥下过不去;水没过脚脖子,,,,示例〔2026〕3号,2026-10-08,2026-12-01,生效,\n';
  const duties =
    'zr-sd003-01,sd-003,,,区住建局,牵头,主体责任,抽排积水并修复管网,,1\nzr-sd003-02,sd-003,,,街道办事处,首接,主体责任,发现积水并设置警示,,2\n';
  const bytes = new Map(published);
  for (const [name, rows] of [
    ['street-items.csv', item],
    ['duties.csv', duties],
  ] as const)
    bytes.set(name, new TextEncoder().encode(`${text(bytes, name)}${rows}`));

  test('a new item is announced, and brings its duties with it', () => {
    expect(rulesAt(checkBytes(bytes).problems)).toEqual([
      'addition-on-record@data/street-items.csv:4',
    ]);
    expect(drafted(bytes).drafts).toMatchObject([
      {
        kind: '新增',
        record: 'sd-003',
        after: '积水点排查',
        publishedOn: '2026-10-08',
        effective: '2026-12-01',
      },
    ]);
  });

  test('a body that is renamed, everywhere it is named in a cell, changes no duty', () => {
    const renamed = edited(published, {
      file: 'bodies.csv',
      from: '区综合行政执法局,区综合执法局,区级部门,城管局',
      to: '区城市管理局,区城管局,区级部门,区综合执法局',
    });
    for (const name of [
      'duties.csv',
      'ruling-findings.csv',
      'rulings.csv',
      'hotline-cases.csv',
      'meetings.csv',
      'assessments.csv',
      'campaigns.csv',
      'campaign-measures.csv',
      'flow-steps.csv',
      'handoffs.csv',
      'inspections.csv',
    ]) {
      const cells = text(renamed, name).replaceAll(/(?<=[,;])区综合执法局(?=[,;])/g, '区城管局');
      renamed.set(name, new TextEncoder().encode(cells));
    }
    expect(text(renamed, 'duties.csv')).toContain('区城管局');
    expect(brokenRules(renamed)).toEqual([]);
  });
});

describe('the ledger holds together', () => {
  test('sealing the same data again makes nothing', () => {
    const { tables: checked, ledger } = checkBytes(published);
    if (checked === undefined) throw new Error('the data does not pass');
    expect(seal(checked, ledger, TODAY)).toBeUndefined();
  });

  test('its files are read as they were written', () => {
    expect(faultsOf(ledgerOf(published))).toEqual([]);
    const second = ledgerOf(sealed(filled(drafted(edited(published, otherLead)).bytes)));
    expect(chainFaults(second)).toEqual([]);
    expect(second.newest?.previous).toBe(second.publications[0]?.link);
  });

  test.each([
    ['a copy', 'published/duties.csv', '督促建设单位限期维修并回访', '督促建设单位限期维修'],
    ['the ledger', 'ledger.csv', 'bj-001,', 'bj-001x,'],
    ['a count', 'publications.csv', '2026-01-05', '2026-01-06'],
  ])('%s that is edited by hand is refused', (_what, file, from, to) => {
    const found = brokenRules(edited(published, { file, from, to }));
    expect(new Set(found)).toEqual(new Set(['ledger-by-command']));
  });

  test.each([
    ['a copy', 'published/duties.csv', '公布时的副本不见了'],
    ['the publications', 'publications.csv', '没有定版记录为它作证'],
    ['the ledger', 'ledger.csv', '与定版记录第 1 期登记的摘要不同'],
  ])('%s that is gone is missed once', (_what, file, said) => {
    const bytes = new Map(published);
    bytes.delete(file);
    expect(checkBytes(bytes).problems.map(({ wrong }) => wrong)).toEqual([
      expect.stringContaining(said),
    ]);
  });

  test('an empty new column and the order of columns leave a digest as it was', () => {
    const cells = { id: 'zr-1', text: '处置', order: '1' };
    expect(digestOf({ order: '1', text: '处置', id: 'zr-1', later: '' })).toBe(digestOf(cells));
    expect(digestOf({ ...cells, later: '有了' })).not.toBe(digestOf(cells));
  });
});
