import { describe, expect, test } from 'vitest';
import { leadName } from '../../../src/words/lead-name.ts';
import { answerSentences, batchName, join, longDate, longMonth } from '../../../src/words/text.ts';
import { districtModel } from '../district.ts';
import { baseModel } from '../helpers.ts';

test('dates are written out without leading zeros', () => {
  expect(longDate('2024-05-01')).toBe('2024年5月1日');
  expect(longDate('2024-12-31')).toBe('2024年12月31日');
  expect(longMonth('2024-05')).toBe('2024年5月');
});

test.each([
  [1, '第一批'],
  [10, '第十批'],
  [11, '第11批'],
])('batch %i is %s', (batch, name) => {
  expect(batchName(batch)).toBe(name);
});

test('names are joined the way Chinese lists are', () => {
  expect(join(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  expect(join([])).toBe('');
});

describe('the answer in sentences', () => {
  const model = baseModel();
  const answer = (id: string) =>
    answerSentences(
      model.items.branches(model.items.get(id)),
      (body) => model.bodies.get(body).short,
    );

  test('names one lead and its helpers', () => {
    expect(answer('sd-001')).toEqual(['由区综合执法局牵头，街道办事处首接。']);
    expect(answer('bj-002')).toEqual(['由区环境分局牵头。']);
  });

  test('has one sentence a condition, and says where no government body leads', () => {
    expect(answer('bj-001')).toEqual([
      '保修期内的，由区住建局牵头。',
      '已过保修期的，没有行政牵头部门，由业主大会负责，区住建局配合。',
    ]);
  });

  test('does not say 的 twice', () => {
    const branches = model.items.branches(model.items.get('bj-002'));
    const named = branches.map((branch) => ({ ...branch, condition: '没有归口的' }));
    expect(answerSentences(named, (body) => model.bodies.get(body).short)).toEqual([
      '没有归口的，由区环境分局牵头。',
    ]);
  });

  test('names joint leads together and goes through the stages', () => {
    expect(answer('bj-003')).toEqual([
      '日常监管环节由区住建局、区环境分局共同牵头；处罚环节由区综合执法局牵头。',
    ]);
  });
});

test('whoever leads is told with the department that answers for it, and whoever helps is not', () => {
  const { bodies, items } = districtModel();
  const led = items.all.flatMap((item) =>
    items
      .branches(item)
      .filter(({ stages }) =>
        stages.some(({ leads }) => leads.some(({ body }) => bodies.departmentOf(bodies.get(body)))),
      ),
  );
  expect(led.length).toBeGreaterThan(0);
  const nameOf = (id: string) => bodies.get(id).short;
  const leadOf = (id: string) => leadName(nameOf(id), bodies.departmentOf(bodies.get(id))?.short);
  for (const sentence of answerSentences(led, nameOf, leadOf)) {
    expect(sentence).toMatch(/由[^，；]+（主管部门：[^）]+）[^，；]*(牵头|共同牵头)/);
    expect(sentence).not.toMatch(/（主管部门：[^）]+）(配合|提供)/);
  }
});
