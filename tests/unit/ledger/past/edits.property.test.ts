/** A district after its publication, edited at random by somebody who enters nothing: what was published holds, or the check says no. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/check/problem.ts';
import { type CheckedTables, checkTables } from '../../../../src/check/run.ts';
import type { Ledger } from '../../../../src/ledger/ledger.ts';
import { Past } from '../../../../src/ledger/past/walk.ts';
import { seal } from '../../../../src/ledger/seal.ts';
import { loadBytes } from '../../../../src/load/load.ts';
import { recordedLists } from '../../../../src/records/index.ts';
import { isRecorded } from '../../../../src/tables/define.ts';
import { allTables, tableNamed } from '../../../../src/tables/index.ts';
import { checkDistrict, districtBytes } from '../../district.ts';
import { runs } from '../../property.ts';

const SEALED = '2026-12-01';
const LATER = '2026-12-05';

type Sheet = { readonly header: readonly string[]; readonly rows: readonly string[][] };

/** The files of the district as they are published with their pasts. */
function publishedBytes(): Map<string, Uint8Array> {
  const bytes = districtBytes();
  const { tables, ledger } = checkDistrict(SEALED);
  // One harmless difference, without which nothing would be published.
  const domains = tables?.domains.map((row) => ({ ...row, description: `${row.description}。` }));
  const made = tables && domains && seal({ ...tables, domains }, ledger, SEALED);
  if (made === undefined) throw new Error('the district was not sealed');
  const encode = (text: string) => new TextEncoder().encode(text);
  for (const [name, text] of made.files) bytes.set(name, encode(text));
  return bytes;
}

const published = publishedBytes();

function sheetOf(name: string): Sheet {
  const text = new TextDecoder().decode(published.get(name));
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { header, rows };
}

const idsIn = (problems: readonly Problem[]) => new Set(problems.map(({ rule }) => rule as string));

function checked(file: string, rows: readonly string[][]) {
  const { header } = sheetOf(file);
  const text = Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: '\n' });
  const bytes = new Map(published).set(file, new TextEncoder().encode(`${text}\n`));
  return checkTables(
    new Map([...bytes].map(([name, content]) => [name, loadBytes(`d/${name}`, content)])),
    { today: LATER, folder: 'd' },
  );
}

/** Every version that began before the publication, as its texts. */
function told(tables: CheckedTables, ledger: Ledger): ReadonlyMap<string, string> {
  const past = new Past(tables, ledger, LATER);
  return new Map(
    recordedLists.flatMap(({ table: { name } }) =>
      (tables[name as keyof CheckedTables] as readonly { id: string }[]).flatMap(({ id }) =>
        past
          .of(id, name)
          .filter(({ from }) => from < SEALED)
          .map(({ from, record, parts }) => [`${id} ${from}`, JSON.stringify([record, parts])]),
      ),
    ),
  );
}

const untouched = checked('domains.csv', sheetOf('domains.csv').rows);
const before = untouched.tables && told(untouched.tables, untouched.ledger);

const pick = <Value>(values: readonly Value[], at: number): Value => {
  const value = values[at % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};
const any = fc.nat({ max: 99_999 });

test('the district as it was published is in order', () => {
  expect([...idsIn(untouched.problems)].filter((rule) => rule.endsWith('kept'))).toEqual([]);
  expect(before?.size).toBeGreaterThan(60);
});

describe('an edit that nobody entered', () => {
  const facts = allTables.filter((table) => isRecorded(table));

  test('of a backdated change leaves every version as it was, or is refused', () => {
    const texts = recordedLists.flatMap(({ table }) =>
      Object.entries(table.columns)
        .filter(([, { kind }]) => kind.isText && !kind.isId)
        .map(([key, column]) => ({ table, key, label: column.label })),
    );
    const CHANGES = 'list-changes.csv';
    const { header, rows } = sheetOf(CHANGES);
    fc.assert(
      fc.property(any, any, any, (what, which, when) => {
        const { table, label } = pick(texts, what);
        const own = sheetOf(table.file);
        const row = pick(own.rows, which);
        const day = `2025-0${1 + (when % 9)}-1${when % 10}`;
        const cells: Readonly<Record<string, string>> = {
          ...{
            编号: 'bd-2025-999',
            清单: table.title,
            记录: row[0] ?? '',
            类型: '变更',
            字段: label,
          },
          ...{
            变动前: '从前归街道，出了事由街道负全责',
            变动后: row[own.header.indexOf(label)] ?? '',
          },
          ...{ 依据: '示例〔2025〕99号', 原因: '从前是这样写的，现在补上', 申请单位: 'bm-zhujian' },
          ...{ 公布日期: day, 生效日期: day },
        };
        const { tables, ledger } = checked(CHANGES, [
          ...rows,
          header.map((name) => cells[name] ?? ''),
        ]);
        const after = tables && told(tables, ledger);
        if (after !== undefined)
          for (const [version, text] of before ?? []) expect(after.get(version)).toBe(text);
        expect(after?.size ?? before?.size).toBe(before?.size);
      }),
      runs(5),
    );
  });

  test('of a written cell is asked for', () => {
    fc.assert(
      fc.property(any, any, any, (what, which, where) => {
        const table = pick(facts, what);
        const { header, rows } = sheetOf(table.file);
        const written = rows.flatMap((row, at) =>
          row.flatMap((cell, column) => {
            const [
              key = '',
              { kind } = tableNamed(table.name).columns['id'] ?? { kind: undefined },
            ] =
              Object.entries(table.columns).find(([, { label }]) => label === header[column]) ?? [];
            const isFree = table.freeColumns?.includes(key) ?? false;
            return cell !== '' && kind?.isText && !isFree ? { at, column } : [];
          }),
        );
        if (written.length === 0) return;
        const { at, column } = pick(written, which + where);
        const edited = rows.map((row, index) =>
          index === at ? row.map((cell, place) => (place === column ? `${cell}了` : cell)) : row,
        );
        const { problems } = checked(table.file, edited);
        expect(
          problems.some(({ level }) => level === '错误'),
          `${table.name} ${at}`,
        ).toBe(true);
      }),
      runs(5),
    );
  });

  test('that takes a row out, or copies one, is seen', () => {
    fc.assert(
      fc.property(any, any, (what, which) => {
        const table = pick(facts, what);
        const { rows } = sheetOf(table.file);
        const at = which % rows.length;
        const gone = checked(table.file, rows.toSpliced(at, 1)).problems;
        expect(
          gone.some(({ level }) => level === '错误'),
          `${table.name} ${at}`,
        ).toBe(true);
        const [id = '', ...cells] = rows[at] ?? [];
        const copy = [id.replace(/\d+$/, '998'), ...cells];
        const twice = checked(table.file, [...rows, copy]).problems;
        expect(
          twice.some(({ line }) => line === rows.length + 2),
          `${table.name} ${id}`,
        ).toBe(true);
      }),
      runs(5),
    );
  });
});
