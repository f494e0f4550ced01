import { expect, test } from 'vitest';
import { passage } from '../../../src/search/passage.ts';

const text = '房屋渗漏处置。核对交房日期和质量保修书，约谈建设单位。处罚';

test('quotes the sentence that says it word for word', () => {
  expect(passage(text, '交房日期')).toBe('核对交房日期和质量保修书，约谈建设单位');
});

test('cuts a long sentence around the words', () => {
  const long = `${'前'.repeat(40)}交房日期${'后'.repeat(40)}`;
  expect(passage(long, '交房日期')).toBe(`…${'前'.repeat(24)}交房日期${'后'.repeat(24)}…`);
});

test('a query cut by punctuation must stand there piece by piece', () => {
  expect(passage(text, '质量保修书 约谈')).toContain('质量保修书，约谈');
  expect(passage(text, '质量保修书 罚款')).toBeUndefined();
});

test('the same characters in another order are not the words', () => {
  expect(passage(text, '日期交房')).toBeUndefined();
  expect(passage(text, '')).toBeUndefined();
});
