import { describe, expect, test } from 'vitest';
import { baseModel, type Edit, only } from '../helpers.ts';

const model = baseModel();
const flow = only(model.flows.of('sd-001'));

test('a flow is found by its matter, and its steps stand in the order of their numbers', () => {
  expect(flow.id).toBe('lc-001');
  expect(model.flows.steps(flow).map(({ no }) => no)).toEqual([1, 2, 3]);
  expect(model.flows.of('sd-002')).toEqual([]);
});

test('a flow is found by each body that does a step of it', () => {
  expect(model.flows.withBody('bm-zhifa')).toEqual([flow]);
  expect(model.flows.withBody('bm-zhujian')).toEqual([]);
});

test('a flow of a matter that was withdrawn stands with it and counts for nothing else', () => {
  const { flows } = baseModel({
    file: 'street-items.csv',
    from: '2024-05-01,生效,\nsd-002',
    to: '2024-05-01,已取消,\nsd-002',
  });
  expect(flows.of('sd-001').map(({ id }) => id)).toEqual(['lc-001']);
  expect([flows.inForce, flows.withBody('bm-zhifa')]).toEqual([[], []]);
  expect(flows.totalSavings.steps).toEqual({ before: 0, after: 0 });
});

describe('who does a step', () => {
  const actorOf = (from: ReturnType<typeof baseModel>) =>
    from.flows.steps(from.flows.get('lc-001')).map((step) => {
      const { name, body } = from.flows.actor(step);
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
    const { flows } = baseModel(...edits);
    return flows.span(flows.get('lc-001'));
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
  expect(model.flows.savings(flow)).toEqual(saved);
  expect(model.flows.totalSavings).toEqual(saved);
});
