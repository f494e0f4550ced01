import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DangerHearer } from '../../../src/emergencies/hint.ts';
import { hints } from '../../../src/emergencies/weights.ts';
import { isLearntToday, learntToday } from '../../search/learnt-danger.ts';
import { root } from '../helpers.ts';

const file = path.join(root, 'src/emergencies/weights.ts');

// `npx vitest run weights -u` writes the weights anew.
test('the weights are those that the tellings teach', async () => {
  if (isLearntToday(readFileSync(file, 'utf8'))) return;
  await expect(learntToday()).toMatchFileSnapshot(file);
});

test('weights that were changed by hand are not those', () => {
  const weights = readFileSync(file, 'utf8');
  expect(isLearntToday(weights.replace(/bias: -?\d+/, 'bias: 9'))).toBe(false);
});

describe('what sounds like danger', () => {
  const hearer = new DangerHearer(hints);

  test.each(['孩子身上着起来了', '孩子掉下去了快救他', '他拿着刀追我'])('%s', (telling) => {
    expect(hearer.hear(telling).isDanger).toBe(true);
  });

  test.each(['', '楼上漏水', '路灯不亮', '物业费怎么交', '被打伤了怎么理赔'])(
    'not %s',
    (telling) => {
      expect(hearer.hear(telling).isDanger).toBe(false);
    },
  );
});
