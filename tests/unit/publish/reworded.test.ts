/** Records that were published in other words than those of today: they have not changed. */
import { describe, expect, test } from 'vitest';
import { digestOf, sha256 } from '../../../src/ledger/digest.ts';
import { chainFaults, faultsOf } from '../../../src/ledger/faults.ts';
import {
  isRecord,
  type Ledger,
  ledgerText,
  linkOf,
  publicationsText,
  readLedger,
} from '../../../src/ledger/ledger.ts';
import { loadBytes } from '../../../src/load/load.ts';
import { allTables } from '../../../src/tables/index.ts';
import { baseBytes, checkBytes, edited, only, rulesAt, sealed, TODAY } from '../helpers.ts';

type Bytes = ReadonlyMap<string, Uint8Array>;

const COPY = 'published/list-changes.csv';
const read = (bytes: Bytes): Ledger =>
  readLedger(new Map([...bytes].map(([name, content]) => [name, loadBytes(name, content)])));

/** The same as it was before the columns were sealed with the records. */
function withoutSchema(bytes: Bytes): Map<string, Uint8Array> {
  const older = new Map(bytes);
  older.delete('published/schema.csv');
  const lines = new TextDecoder().decode(bytes.get('ledger.csv')).split('\n');
  const kept = lines.filter((line) => !line.startsWith('schema,')).join('\n');
  return vouchedFor(older.set('ledger.csv', new TextEncoder().encode(kept)));
}

/** A published folder as if its copies had always read as they do now: the digests, the ledger and the link made anew. */
function vouchedFor(bytes: Bytes): Map<string, Uint8Array> {
  const { entries, publications, copies } = read(bytes);
  const anew = entries.map((entry) => ({
    ...entry,
    digest: digestOf(copies.get(entry.table)?.get(entry.id)?.cells ?? {}),
  }));
  const { link: _link, ...publication } = only(publications);
  const unlinked = { ...publication, ledger: sha256(ledgerText(anew)) };
  const encode = (text: string) => new TextEncoder().encode(text);
  return new Map(bytes)
    .set('ledger.csv', encode(ledgerText(anew)))
    .set('publications.csv', encode(publicationsText([{ ...unlinked, link: linkOf(unlinked) }])));
}

describe('changes published when they named lists by title and columns by label', () => {
  const now = sealed(baseBytes(), '2026-01-05');
  const then = vouchedFor(
    edited(
      now,
      {
        file: COPY,
        from: ',duties,zr-bj001-01,变更,text,',
        to: ',责任分工,zr-bj001-01,变更,具体职责,',
      },
      {
        file: COPY,
        from: ',street-items,sd-002,变更,listType,',
        to: ',属地管理事项,sd-002,变更,清单类型,',
      },
      { file: COPY, from: ',boundary-items,', to: ',职责边界事项,' },
    ),
  );

  test('hold together and have not changed', () => {
    expect(read(then).find('list-changes', 'bd-2025-001')?.digest).not.toBe(
      read(now).find('list-changes', 'bd-2025-001')?.digest,
    );
    expect(faultsOf(read(then))).toEqual([]);
    expect(checkBytes(then).problems).toEqual([]);
  });

  test('get the digests of today with the next publication, and keep the day of their last change', () => {
    const next = sealed(then);
    const { publications, newest } = read(next);
    const records = (ledger: Ledger) => ledger.entries.filter(isRecord);
    expect(records(read(next))).toEqual(records(read(now)));
    expect(newest).toMatchObject({ number: 2, date: TODAY, added: 0, changed: 0, withdrawn: 0 });
    expect(chainFaults(read(next))).toEqual([]);
    expect(publications[0]).toEqual(only(read(then).publications));
    expect(checkBytes(next).problems).toEqual([]);
  });

  test('are still refused when they name another column, in the words of the clerk', () => {
    const otherColumn = { from: '变更,具体职责,督促', to: '变更,角色,督促' };
    const { problems } = checkBytes(edited(then, { file: 'list-changes.csv', ...otherColumn }));
    expect(rulesAt(problems)).toContain('change-row-kept@data/list-changes.csv:3');
    const kept = problems.find(({ rule }) => rule === 'change-row-kept');
    expect([kept?.found, kept?.wrong]).toEqual(['角色', '与公布时的「具体职责」不同']);
  });

  test('may be written by title and label or by name and key', () => {
    const keys = edited(then, {
      file: 'list-changes.csv',
      from: '责任分工,zr-bj001-01,变更,具体职责',
      to: 'duties,zr-bj001-01,变更,text',
    });
    expect(checkBytes(keys).problems).toEqual([]);
    expect(checkBytes(keys).tables).toEqual(checkBytes(then).tables);
  });
});

describe('records published before their columns were sealed with them', () => {
  const then = withoutSchema(sealed(baseBytes(), '2026-01-05'));
  const definitions = allTables.map((table) => {
    const { reason: _gone, ...columns } = table.columns;
    return table.name === 'signposts' ? { ...table, columns } : table;
  });

  test('hold together, and wait for nothing to be sealed', () => {
    expect(checkBytes(then).problems).toEqual([]);
    expect(sealed(then)).toEqual(then);
  });

  test('are not robbed of a column: the copies tell which there were', () => {
    const found = checkBytes(then, TODAY, definitions).problems;
    expect(found.map(({ rule }) => rule)).toContain('column-kept');
    expect(found.find(({ rule }) => rule === 'column-kept')?.found).toBe('signposts.reason');
  });

  test('get their columns sealed with the next publication', () => {
    const edit = { file: 'signposts.csv', from: '先向银行投诉', to: '先向那家银行投诉' };
    const ledger = read(sealed(edited(then, edit)));
    expect(ledger.find('schema', 'duties.role')).toMatchObject({ state: '在册', first: TODAY });
    expect(ledger.newest).toMatchObject({ number: 2, added: 0, changed: 1, withdrawn: 0 });
    expect(ledger.newest?.records).toBe(read(then).newest?.records);
  });
});
