import { expect, test } from 'vitest';
import { ownPhones } from '../../../src/words/reach.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();

test('who has a number of their own is told with it, once; the hotline is told anyway', () => {
  expect(ownPhones(model, ['bm-zhujian', 'pz-huanjing', 'pz-huanjing'], '12345')).toEqual([
    { name: '区环境分局', phone: '12369' },
  ]);
  expect(ownPhones(model, ['pz-huanjing'], '12369')).toEqual([]);
});
