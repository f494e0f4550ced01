import { describe, expect, test } from 'vitest';
import { urls } from '../../../src/site/urls.ts';
import { districtModel } from '../district.ts';
import { baseModel, type Edit, only } from '../helpers.ts';

const model = baseModel();
const flow = only(model.charts.of('sd-001'));

test('a flow is found by its matter, and its steps stand in the order of their numbers', () => {
  expect(flow.id).toBe('lc-001');
  expect(model.charts.steps(flow).map(({ no }) => no)).toEqual([1, 2, 3]);
  expect(model.charts.of('sd-002')).toEqual([]);
});

test('each document of a flow is told once, with all the steps it is needed in', () => {
  const steps = model.charts.steps(flow);
  const documents = model.charts.documents(flow);
  const names = steps.flatMap((step) => step.documents);
  expect(documents.map(({ name }) => name)).toEqual([...new Set(names)]);
  expect(documents.length).toBeGreaterThan(0);
  for (const { name, steps: own } of documents)
    expect(own).toEqual(steps.filter((step) => step.documents.includes(name)));
});

test('a flow is found by each body that does a step of it', () => {
  expect(model.flows.withBody('bm-zhifa')).toEqual([flow]);
  expect(model.flows.withBody('bm-zhujian')).toEqual([]);
});

test('a flow of a matter that was withdrawn stands with it and counts for nothing else', () => {
  const { charts, flows } = baseModel({
    file: 'street-items.csv',
    from: '2024-05-01,生效,\nsd-002',
    to: '2024-05-01,已取消,\nsd-002',
  });
  expect(charts.of('sd-001').map(({ id }) => id)).toEqual(['lc-001']);
  expect([flows.inForce, flows.withBody('bm-zhifa')]).toEqual([[], []]);
  expect(charts.total(flows.inForce).steps).toEqual({ before: 0, after: 0 });
});

describe('who does a step', () => {
  const actorOf = (from: ReturnType<typeof baseModel>) =>
    from.charts.steps(from.charts.get('lc-001')).map((step) => {
      const { name, body } = from.charts.actor(step);
      return `${name} ${body?.id ?? '-'}`;
    });

  test('is a body by its short name, or a word', () => {
    expect(actorOf(model)).toEqual(['街道 -', '街道 -', '区综合执法局 bm-zhifa']);
  });

  test('is, for a word, the body that people call so', () => {
    const named = baseModel({
      file: 'bodies.csv',
      from: '街道办事处,街道,,,12345,,5',
      to: '街道办事处,街道,街道,,12345,,5',
    });
    expect(actorOf(named)[0]).toBe('街道 jd-jiedao');
    expect(named.flows.withBody('jd-jiedao')).toHaveLength(1);
  });
});

describe('the days a flow takes', () => {
  const spanOf = (...edits: readonly Edit[]) => {
    const { charts } = baseModel(...edits);
    return charts.span(charts.get('lc-001'));
  };

  test('run from the quickest way to the slowest, and being sent back does not count', () => {
    expect(spanOf()).toEqual({ shortest: 0.5, longest: 6.5 });
  });

  test('count nothing for a step that is done on the spot', () => {
    expect(spanOf({ file: 'flow-steps.csv', from: '拍照,0.5', to: '拍照,' })).toEqual({
      shortest: 0,
      longest: 6,
    });
  });
});

test('what optimising saved: steps are counted, documents are taken from the row', () => {
  const saved = { steps: { before: 5, after: 3 }, documents: { before: 4, after: 3 } };
  expect(model.charts.savings(flow)).toEqual(saved);
  expect(model.charts.total(model.flows.inForce)).toEqual(saved);
});

describe('a flow of what a department does itself', () => {
  const { charts, flows, tasks } = districtModel();

  test('is found by its task and its department, and counts among no street', () => {
    expect(charts.of('rw-0101').map(({ id }) => id)).toEqual(['lc-201']);
    expect(flows.ofBody('bm-shichang').map(({ id }) => id)).toEqual(['lc-201']);
    expect(flows.ofDepartments.map(({ id }) => id)).toEqual(['lc-201', 'lc-202']);
    expect(flows.ofStreets).toHaveLength(charts.all.length - 2);
    // It acts in the flow of its own task, and not for that in one of a street's.
    expect(flows.withBody('sy-huanwei').map(({ id }) => id)).not.toContain('lc-202');
  });

  test('belongs to a task, and one of a matter to nothing of a department', () => {
    expect(flows.owner(charts.get('lc-202'))).toBe(tasks.get('rw-0105'));
    expect(flows.owner(charts.get('lc-001'))).toBeUndefined();
  });

  test('stands on the page of its task, as before on that of its matter', () => {
    expect(urls.flow(charts.get('lc-201'))).toBe('/tasks/rw-0101/#lc-201');
    expect(urls.flowChart(charts.get('lc-201'))).toBe('/tasks/rw-0101/lc-201.svg');
    expect(urls.flow(charts.get('lc-001'))).toBe('/street-duties/sd-001/#lc-001');
    expect(urls.flowChart(charts.get('lc-001'))).toBe('/street-duties/sd-001/lc-001.svg');
    expect(urls.flow({ id: 'lc-9', item: 'qz-0001' })).toBe('/powers/qz-0001/#lc-9');
  });

  test('of a task that is no longer done counts for nothing', () => {
    const rows = {
      file: 'flows.csv',
      from: '2024-05-20\n',
      to: '2024-05-20\nlc-002,rw-0002,房屋质量抽查流程,到了抽查的那个季度,抽查完，结果已经公布,4,3,2,抽查单和通知合成一张,,,2024-05-20\n',
    };
    const steps = {
      file: 'flow-steps.csv',
      from: '结束:处罚完毕\n',
      to: '结束:处罚完毕\nhj-002-01,lc-002,1,到场抽查,区住建局,到工地查看质量，当场记下结果,1,抽查单,结束\n',
    };
    expect(baseModel(rows, steps).flows.ofBody('bm-zhujian')).toHaveLength(1);
    const cancelled = {
      file: 'tasks.csv',
      from: '#第一条,2024-03-28,2024-05-01,生效,',
      to: '#第一条,2024-03-28,2024-05-01,已取消,2025-05-01',
    };
    const { charts, flows: left } = baseModel(rows, steps, cancelled);
    expect(charts.of('rw-0002')).toHaveLength(1);
    expect([left.ofBody('bm-zhujian'), left.ofDepartments]).toEqual([[], []]);
  });
});
