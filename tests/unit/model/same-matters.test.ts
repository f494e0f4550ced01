import { expect, test } from 'vitest';
import { baseModel, type Edit } from '../helpers.ts';

const pair = (cells: string) => ({
  file: 'same-matters.csv',
  from: '\nxt-001',
  to: `\nxt-002,${cells}\nxt-001`,
});
const told =
  'bj-001,保修期内,,bj-003,,处罚,范围不同,保修由区住建局督促，夜间施工由区综合执法局处罚';

test('a pair is seen from both its sides', () => {
  const { sameMatters } = baseModel(pair(told));
  const [first, second] = [sameMatters.of('bj-003'), sameMatters.of('bj-001')];
  expect(first).toEqual([
    {
      here: { id: 'bj-003', condition: undefined, stage: '处罚' },
      there: { id: 'bj-001', condition: '保修期内', stage: undefined },
      tells: '保修由区住建局督促，夜间施工由区综合执法局处罚',
      isToCome: false,
    },
  ]);
  expect(second.map(({ there }) => there.id)).toEqual(['bj-003', 'cd-2024-001']);
  expect(sameMatters.of('sd-001')).toEqual([]);
});

test('a pair that only an announced change makes true says so until that day', () => {
  const change = {
    file: 'list-changes.csv',
    from: '\nbd-2025-002',
    to: '\nbd-2026-001,责任分工,zr-bj003-03,变更,单位,区住建局,区综合执法局,示例〔2026〕1号,处罚权集中以后换了单位,区住建局,,2026-11-01,2099-01-01\nbd-2025-002',
  };
  const isToCome = (...edits: readonly Edit[]) =>
    baseModel(...edits)
      .sameMatters.of('bj-003')
      .map((twin) => twin.isToCome);
  expect(isToCome(pair(told), change)).toEqual([true]);
  expect(isToCome(pair(told))).toEqual([false]);
});
