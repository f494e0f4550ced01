/** What a publication says of itself and of every record: since when it is public, when it changed last, how it stands. */
import { describe, expect, test } from 'vitest';
import { chainFaults, faultsOf } from '../../../src/ledger/faults.ts';
import { Ledger, linkOf, NO_LEDGER } from '../../../src/ledger/ledger.ts';
import { countUnsealed, seal } from '../../../src/ledger/seal.ts';
import { baseBytes, baseTables, checkBytes, type Edit, edited, sealed } from '../helpers.ts';

const FIRST = '2026-11-20';
const SECOND = '2026-11-22';
const published = sealed(baseBytes(), FIRST);

/** A second publication, of what some edits make of the first. */
function sealedAgain(...edits: readonly Edit[]) {
  const { tables, ledger } = checkBytes(edited(published, ...edits));
  if (tables === undefined) throw new Error('the data does not pass');
  const made = seal(tables, ledger, SECOND);
  if (made === undefined) throw new Error('nothing to seal');
  const { added, changed, withdrawn } = made.publication;
  // Who only wants to know how many has them counted.
  expect(countUnsealed(tables, ledger)).toBe(added + changed + withdrawn);
  return made;
}

const addressed: Edit = { file: 'bodies.csv', from: '示例路与示例街路口', to: '示例路与东街路口' };
const dayOf = ({ ledger }: ReturnType<typeof sealedAgain>, table: string, id: string) => {
  const { first, last, state } = ledger.find(table, id) ?? {};
  return { first, last, state };
};

describe('a record', () => {
  test('keeps the day of its first publication, and gets that of its last change', () => {
    const made = sealedAgain(addressed);
    expect(dayOf(made, 'bodies', 'jd-dong')).toEqual({ first: FIRST, last: SECOND, state: '在册' });
    expect(dayOf(made, 'bodies', 'jd-xi')).toEqual({ first: FIRST, last: FIRST, state: '在册' });
  });

  test('that came with the second is public since the second', () => {
    const made = sealedAgain({
      file: 'domains.csv',
      from: 'ly-fangwu',
      to: 'ly-jiaotong,交通与停车,乱停车、占用通道,3\nly-fangwu',
    });
    expect(dayOf(made, 'domains', 'ly-jiaotong')).toMatchObject({ first: SECOND, last: SECOND });
  });

  test('that ended or was replaced is kept as out of use', () => {
    const { ledger } = sealedAgain(addressed);
    const stateOf = (table: string, id: string) => ledger.find(table, id)?.state;
    expect(stateOf('bodies', 'bm-fangguan')).toBe('停用');
    expect(stateOf('laws', 'fl-zaosheng-1997')).toBe('停用');
    expect(stateOf('boundary-items', 'bj-002')).toBe('停用');
    expect(stateOf('boundary-items', 'bj-003')).toBe('在册');
  });
});

describe('a publication', () => {
  test('counts what is public, what came, what changed and what went', () => {
    const before = checkBytes(published).ledger.newest;
    const made = sealedAgain(
      addressed,
      {
        file: 'duties.csv',
        from: 'zr-bj001-03,bj-001,已过保修期,,区住建局,配合,,指导使用维修资金,,3\n',
        to: '',
      },
      {
        file: 'list-changes.csv',
        from: 'bd-2025-002',
        to: 'bd-2026-001,责任分工,zr-bj001-03,取消,,区住建局：指导使用维修资金,,示例〔2026〕1号,业主大会自行申请,区住建局,,2026-11-22,2026-11-22\nbd-2025-002',
      },
    ).publication;
    expect(made).toMatchObject({ number: 2, date: SECOND, added: 1, changed: 1, withdrawn: 1 });
    // One record more, the change, and one less, the duty.
    expect(made.records).toBe(before?.records);
    expect(made.previous).toBe(before?.link);
  });

  test('is counted by the tables as its ledger knows them, whatever was counted of the same rows before', () => {
    const { tables, ledger } = checkBytes(edited(published, addressed));
    if (tables === undefined) throw new Error('the data does not pass');
    expect(countUnsealed(tables, ledger)).toBe(1);
    const fewer = ledger.definitions.map((table) => {
      const { address: _, ...columns } = table.columns;
      return table.name === 'bodies' ? { ...table, columns } : table;
    });
    const other = new Ledger(ledger.entries, ledger.publications, ledger.copies, fewer);
    const made = seal(tables, other, SECOND)?.publication;
    if (made === undefined) throw new Error('nothing to seal');
    // It knows of no address, and so of no other one.
    expect(made).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    expect(countUnsealed(tables, other)).toBe(0);
  });

  test('of the same data is none', () => {
    const { tables, ledger } = checkBytes(published);
    expect(tables && seal(tables, ledger, SECOND)).toBeUndefined();
    expect(tables && countUnsealed(tables, ledger)).toBe(0);
  });
});

describe('a chain of publications', () => {
  const { ledger } = sealedAgain(addressed);
  const [first, second] = ledger.publications;
  if (first === undefined || second === undefined) throw new Error('two publications');
  const faultyWith = (...publications: readonly (typeof first)[]) =>
    chainFaults(new Ledger(ledger.entries, publications, ledger.copies)).map(({ line }) => line);

  test('holds', () => {
    expect(faultyWith(first, second)).toEqual([]);
    expect(faultsOf(ledger)).toEqual([]);
  });

  test('breaks at the line where one was changed, left out, or put out of its place', () => {
    expect(faultyWith({ ...first, date: '2026-11-19' }, second)).toEqual([2]);
    expect(faultyWith(first, { ...second, added: 7 })).toEqual([3]);
    expect(faultyWith(second)).toEqual([2]);
    expect(faultyWith(second, first)).toEqual([2, 3]);
    expect(faultyWith(first, first)).toEqual([3]);
  });

  test('breaks at one that was written anew to fit itself and not the one before', () => {
    const forged = (change: Partial<typeof first>) => {
      const { link: _, ...other } = { ...second, ...change };
      return { ...other, link: linkOf(other) };
    };
    expect(faultyWith(first, forged({}))).toEqual([]);
    expect(faultyWith(first, forged({ previous: '' }))).toEqual([3]);
    expect(faultyWith(first, forged({ number: 3 }))).toEqual([3]);
  });

  test('is missed where records are said to be public', () => {
    expect(faultsOf(new Ledger(ledger.entries, [], ledger.copies))).toEqual([
      { kind: 'unvouched', name: '' },
    ]);
    expect(faultsOf(NO_LEDGER)).toEqual([]);
  });
});

test('the first publication has all records new and nothing before it', () => {
  const made = seal(baseTables(), NO_LEDGER, FIRST);
  expect(made?.publication).toMatchObject({ number: 1, changed: 0, withdrawn: 0, previous: '' });
  expect(made?.publication.added).toBe(made?.publication.records);
});
