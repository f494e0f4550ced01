import { describe, expect, test } from 'vitest';
import { adjustedSince } from '../../../src/model/adjusted.ts';
import { deadBasis } from '../../../src/model/dead-basis.ts';
import { Model } from '../../../src/model/model.ts';
import { powerRecords } from '../../../src/records/powers.ts';
import { rulingRecords } from '../../../src/records/rulings.ts';
import { signpostRecords } from '../../../src/records/signposts.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const onPageOf = (of: Model, id: string) =>
  of.standingOn
    .of(id)
    .filter(({ list }) => list === powerRecords)
    .map(({ heading, rows }) => ({ heading, ids: ids(rows) }));

/** The model with cells of one power changed. */
const withPower = (
  id: string,
  cells: Partial<(typeof model.tables.powers)[number]>,
  today?: string,
) =>
  new Model(
    {
      ...model.tables,
      powers: model.tables.powers.map((row) => (row.id === id ? { ...row, ...cells } : row)),
    },
    today ?? model.today,
  );

describe('powers', () => {
  test('stand on the page of the matter behind which they are', () => {
    expect(onPageOf(model, 'bj-003')).toEqual([{ heading: '这件事背后的权力', ids: ['qz-0001'] }]);
    expect(onPageOf(model, 'bj-002')).toEqual([]);
  });

  test('that were cancelled stand there no more', () => {
    const without = withPower('qz-0001', { status: '已取消', cancelled: '2024-06-03' });
    expect(onPageOf(without, 'bj-003')).toEqual([]);
  });

  test('are among what cites their laws, by their own ids', () => {
    const law = model.laws.get('fl-chufa');
    expect(model.lawCitations.of(law)).toContainEqual({ record: 'qz-0001', article: '第三条' });
  });

  test('say whose they are in one sentence', () => {
    const [power, other] = model.tables.powers;
    if (power === undefined || other === undefined) throw new Error('the small data have powers');
    const say = powerRecords.sentence;
    const nameOf = (id: string) => model.bodies.get(id).short;
    expect(say?.(power, nameOf)).toBe('这项权力由区环境分局行使，由执法一队承办；行使层级：区级。');
    expect(say?.(other, nameOf)).toBe(
      '这项权力由区住建局行使，由质量科承办；行使层级：区级（市级抽查后不再重复）。',
    );
    expect(say?.({ ...power, status: '已取消', offices: [] }, nameOf)).toBe(
      '这项权力原来由区环境分局行使；行使层级：区级。',
    );
  });
});

describe('a law that ended under a record', () => {
  const dead = [{ law: 'fl-zaosheng-1997', article: '第五条' }];

  test('flags it, from the very day on', () => {
    expect(ids(deadBasis(model, powerRecords))).toEqual([]);
    expect(ids(deadBasis(withPower('qz-0002', { laws: dead }), powerRecords))).toEqual(['qz-0002']);
    const { repealed = '' } = model.laws.get('fl-zaosheng-1997');
    const before = new Date(Date.parse(repealed) - 86_400_000).toISOString().slice(0, 10);
    const on = (day: string) =>
      ids(deadBasis(withPower('qz-0002', { laws: dead }, day), powerRecords));
    expect(on(repealed)).toEqual(['qz-0002']);
    expect(on(before)).not.toContain('qz-0002');
  });

  test('flags no record that is itself at its end, and no list that cites none', () => {
    const ended = withPower('qz-0002', { laws: dead, status: '已取消' });
    expect(ids(deadBasis(ended, powerRecords))).toEqual([]);
    expect(deadBasis(model, signpostRecords)).toEqual([]);
  });
});

test('what was adjusted within a year is counted with whose it was, and not what is older', () => {
  const [change] = model.tables['list-changes'];
  if (change === undefined) throw new Error('the small data have changes');
  const changed = (id: string, publishedOn: string) => ({
    ...change,
    id,
    list: 'powers' as const,
    record: id === 'bd-9' ? 'qz-0002' : 'qz-0001',
    publishedOn,
  });
  const withChanges = new Model(
    {
      ...model.tables,
      'list-changes': [
        changed('bd-8', '2026-11-02'),
        changed('bd-7', '2026-11-01'),
        changed('bd-9', '2024-06-03'),
      ],
    },
    '2026-11-23',
  );
  expect(adjustedSince(withChanges, powerRecords)).toEqual({ changes: 2, bodies: 1 });
  expect(adjustedSince(withChanges, rulingRecords)).toEqual({ changes: 0, bodies: 0 });
});
