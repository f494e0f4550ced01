import { expect, test } from 'vitest';
import { figureOf } from '../../../src/measures/measures.ts';
import type { Model } from '../../../src/model/model.ts';
import { homeFigures } from '../../../src/words/home-figures.ts';
import { baseModel } from '../helpers.ts';

const shown = (model: Model): Record<string, number> =>
  Object.fromEntries(homeFigures(model).map(({ label, value }) => [label, value]));

/** The small data set with a power and the task that carries it out taking effect later than its day. */
const later = baseModel(
  {
    file: 'powers.csv',
    from: 'bj-001,2024-03-28,2024-05-01,生效,',
    to: 'bj-001,2024-03-28,2099-05-01,生效,',
  },
  {
    file: 'tasks.csv',
    from: 'fl-chufa#第一条,2024-03-28,2024-05-01,生效,',
    to: 'fl-chufa#第一条,2024-03-28,2099-05-01,生效,',
  },
);

test.each([
  ['in force', baseModel()],
  ['partly still to come', later],
])(
  'with records %s the home page says the same numbers as the pages of the figures',
  (_, model) => {
    expect(shown(model)).toMatchObject({
      职责边界事项: figureOf(model, 'boundary-items-standing').value,
      属地管理事项: figureOf(model, 'street-items-standing').value,
      职责任务: figureOf(model, 'tasks-standing').value,
      权责清单: figureOf(model, 'powers-standing').value,
      热线事项: figureOf(model, 'hotline-cases').value,
      整治专题: figureOf(model, 'campaign-count').value,
    });
  },
);

test('what is still to come is not counted at home', () => {
  const before = shown(baseModel());
  expect(shown(later)['权责清单']).toBe((before['权责清单'] ?? 0) - 1);
  expect(shown(later)['职责任务']).toBe((before['职责任务'] ?? 0) - 1);
});
