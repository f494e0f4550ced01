/** What is expected of the example's list of powers: whole, true to its articles, and written by hand. */
import { describe, expect, test } from 'vitest';
import { POWER_TYPES } from '../../src/tables/powers.ts';
import { tablesToday } from '../data/district-today.ts';

const tables = await tablesToday();
const { powers } = tables;
const matters = [...tables['boundary-items'], ...tables['street-items']];

/** How often each value occurs. */
function counted<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function oftenerThan(most: number, values: readonly string[]): string[] {
  return [...counted(values)].flatMap(([value, count]) => (count > most ? [value] : []));
}

/** The single statements of a text; a statement ends with a semicolon or a full stop. */
const statements = (text = ''): string[] => text.split(/[；。]/).filter((part) => part !== '');

describe('the list of powers', () => {
  test('is as large as the list of a district', () => {
    expect(powers.length).toBeGreaterThanOrEqual(600);
  });

  test('leaves out no department', () => {
    const departments = tables.bodies.filter(
      ({ kind, until }) => kind === '区级部门' && until === undefined,
    );
    expect(departments).toHaveLength(27);
    const counts = counted(powers.map(({ body }) => body));
    expect(departments.filter(({ id }) => (counts.get(id) ?? 0) < 8)).toEqual([]);
  });

  test('is exercised by dispatched bodies as well', () => {
    const dispatched = new Set(
      tables.bodies.filter(({ id }) => id.startsWith('pz-')).map(({ id }) => id),
    );
    const exercising = new Set(powers.map(({ body }) => body).filter((id) => dispatched.has(id)));
    expect(exercising.size).toBeGreaterThanOrEqual(8);
  });

  test('has every type', () => {
    const types = new Set(powers.map(({ type }) => type));
    expect(POWER_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  test('divides some items into parts, never into one part alone', () => {
    const parts = powers.filter(({ subItem }) => subItem !== undefined);
    const groups = counted(parts.map(({ body, name }) => `${body} ${name}`));
    expect(parts.length).toBeGreaterThanOrEqual(40);
    expect(groups.size).toBeGreaterThanOrEqual(15);
    expect([...groups].filter(([, count]) => count < 2)).toEqual([]);
  });

  test('holds an item of a body once', () => {
    const said = powers.map(({ body, name, subItem }) => `${body} ${name} ${subItem ?? ''}`);
    expect(oftenerThan(1, said)).toEqual([]);
  });

  test('has items that ended', () => {
    expect(powers.filter(({ cancelled }) => cancelled !== undefined).length).toBeGreaterThanOrEqual(
      6,
    );
  });
});

describe('an item', () => {
  test('rests on an article of a law', () => {
    const resting = powers.filter(({ laws }) => laws.some(({ article }) => article !== undefined));
    expect(resting.length / powers.length).toBeGreaterThanOrEqual(0.95);
  });

  test('mostly rests on an article whose text was read', () => {
    const read = powers.filter(({ laws }) =>
      laws.some(({ article, confidence }) => article !== undefined && confidence === undefined),
    );
    expect(read.length / powers.length).toBeGreaterThanOrEqual(0.85);
  });

  test('says what it obliges to, in words of its own', () => {
    expect(powers.filter(({ responsibilities }) => (responsibilities ?? '').length < 30)).toEqual(
      [],
    );
    const texts = powers.map(({ responsibilities }) => responsibilities ?? '');
    expect(oftenerThan(1, texts)).toEqual([]);
    expect(oftenerThan(3, texts.flatMap(statements))).toEqual([]);
  });

  test('says what is held against whom it was entrusted to, in words of its own', () => {
    const texts = powers.map(({ accountability }) => accountability ?? '');
    expect(oftenerThan(1, texts)).toEqual([]);
    const single = texts.flatMap(statements);
    expect(oftenerThan(3, single)).toEqual([]);
    expect(single.filter((statement) => !statement.endsWith('的'))).toEqual([]);
  });

  test('tells who does it and where to find them', () => {
    expect(powers.filter(({ offices, channels }) => !offices.length || !channels.length)).toEqual(
      [],
    );
  });

  test('has no code that could pass for a real one', () => {
    const codes = powers.flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(codes).not.toEqual([]);
    expect(codes.filter((code) => !/^示例-[A-Z]{2}-[A-Z]{2}-\d{4}$/.test(code))).toEqual([]);
  });

  test('is announced before it takes effect', () => {
    expect(powers.filter(({ published, effective }) => published >= effective)).toEqual([]);
  });
});

test('nearly every matter has a power behind it', () => {
  const linked = new Set(powers.flatMap(({ items }) => items));
  const without = matters.filter(({ id }) => !linked.has(id));
  expect(matters.length - without.length).toBeGreaterThanOrEqual(180);
});
