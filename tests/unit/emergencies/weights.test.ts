import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dangerHearer } from '../../../src/emergencies/hint.ts';
import { senses } from '../../../src/emergencies/senses.ts';
import { hints } from '../../../src/emergencies/weights.ts';
import { lessons } from '../../search/danger-lessons.ts';
import { learn, moduleOf } from '../../search/learn-danger.ts';
import { root } from '../helpers.ts';

// `npx vitest run weights -u` writes the weights anew.
test('the weights are those that the tellings teach', async () => {
  await expect(moduleOf(learn(lessons(), senses))).toMatchFileSnapshot(
    path.join(root, 'src/emergencies/weights.ts'),
  );
});

describe('what sounds like danger', () => {
  const soundsLike = dangerHearer(hints);

  test.each(['孩子身上着起来了', '孩子掉下去了快救他', '他拿着刀追我'])('%s', (telling) => {
    expect(soundsLike(telling).sounds).toBe('danger');
  });

  test.each(['', '楼上漏水', '路灯不亮', '物业费怎么交', '被打伤了怎么理赔'])(
    'not %s',
    (telling) => {
      expect(soundsLike(telling).sounds).not.toBe('danger');
    },
  );
});
