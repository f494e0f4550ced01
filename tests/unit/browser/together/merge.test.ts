import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../src/browser/search/engine.ts';
import {
  isAnswered,
  isInNoneOf,
  mergeParts,
  sharedAnswers,
} from '../../../../src/browser/together/merge.ts';
import { answersWith, type Told } from './answers.ts';

const part = (from: string, ...told: readonly Told[]) => ({ from, answers: answersWith(told) });
const merged = (...parts: Parameters<typeof mergeParts<string>>[0]) =>
  mergeParts(parts).map(({ from, result }) => `${from} ${result.record.id}`);

describe('the order of the answers of several districts', () => {
  test('what is sure stands before what is near, the higher score first', () => {
    const east = part('东', ['a', 9, true], ['b', 3]);
    const west = part('西', ['a', 12, true], ['b', 11]);
    expect(merged(east, west)).toEqual(['西 a', '东 a', '西 b', '东 b']);
  });

  test('equal scores stand in the order of the districts', () => {
    expect(merged(part('东', ['b', 5]), part('西', ['a', 5]))).toEqual(['东 b', '西 a']);
  });

  test('what a district put in front for another reason stays in front of what follows there', () => {
    const east = part('东', ['place', 1, true], ['a', 9, true], ['b', 2]);
    expect(merged(east, part('西', ['a', 8, true]))).toEqual(['东 place', '东 a', '西 a', '东 b']);
  });

  test('one that has said nothing has no place, and the others stand as they would without it', () => {
    expect(merged({ from: '东', answers: undefined }, part('西', ['a', 1]))).toEqual(['西 a']);
    expect(merged()).toEqual([]);
  });
});

describe('the same answer of several districts', () => {
  const shared = (...parts: Parameters<typeof mergeParts<string>>[0]) =>
    sharedAnswers(mergeParts(parts)).map(({ from, others }) => [
      from,
      ...others.map((other) => other.from),
    ]);

  test('stands once, with the others named', () => {
    const [east, west] = [part('东', ['a', 5, true]), part('西', ['a', 5, true])];
    expect(shared(east, west)).toEqual([['东', '西']]);
  });

  test('stands twice where another body leads, the name is another, or only one is sure', () => {
    const east = part('东', ['a', 5, true]);
    const other = { from: '西', answers: answersWith([['a', 5, true]], {}, '城管局') };
    expect(shared(east, other)).toEqual([['东'], ['西']]);
    expect(shared(east, part('西', ['a', 5, true, '漏水']))).toEqual([['东'], ['西']]);
    expect(shared(east, part('西', ['a', 5]))).toEqual([['东'], ['西']]);
  });

  test('is not told by ids: two districts may number one matter otherwise', () => {
    expect(shared(part('东', ['a', 5, true, '漏水']), part('西', ['b', 5, true, '漏水']))).toEqual([
      ['东', '西'],
    ]);
  });
});

describe('none has it', () => {
  const none = (more: Partial<Answers> = {}) => ({ from: '东', answers: answersWith([], more) });

  test('only where every one was looked through whole and says so', () => {
    expect(isInNoneOf([none(), none()])).toBe(true);
    expect(isInNoneOf([none(), part('西', ['a', 5])])).toBe(false);
    expect(isInNoneOf([none(), none({ whole: false })])).toBe(false);
    expect(isInNoneOf([none(), { from: '西', answers: undefined }])).toBe(false);
    expect(isInNoneOf([])).toBe(false);
  });
});

test('the full text is left alone where the best answer of all is sure', () => {
  expect(isAnswered([part('东', ['a', 2]), part('西', ['a', 3, true])])).toBe(true);
  expect(isAnswered([part('东', ['a', 2])])).toBe(false);
  expect(isAnswered([{ from: '东', answers: undefined }])).toBe(false);
});
