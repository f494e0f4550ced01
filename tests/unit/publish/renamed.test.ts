/** A published district whose tables are defined in other words: what may change without a trace, and what may not. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { type Ledger, readLedger } from '../../../src/ledger/ledger.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { draftChanges } from '../../../src/publish/draft.ts';
import { type Column, type Columns, formerly, optional } from '../../../src/tables/column.ts';
import type { Table } from '../../../src/tables/define.ts';
import { allTables, tables } from '../../../src/tables/index.ts';
import { choice, text } from '../../../src/tables/kinds.ts';
import { listChangesOf } from '../../../src/tables/list-changes.ts';
import { ROLES } from '../../../src/tables/roles.ts';
import {
  baseBytes,
  checkAsWritten,
  checkBytes,
  edited,
  rulesAt,
  sealed,
  TODAY,
} from '../helpers.ts';

type Bytes = ReadonlyMap<string, Uint8Array>;

const published = sealed(baseBytes(), '2026-01-05');
const { duties } = tables;
const lengths = { min: 6, max: 120 };

/** All tables, with another definition of the duties. */
function withDuties(definition: Partial<Table>): Table[] {
  const renamed: Table = { ...duties, ...definition };
  const all = allTables.map((table) => (table.name === duties.name ? renamed : table));
  const changes = listChangesOf(all.filter(({ name }) => name !== 'list-changes'));
  return all.map((table) => (table.name === changes.name ? changes : table));
}
const withColumn = (key: string, column: Column): Columns => ({ ...duties.columns, [key]: column });
/** One column under another key, in its place. */
const underKey = (from: string, to: string, column: Column): Columns =>
  Object.fromEntries(
    Object.entries(duties.columns).map(([key, own]) => (key === from ? [to, column] : [key, own])),
  );

const read = (bytes: Bytes): Ledger =>
  readLedger(new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)])));
const report = (bytes: Bytes, definitions: Table[]) =>
  checkBytes(bytes, TODAY, definitions).problems.map(sentence);
const next = (bytes: Bytes, definitions: Table[]) => {
  const { tables: checked, ledger } = checkBytes(bytes, TODAY, definitions);
  return checked && seal(checked, ledger, TODAY)?.publication;
};
const rewritten = {
  file: 'duties.csv',
  from: '督促建设单位限期维修并回访',
  to: '督促建设单位维修',
};

describe('a label that is bettered', () => {
  const another = text('工作内容', '做什么', '受理保修投诉，督促限期修复', lengths);
  const definitions = withDuties({ columns: withColumn('text', formerly(another, '具体职责')) });

  test('leaves the published files as they are: nothing to record, nothing to seal', () => {
    expect(report(published, definitions)).toEqual([]);
    expect(next(published, definitions)).toBeUndefined();
  });

  test('may be written, in the header and in new changes, and so may the former one', () => {
    const header = { file: 'duties.csv', from: ',具体职责,', to: ',工作内容,' };
    const field = { file: 'list-changes.csv', from: ',具体职责,', to: ',工作内容,' };
    for (const edits of [[header], [field], [header, field]])
      expect(report(edited(published, ...edits), definitions)).toEqual([]);
  });

  test('is the one that is drafted', () => {
    const { data } = checkBytes(edited(published, rewritten), TODAY, definitions);
    expect(draftChanges(data)).toMatchObject([{ list: '责任分工', field: '工作内容' }]);
  });

  test('may not stand beside the former one', () => {
    const twice = { file: 'duties.csv', from: ',具体职责,依据,', to: ',具体职责,工作内容,' };
    expect(report(edited(published, twice), definitions).join()).toContain(
      '第 9 列「工作内容」这个列名写了两遍',
    );
  });

  test('without its former one named is not found', () => {
    const found = report(published, withDuties({ columns: withColumn('text', another) }));
    expect(found.join()).toContain('「具体职责」不是规定的列名');
  });
});

describe('an option that is bettered', () => {
  const roles = ROLES.map((role) => (role === '配合' ? '协助' : role)) as [string, ...string[]];
  const column = (former?: Record<string, string>) => choice('角色', '做什么样的事', roles, former);
  const definitions = withDuties({ columns: withColumn('role', column({ 配合: '协助' })) });

  test('changes no record, and is sealed as a change of none', () => {
    expect(report(published, definitions)).toEqual([]);
    const { entries } = read(published);
    expect(next(published, definitions)).toMatchObject({ number: 2, added: 0, changed: 0 });
    const ledger = read(sealed(published, TODAY, definitions));
    const was = entries.find(({ id }) => id === 'zr-bj001-03');
    const is = ledger.find('duties', 'zr-bj001-03');
    expect(is).toEqual({ ...was, digest: expect.not.stringMatching(was?.digest ?? '') });
    expect(ledger.find('duties', 'zr-bj001-01')).toEqual(
      entries.find(({ id }) => id === 'zr-bj001-01'),
    );
  });

  test('may be written in the table and is never written back in the former word', () => {
    const word = { file: 'duties.csv', from: '区住建局,配合,', to: '区住建局,协助,' };
    const again = sealed(published, TODAY, definitions);
    for (const bytes of [published, again])
      expect(report(edited(bytes, word), definitions)).toEqual([]);
    const copy = new TextDecoder().decode(again.get('published/duties.csv'));
    expect(copy).toContain(',协助,');
    expect(copy).not.toContain(',配合,');
  });

  test('hides no change of a role', () => {
    const other = { file: 'duties.csv', from: '区住建局,配合,', to: '区住建局,技术支撑,' };
    const found = checkBytes(edited(published, other), TODAY, definitions).problems;
    expect(rulesAt(found)).toEqual(['change-on-record@data/duties.csv:4']);
    expect(
      draftChanges(checkBytes(edited(published, other), TODAY, definitions).data),
    ).toMatchObject([{ before: '协助', after: '技术支撑' }]);
  });

  test('without its former word named is not known, and missed', () => {
    const found = report(published, withDuties({ columns: withColumn('role', column()) })).join();
    expect(found).toContain('〔choice-known〕');
    expect(found).toContain('「配合」是「责任分工」表「角色」公布过的选项，现在没有了');
  });
});

describe('a key that is bettered', () => {
  const column = text('具体职责', '做什么', '受理保修投诉，督促限期修复', lengths);
  const definitions = withDuties({
    columns: underKey('text', 'task', formerly(column, 'text')),
    gist: ['body', 'task'],
  });

  test('changes no record, and no change that speaks of it', () => {
    expect(report(published, definitions)).toEqual([]);
    const again = sealed(published, TODAY, definitions);
    expect(read(again).newest).toMatchObject({ number: 2, added: 0, changed: 0 });
    expect(report(again, definitions)).toEqual([]);
    const { tables: checked } = checkBytes(again, TODAY, definitions);
    expect(checked?.['list-changes'].map(({ field }) => field)).toContain('task');
  });

  test('does not hide that a published text was rewritten with it', () => {
    const found = checkBytes(edited(published, rewritten), TODAY, definitions).problems;
    expect(rulesAt(found)).toContain('change-on-record@data/duties.csv:2');
  });
});

describe('a column that is gone', () => {
  const { text: gone, ...columns } = duties.columns;
  const inRules = (found: readonly string[]) =>
    found.filter((problem) => problem.includes('〔column-kept〕'));

  test('is missed by its key, whatever else stands in its place', () => {
    for (const own of [columns, underKey('text', 'task', gone)]) {
      const definitions = withDuties({ columns: own, gist: ['body'] });
      const found = inRules(report(edited(published, rewritten), definitions));
      expect(found).toEqual([
        expect.stringContaining('「duties.text」是「责任分工」表公布过的一列'),
      ]);
    }
  });

  test('is missed with its whole table once', () => {
    const definitions = allTables.filter(({ name }) => name !== 'signposts');
    expect(inRules(report(published, definitions))).toEqual([
      expect.stringContaining('「signposts」是公布过的表，现在没有了'),
    ]);
  });

  test('is one that no publication knows of: nothing is missed before the first', () => {
    const definitions = withDuties({ columns, gist: ['body'] });
    expect(inRules(report(baseBytes(), definitions))).toEqual([]);
  });
});

describe('a column that is not filled any more', () => {
  const means = optional(text('办理方式', '怎么办', '上门'));
  const before = withDuties({ columns: withColumn('means', means) });
  const header = {
    file: 'duties.csv',
    from: '具体职责,依据,顺序\n',
    to: '具体职责,依据,顺序,办理方式\n',
  };
  const filled = new TextDecoder()
    .decode(published.get('duties.csv'))
    .replace(header.from, header.to)
    .replaceAll(/(?<=^zr-.*)$/gm, ',')
    .replace(/(?<=^zr-bj001-01.*,)$/m, '上门');
  const withMeans = new Map(baseBytes()).set('duties.csv', new TextEncoder().encode(filled));
  const once = sealed(withMeans, '2026-01-05', before);
  const now = withDuties({ columns: withColumn('means', means), retired: ['means'] });
  const without = new Map(once).set(
    'duties.csv',
    baseBytes().get('duties.csv') ?? new Uint8Array(),
  );

  test('may be left out of the file: what was published in it stays, and stays vouched for', () => {
    expect(report(without, now)).toEqual([]);
    expect(next(without, now)).toBeUndefined();
    const { tables: checked } = checkBytes(without, TODAY, now);
    expect(checked?.duties[0]).toMatchObject({ id: 'zr-bj001-01', means: '上门' });
  });

  test('may not be taken out of the file before', () => {
    const { problems } = checkAsWritten(without, before);
    expect(problems.map(sentence).join()).toContain('「办理方式」这一列不见了');
  });

  test('is not filled in other rows, nor with other words', () => {
    expect(report(once, now)).toEqual([]);
    const more = { file: 'duties.csv', from: /^(zr-bj001-02.*,)$/m.exec(filled)?.[1] ?? '' };
    const other = { file: 'duties.csv', from: ',上门\n', to: ',电话\n' };
    for (const edit of [{ ...more, to: `${more.from}上门` }, other])
      expect(report(edited(once, edit), now).join()).toContain('这一列已经停用，不再填写');
  });

  test('may not go from the definitions', () => {
    expect(report(without, withDuties({})).join()).toContain('「duties.means」');
  });
});

describe('a title that is bettered', () => {
  const definitions = withDuties({ title: '分工', formerly: ['责任分工'] });

  test('changes no change that names its table', () => {
    expect(report(published, definitions)).toEqual([]);
    expect(next(published, definitions)).toBeUndefined();
    const word = { file: 'list-changes.csv', from: '责任分工,', to: '分工,' };
    expect(report(edited(published, word), definitions)).toEqual([]);
  });

  test('without its former one named is not known', () => {
    expect(report(published, withDuties({ title: '分工' }))[0]).toContain('〔choice-known〕');
  });
});
