import { expect, test } from 'vitest';
import { partRows } from '../../../src/words/part-rows.ts';
import { partsClause } from '../../../src/words/text.ts';

const told = (...roles: Parameters<typeof partRows>[0][number]['role'][]) =>
  partRows(roles.map((role) => ({ role }))).map(({ label, main }) => `${label}${main ? '*' : ''}`);

test('whoever leads comes first, and every other part is called what it is', () => {
  expect(told('配合', '司法途径', '牵头', '首接')).toEqual(['牵头*', '配合', '首接', '司法途径']);
  expect(told('双牵头', '双牵头', '技术支撑')).toEqual(['共同牵头*', '技术支撑']);
});

test('bodies that each answer for a part of their own are the answer, with nobody to lead them', () => {
  expect(told('各负其责', '配合', '各负其责')).toEqual(['各自负责*', '配合']);
  const rows = [
    { body: '甲', role: '各负其责' },
    { body: '乙', role: '各负其责' },
    { body: '丙', role: '配合' },
  ] as const;
  expect(partsClause(rows, (body) => body)).toBe('由甲、乙各自负责，丙配合');
});

test('where no government body leads, those are named who are responsible, whatever they are', () => {
  expect(told('配合', '经营企业', '司法途径')).toEqual(['没有行政牵头部门，负责的是*', '配合']);
});
