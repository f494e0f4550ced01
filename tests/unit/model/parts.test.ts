/** What a model has in common with the one before it, where the same process makes one after another. */
import { describe, expect, test } from 'vitest';
import type { CheckedTables } from '../../../src/check/run.ts';
import { Model } from '../../../src/model/model.ts';
import { Parts } from '../../../src/model/parts.ts';
import { recordedLists } from '../../../src/records/index.ts';
import { tables as definitions } from '../../../src/tables/index.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';

const { tables: checked, ledger } = checkDistrict();
if (checked === undefined) throw new Error('the district of the tests passes');
const tables: CheckedTables = checked;

/** The same tables, with another text in the first row of one. */
function edited<Name extends 'search-words' | 'specs' | 'duties' | 'holidays'>(name: Name) {
  const [first, ...others] = tables[name] as readonly object[];
  return Object.freeze({ ...tables, [name]: Object.freeze([{ ...first }, ...others]) });
}

const both = (after: CheckedTables, today = PUBLISHED): [Model, Model] => {
  const parts = new Parts();
  return [
    new Model(tables, PUBLISHED, ledger, [], parts),
    new Model(after, today, ledger, [], parts),
  ];
};

describe('a part of the model before', () => {
  test('is that of the next, where none of the tables that it reads is another', () => {
    const [before, after] = both(edited('search-words'));
    expect(after.items).toBe(before.items);
    expect(after.history).toBe(before.history);
    expect(after.tasks).toBe(before.tasks);
    expect(after.searchWords).not.toBe(before.searchWords);
  });

  test('is that of the next after a duty was edited, where pages by the thousand ask it: of laws and charts', () => {
    const [before, after] = both(edited('duties'));
    expect(after.laws).toBe(before.laws);
    expect(after.charts).toBe(before.charts);
    // Who cites which law, and which charts count, may be otherwise now.
    expect(after.lawCitations).not.toBe(before.lawCitations);
    expect(after.flows).not.toBe(before.flows);
  });

  test('finds records by their names as before after something else was edited of one, and is not asked of its versions again', () => {
    const parts = new Parts();
    const before = new Model(tables, PUBLISHED, ledger, [], parts);
    const ids = (model: Model) =>
      tables.bodies.map(({ name }) => model.names.read(definitions.duties.columns.body, name));
    const own = ids(before);
    expect(own).toEqual(tables.bodies.map(({ id }) => id));
    const bodies = (change: Partial<CheckedTables['bodies'][number]>) => {
      const [first, ...others] = tables.bodies;
      if (first === undefined) throw new Error('a district has bodies');
      return Object.freeze({
        ...tables,
        bodies: Object.freeze([{ ...first, ...change }, ...others]),
      });
    };
    const called = new Model(bodies({ phone: '0536-0000000' }), PUBLISHED, ledger, [], parts);
    expect(called.names).toBe(before.names);
    expect(called.bodies).not.toBe(before.bodies);
    const renamed = new Model(bodies({ name: '另一个单位' }), PUBLISHED, ledger, [], parts);
    expect(renamed.names).not.toBe(before.names);
    expect(ids(renamed)).toEqual(own.with(0, tables.bodies[0]?.name));
    expect(renamed.names.read(definitions.duties.columns.body, '另一个单位')).toBe(own[0]);
  });

  test('is not, where one of them is, and neither is what was made of that part', () => {
    const [before, after] = both(edited('specs'));
    expect(after.tasks).not.toBe(before.tasks);
    expect(after.taskCoverage).not.toBe(before.taskCoverage);
    expect(after.items).toBe(before.items);
    const task = tables.specs[0]?.task ?? '';
    const own = after.tasks.all.find(({ id }) => id === task);
    if (own === undefined) throw new Error('a requirement is of a task');
    expect(after.tasks.specs(own)).toContain(after.tables.specs[0]);
  });

  test('is not, where it was read from such a table when somebody asked', () => {
    const parts = new Parts();
    const before = new Model(tables, PUBLISHED, ledger, [], parts);
    const id = tables.duties[0]?.id ?? '';
    expect(before.lists.find('duties', id)).toBe(before.tables.duties[0]);
    const after = new Model(edited('duties'), PUBLISHED, ledger, [], parts);
    expect(after.lists.find('duties', id)).toBe(after.tables.duties[0]);
    expect(after.lists.find('duties', id)).not.toBe(before.tables.duties[0]);
  });

  test('leaves to the next those versions of records that are still the same, and no other', () => {
    const parts = new Parts();
    const before = new Model(tables, PUBLISHED, ledger, [], parts);
    const all = (model: Model) => {
      const of = model.announced.items.all.map(
        (item) => [item.id, model.history.of(item)] as const,
      );
      return new Map(of);
    };
    const earlier = all(before);
    const after = new Model(edited('duties'), PUBLISHED, ledger, [], parts);
    expect(after.history).not.toBe(before.history);
    const others = [...all(after)].filter(([id, versions]) => versions !== earlier.get(id));
    expect(others.map(([id]) => id)).toEqual([tables.duties[0]?.item]);
    const anew = new Model(edited('duties'), PUBLISHED, ledger);
    expect(all(after)).toEqual(all(anew));
    // Those of a model that is past are held by nobody.
    expect([...before.history.handOn().keys()].length).toBe(earlier.size);
    const last = new Model(tables, PUBLISHED, ledger, [], parts);
    expect(all(last)).toEqual(earlier);
  });

  test('leaves no version that what is read beside its rows would have become another', () => {
    const renamed = (body: CheckedTables['bodies'][number]) =>
      body.short === '区综合执法局' ? { ...body, short: '区城管局', aliases: [] } : body;
    const rows = (name: 'law-articles' | 'list-changes', change: (row: object) => object) =>
      Object.freeze({ ...tables, [name]: (tables[name] as readonly object[]).map(change) });
    const versionsOf = (model: Model) =>
      recordedLists.flatMap((list) => model.recorded(list).map((row) => model.history.of(row)));
    const others = new Set<string>();
    for (const [name, after, day, own] of [
      [
        'bodies',
        Object.freeze({ ...tables, bodies: tables.bodies.map(renamed) }),
        PUBLISHED,
        ledger,
      ],
      ['articles', rows('law-articles', (row) => ({ ...row })), PUBLISHED, ledger],
      ['changes', rows('list-changes', (row) => ({ ...row })), PUBLISHED, ledger],
      ['day', tables, '2026-09-01', ledger],
      ['ledger', tables, PUBLISHED, undefined],
    ] as const) {
      const parts = new Parts();
      const before = versionsOf(new Model(tables, PUBLISHED, ledger, [], parts));
      const again = versionsOf(new Model(after, day, own, [], parts));
      const anew = versionsOf(new Model(after, day, own));
      expect(again, name).toEqual(anew);
      if (JSON.stringify(anew) !== JSON.stringify(before)) others.add(name);
    }
    // Those of which it can be seen in the district of the tests.
    expect([...others]).toEqual(['bodies', 'day']);
  });

  test('reads from the tables of the next what it had not read before', () => {
    const [, after] = both(edited('duties'));
    const id = tables.duties[0]?.id ?? '';
    expect(after.announced.lists.find('duties', id)).toBe(after.announced.tables.duties[0]);
  });

  test('is not on another day, or with other holidays', () => {
    const [before, later] = both(tables, '2026-12-01');
    expect(later.items).not.toBe(before.items);
    expect(later.bodies).toBe(before.bodies);
    const [first, second] = both(edited('holidays'));
    expect(second.rulings).not.toBe(first.rulings);
  });
});

test('a row in which something is still to come is the very same in the next model, and so is its list', () => {
  const [first, second] = [0, 1].map(() => new Model(tables, PUBLISHED, ledger));
  const announced = first?.tables.duties !== tables.duties || first.tables !== tables;
  expect(announced).toBe(true);
  for (const name of Object.keys(tables) as (keyof CheckedTables)[])
    expect(second?.tables[name], name).toBe(first?.tables[name]);
  expect(second?.items.all[0]).toBe(first?.items.all[0]);
});
