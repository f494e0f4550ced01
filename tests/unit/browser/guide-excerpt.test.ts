import { expect, test } from 'vitest';
import { excerptOf, pieces } from '../../../src/browser/guide/excerpt.ts';

test('words are marked wherever they stand, whatever their letters are', () => {
  const marked = pieces('用 Excel 改乱码，乱改', ['excel', '乱码']);
  expect(marked.filter(({ isAsked }) => isAsked).map(({ text }) => text)).toEqual([
    'Excel',
    '乱码',
  ]);
  expect(marked.map(({ text }) => text).join('')).toBe('用 Excel 改乱码，乱改');
});

test('of a long text that part is shown which says the most', () => {
  const text = `${'前'.repeat(200)}乱${'中'.repeat(200)}表格乱码${'后'.repeat(200)}`;
  const shown = excerptOf(text, ['乱', '表格', '乱码']);
  expect(shown).toMatch(/^…中+表格乱码后+…$/);
  expect(shown.length).toBeLessThan(100);
});

test('of a text that says nothing of it the beginning is shown, and a short one whole', () => {
  expect(excerptOf('短的。', ['乱码'])).toBe('短的。');
  expect(excerptOf('一'.repeat(200), ['乱码'])).toMatch(/^一{90}…$/);
});
