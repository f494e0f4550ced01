import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dangerTeller } from '../../../src/emergencies/hint.ts';
import { hints } from '../../../src/emergencies/weights.ts';
import { readQueries } from '../../bench/search/queries.ts';
import { readTellings } from '../../search/emergency-tellings.ts';
import { type Lesson, learn } from '../../search/learn-danger.ts';
import { root } from '../helpers.ts';

/** The signposts of those who call the police, the fire brigade or an ambulance. */
const CALLS = /^zy-00[1-8]$/;
/** The more of everyday questions, the fewer of them are met with the numbers of danger; there are many kinds of them. */
const COUNTS = { danger: 4, look: 2, question: 4 } as const;

function lessons(): Lesson[] {
  const tellings = readTellings(path.join(root, 'tests/search/emergencies.csv'));
  const questions = readQueries(path.join(root, 'tests/search/queries.csv'));
  return [
    ...tellings
      .filter(({ set }) => set === '调试')
      .map(({ text, numbers }) => {
        const danger = numbers.length > 0;
        return { text, danger, counts: danger ? COUNTS.danger : COUNTS.look };
      }),
    ...questions
      .filter(({ set, acceptable }) => set === '调试' && !acceptable.some((id) => CALLS.test(id)))
      .map(({ text }) => ({ text, danger: false, counts: COUNTS.question })),
  ];
}

// `npx vitest run weights -u` writes the weights anew.
test('the weights are those that the tellings teach', async () => {
  await expect(learn(lessons())).toMatchFileSnapshot(path.join(root, 'src/emergencies/weights.ts'));
});

describe('what sounds like danger', () => {
  const soundsLikeDanger = dangerTeller(hints);

  test.each(['孩子身上着起来了', '孩子掉下去了快救他', '他拿着刀追我'])('%s', (telling) => {
    expect(soundsLikeDanger(telling)).toBe(true);
  });

  test.each(['', '楼上漏水', '路灯不亮', '物业费怎么交', '被打伤了怎么理赔'])(
    'not %s',
    (telling) => {
      expect(soundsLikeDanger(telling)).toBe(false);
    },
  );
});
