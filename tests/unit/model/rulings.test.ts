import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { stepsOf } from '../../../src/model/ruling-steps.ts';
import type { Ruling } from '../../../src/tables/index.ts';
import { baseModel, baseTables, TODAY } from '../helpers.ts';

const tables = baseTables();
const made = baseModel().rulings.get('cd-2024-001');
const open = baseModel().rulings.get('cd-2026-001');
const origin = baseModel().cases.get('rx-2024-001');
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** The base data with more rulings made out of the first. */
function withRulings(...others: Partial<Ruling>[]): Model {
  const rulings = [...tables.rulings, ...others.map((other) => ({ ...made, ...other }))];
  return new Model({ ...tables, rulings }, TODAY);
}

describe('the way of a ruling', () => {
  const way = (ruling: Ruling, hotlineCase = origin, today = TODAY) =>
    stepsOf(ruling, hotlineCase, today).map(
      ({ name, date, state }) => `${name} ${date ?? '-'} ${state}`,
    );

  test('runs from the call to the day it takes effect, without inventing the dates no table holds', () => {
    expect(way(made)).toEqual([
      'received 2024-04-08 done',
      'handled 2024-05-12 done',
      'applied 2024-05-20 done',
      'consulted 2024-06-05 done',
      'decided 2024-06-11 done',
      'published 2024-06-13 done',
      'effective 2024-06-15 done',
    ]);
  });

  test('does without the days of consulting and publishing where they were not written down', () => {
    const forgotten = { ...made, consultedOn: undefined, announcedOn: undefined };
    expect(way(forgotten)).toContain('consulted - done');
    expect(way(forgotten)).toContain('published - done');
  });

  test('begins with the application where no hotline case stands before it', () => {
    expect(stepsOf(made, undefined, TODAY)[0]).toEqual({
      name: 'applied',
      date: '2024-05-20',
      state: 'done',
    });
  });

  test('shows where it stands and what is still ahead', () => {
    const ahead = ['decided - ahead', 'published - ahead', 'effective - ahead'];
    expect(way(open).slice(2)).toEqual([
      'applied 2026-11-02 done',
      'consulted 2026-11-10 now',
      ...ahead,
    ]);
    expect(way({ ...open, status: '受理', consultedOn: undefined }).slice(2)).toEqual([
      'applied 2026-11-02 now',
      'consulted - ahead',
      ...ahead,
    ]);
  });

  test('has its last step ahead until the day comes', () => {
    const last = (today: string) => way(made, origin, today).at(-1);
    expect(last('2024-06-14')).toBe('effective 2024-06-15 ahead');
    expect(last('2024-06-15')).toBe('effective 2024-06-15 done');
  });

  test('ends with the application where it was withdrawn before it was made', () => {
    expect(way({ ...open, status: '撤销' }).at(-1)).toBe('applied 2026-11-02 done');
  });
});

test('from one ruling that was made one comes to those before and after it', () => {
  const { rulings } = withRulings(
    { id: 'cd-2025-001', number: '示例认〔2025〕1号', decidedOn: '2025-03-01' },
    { id: 'cd-2025-002', number: '示例认〔2025〕2号', decidedOn: '2025-09-01' },
  );
  const around = (id: string) => {
    const { earlier, later } = rulings.neighbours(rulings.get(id));
    return [earlier?.id, later?.id];
  };
  expect(around('cd-2024-001')).toEqual([undefined, 'cd-2025-001']);
  expect(around('cd-2025-001')).toEqual(['cd-2024-001', 'cd-2025-002']);
  expect(around('cd-2025-002')).toEqual(['cd-2025-001', undefined]);
  // It has no number yet.
  expect(around('cd-2026-001')).toEqual([undefined, undefined]);
});

describe('a chain of rulings', () => {
  const model = withRulings(
    { id: 'cd-2026-009', decidedOn: '2026-01-01', supersedes: ['cd-2025-009'] },
    { id: 'cd-2025-009', decidedOn: '2025-01-01', supersedes: ['cd-2024-001'] },
  );

  test('is the same from each of its links, oldest first', () => {
    const whole = ['cd-2024-001', 'cd-2025-009', 'cd-2026-009'];
    for (const id of whole) expect(ids(model.rulings.chain(model.rulings.get(id)))).toEqual(whole);
  });

  test('is the ruling alone where nothing was replaced', () => {
    expect(ids(model.rulings.chain(model.rulings.get('cd-2026-001')))).toEqual(['cd-2026-001']);
  });
});

describe('a ruling is cited by', () => {
  const citing = (model: Model, id = 'cd-2024-001') => model.citedBy.of(model.rulings.get(id));

  test('the hotline case it came from and the meeting that was held on it, and not by its own findings', () => {
    expect(citing(baseModel())).toEqual(['rx-2024-001']);
    expect(citing(baseModel(), 'cd-2026-001')).toEqual(['hs-2026-001']);
  });

  test('whatever names its id or its number in running text, the record and not its part', () => {
    const duties = tables.duties.map((duty) =>
      duty.id === 'zr-bj001-01' ? { ...duty, text: '照cd-2024-001办' } : duty,
    );
    const changes = tables['list-changes'].map((change, index) =>
      index === 0 ? { ...change, basis: '依据示例认〔2024〕1号第二项' } : change,
    );
    const model = new Model({ ...tables, duties, 'list-changes': changes }, TODAY);
    expect(citing(model).toSorted()).toEqual(['bd-2024-001', 'bj-001', 'rx-2024-001']);
  });

  test('whatever names its id in running text where that has no number', () => {
    const rulings = tables.rulings.map((ruling) =>
      ruling.id === 'cd-2024-001' ? { ...ruling, id: 'cd-loufang' } : ruling,
    );
    const duties = tables.duties.map((duty) =>
      duty.id === 'zr-bj001-01' ? { ...duty, text: '照cd-loufang办' } : duty,
    );
    const model = new Model({ ...tables, rulings, duties }, TODAY);
    expect(citing(model, 'cd-loufang')).toEqual(['bj-001']);
  });

  test('a later ruling, and no ruling whose number only ends alike', () => {
    const model = withRulings(
      {
        id: 'cd-2025-009',
        number: '示例认〔2025〕9号',
        case: undefined,
        supersedes: ['cd-2024-001'],
      },
      {
        id: 'cd-2025-010',
        number: '其他认〔2024〕1号',
        case: undefined,
        measures: '见其他认〔2024〕1号和示例认〔2024〕11号',
      },
    );
    expect(citing(model)).toEqual(['cd-2025-009', 'rx-2024-001']);
  });
});

describe('hotline cases in dispute without a ruling', () => {
  const cases = tables['hotline-cases'].map((row) =>
    row.id === 'rx-2024-002' ? { ...row, disputed: true } : row,
  );

  test('wait until they are handled', () => {
    const { rulings } = new Model({ ...tables, 'hotline-cases': cases }, TODAY);
    expect(ids(rulings.awaitingHandling)).toEqual(['rx-2024-002']);
    expect(rulings.awaitingApplication).toEqual([]);
  });

  test('may be applied for once they are', () => {
    const handled = cases.map((row) =>
      row.id === 'rx-2024-002' ? { ...row, handledOn: '2024-07-20' } : row,
    );
    const { rulings } = new Model({ ...tables, 'hotline-cases': handled }, TODAY);
    expect(rulings.awaitingHandling).toEqual([]);
    expect(ids(rulings.awaitingApplication)).toEqual(['rx-2024-002']);
  });
});
