import { expect, test } from 'vitest';
import { situationWordsOf } from '../../../src/model/situation-words.ts';
import { baseModel } from '../helpers.ts';

const { duties } = baseModel().tables;
const one = duties.find(({ condition }) => condition !== undefined);
if (one?.condition === undefined) throw new Error('no duty of a situation');
const { item, condition } = one;
const row = (name: string, words: string[]) => ({ id: `jc-${name}`, item, condition: name, words });

test('words belong to the situation they name', () => {
  const words = situationWordsOf([row(condition, ['渗水'])], { announced: duties, today: duties });
  expect(words.get(item)?.get(condition)).toEqual(['渗水']);
});

test('words of a situation that is announced under another name belong to the present one until then', () => {
  const announced = duties.map((duty) =>
    duty.condition === condition && duty.item === item ? { ...duty, condition: '新的叫法' } : duty,
  );
  const rows = [row('新的叫法', ['渗水']), row('没有的情形', ['漏电'])];
  const words = situationWordsOf(rows, { announced, today: duties });
  expect([...(words.get(item) ?? [])]).toEqual([[condition, ['渗水']]]);
});
