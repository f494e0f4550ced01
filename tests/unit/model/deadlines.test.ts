import { expect, test } from 'vitest';
import { lateHandling, lateSteps, overdueStep } from '../../../src/model/deadlines.ts';
import { baseModel, TODAY } from '../helpers.ts';

const { rulings, cases } = baseModel();
const promised = {
  handleWithin: 25,
  applyWithin: 10,
  consultWithin: 23,
  decideWithin: 5,
  announceWithin: 3,
};
const open = rulings.get('cd-2026-001');
const made = rulings.get('cd-2024-001');
const origin = cases.get('rx-2024-001');

test('an undecided ruling is overdue from the day its next step was promised', () => {
  expect(overdueStep(open, '2026-11-17', promised)).toBeUndefined();
  expect(overdueStep(open, TODAY, promised)).toEqual({
    name: 'decided',
    allowed: 5,
    late: 4,
    isOpen: true,
    isEstimated: false,
  });
  const received = { ...open, status: '受理' as const, consultedOn: undefined };
  expect(overdueStep(received, '2026-12-09', promised)?.name).toBe('consulted');
});

test('a made or withdrawn ruling waits for nothing, and its late steps are kept', () => {
  expect(overdueStep(made, TODAY, promised)).toBeUndefined();
  expect(overdueStep({ ...open, status: '撤销' }, TODAY, promised)).toBeUndefined();
  const strict = { ...promised, handleWithin: 20, applyWithin: 5, decideWithin: 3 };
  expect(lateSteps(made, origin, TODAY, strict)).toEqual([
    { name: 'handled', allowed: 20, late: 3, isOpen: false, isEstimated: false },
    { name: 'applied', allowed: 5, late: 1, isOpen: false, isEstimated: false },
  ]);
});

test('a hotline case is late until it is handled', () => {
  const waiting = cases.get('rx-2024-002');
  expect(lateHandling(waiting, '2024-08-06', promised)).toMatchObject([{ late: 1, isOpen: true }]);
  expect(lateHandling(waiting, '2024-08-05', promised)).toEqual([]);
  expect(lateHandling(undefined, TODAY, promised)).toEqual([]);
});
