/** What is worked out once for a model is worked out once, though pages are bundled and have a copy of the code. */
import { expect, test } from 'vitest';
import { askedOnce, askedOnceEach } from '../../../src/model/asked.ts';
import { Model } from '../../../src/model/model.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const { announced, today, ledger } = model;

test('two copies of the code work it out once for one model, and anew for another', () => {
  let worked = 0;
  const answer = () => {
    worked += 1;
    return { worked };
  };
  const [own, bundled] = [askedOnce('test of once', answer), askedOnce('test of once', answer)];
  expect(own(model)).toBe(bundled(model));
  expect(worked).toBe(1);
  expect(bundled(new Model(announced.tables, today, ledger))).toEqual({ worked: 2 });
  expect(own(model)).toEqual({ worked: 1 });
});

test('code that takes the place of other code works it out anew', () => {
  const before = askedOnce('test of code', () => ({ by: 'the code of before' }));
  expect(before(model)).toEqual({ by: 'the code of before' });
  const now = askedOnce('test of code', () => ({ by: 'the code of now' }));
  expect(now(model)).toEqual({ by: 'the code of now' });
});

test('what is asked about different things is worked out once for each', () => {
  const of = askedOnceEach('test of each', (_, key: string) => ({ key }));
  expect(of(model, 'one')).toEqual({ key: 'one' });
  expect(of(model, 'other')).toEqual({ key: 'other' });
  expect(of(model, 'one')).toBe(of(model, 'one'));
});
