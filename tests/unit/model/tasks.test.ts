import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedTables } from '../../../src/check/run.ts';
import { Bodies } from '../../../src/model/bodies.ts';
import { Tasks, TREE_PAGE } from '../../../src/model/tasks.ts';
import { districtModel } from '../district.ts';
import { runs } from '../property.ts';

const model = districtModel();
const { tasks } = model;

describe('the tree of a department', () => {
  test('leads from its duties in their order to the tasks; what names no duty stands last', () => {
    const told = tasks
      .branches('bm-shichang')
      .map(({ duty, tasks: own }) => [duty?.id, own.map(({ id }) => id)]);
    expect(told).toEqual([
      ['zz-shichang-01', ['rw-0101', 'rw-0102']],
      ['zz-shichang-02', ['rw-0103']],
      ['zz-shichang-03', []],
      [undefined, ['rw-0104']],
    ]);
  });

  test('leaves out what is no longer done, which is told apart', () => {
    expect(tasks.ofBody('bm-zhzf').map(({ id }) => id)).toEqual(['rw-0105']);
    expect(tasks.endedOf('bm-zhzf').map(({ id }) => id)).toEqual(['rw-0106']);
  });

  test('is there for a body with duties or tasks, in the order of the bodies', () => {
    expect(tasks.departments.map(({ id }) => id)).toEqual(['bm-zhzf', 'bm-shichang']);
    expect(tasks.branches('bm-minzheng')).toEqual([]);
    expect(tasks.treePages('bm-minzheng')).toEqual([{ page: 1, pages: 1, branches: [] }]);
  });
});

describe('a task', () => {
  test('is found by its specifications, the power it exercises and the matter it brings about', () => {
    expect(tasks.specs(tasks.get('rw-0101')).map(({ id }) => id)).toEqual([
      'gf-0101',
      'gf-0102',
      'gf-0103',
    ]);
    expect(tasks.behind('qz-0101').map(({ id }) => id)).toEqual(['rw-0101', 'rw-0102']);
    expect(tasks.behind('sd-036').map(({ id }) => id)).toEqual(['rw-0105']);
    expect(tasks.behind('sd-001')).toEqual([]);
  });

  test('carries out a duty, or none', () => {
    expect(tasks.dutyOf(tasks.get('rw-0103'))?.name).toBe('价格和广告监管');
    expect(tasks.dutyOf(tasks.get('rw-0104'))).toBeUndefined();
  });
});

/** A department of so many duties, with so many tasks each. */
function manyTasks(counts: readonly number[]): Tasks {
  const { tables } = model;
  const [duty] = tables['main-duties'];
  const [task] = tables.tasks;
  if (duty === undefined || task === undefined) throw new Error('the small data set has no tasks');
  const made: CheckedTables = {
    ...tables,
    'main-duties': counts.map((_, index) => ({ ...duty, id: `zz-${index}`, no: index + 1 })),
    tasks: counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => ({
        ...task,
        id: `rw-${index}-${at}`,
        duty: `zz-${index}`,
      })),
    ),
  };
  return new Tasks(made, new Bodies(tables.bodies));
}

test('the pages of a tree hold each task and each duty once, in order, none more than its measure', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 25 }), (sizes, most) => {
      const many = manyTasks(sizes);
      const body = model.tables['main-duties'][0]?.body ?? '';
      const pages = many.treePages(body, most);
      const held = pages.flatMap(({ branches }) => branches.flatMap((one) => one.tasks));
      expect(held.map(({ id }) => id)).toEqual(many.all.map(({ id }) => id));
      const duties = new Set(pages.flatMap(({ branches }) => branches.map(({ duty }) => duty?.id)));
      expect([...duties]).toEqual(sizes.map((_, index) => `zz-${index}`));
      for (const { branches } of pages)
        expect(
          branches.reduce((sum, one) => sum + Math.max(1, one.tasks.length), 0),
        ).toBeLessThanOrEqual(most);
    }),
    runs(60),
  );
});

test('a link to a duty leads to the page on which it begins', () => {
  const many = manyTasks([TREE_PAGE - 1, 2, 0]);
  const body = many.all[0]?.body ?? '';
  expect(many.dutiesOf(body).map((duty) => many.pageOf(duty))).toEqual([1, 1, 2]);
});

test('the figures are counted from the rows', () => {
  const { tables, figures } = model;
  const standing = tables.tasks.filter(({ status }) => status === '生效');
  const ids = new Set(standing.map(({ id }) => id));
  const charts = tables.flows.filter(({ item }) => ids.has(item));
  const stepsOf = (flow: string) => tables['flow-steps'].filter((step) => step.flow === flow);
  expect(figures.tasks).toEqual({
    departments: new Set(standing.map(({ body }) => body)).size,
    duties: tables['main-duties'].length,
    tasks: standing.length,
    specs: tables.specs.filter(({ task }) => ids.has(task)).length,
    charts: charts.length,
    savedSteps: charts.reduce((sum, one) => sum + one.stepsBefore - stepsOf(one.id).length, 0),
    savedDocuments: charts.reduce((sum, one) => sum + one.documentsBefore - one.documentsAfter, 0),
  });
  expect(figures.tasks).toMatchObject({ tasks: 5, specs: 6, charts: 2, savedSteps: 5 });
});
