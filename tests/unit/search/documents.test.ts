import { expect, test } from 'vitest';
import { keptTexts } from '../../../src/search/documents.ts';
import { baseModel } from '../helpers.ts';

const records = keptTexts(baseModel());
const record = (id: string) => records.find((candidate) => candidate.id === id);

test('the text of every record stands in the full text once, under its own address', () => {
  const ids = records.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['bj-001', 'sd-002', 'cd-2026-001', 'zy-001', 'fl-daqi'])
    expect(ids).toContain(id);
  expect(record('bj-001')?.url).toBe('/boundary/bj-001/');
});

test('no two documents have one address', () => {
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
});

test('an item is found by its wordings, its answer and its duties', () => {
  const content = record('bj-001')?.content;
  for (const words of ['楼上漏水', '由区住建局牵头', '表决使用维修资金', '外墙渗水'])
    expect(content).toContain(words);
});

test('what an item excludes does not lead to it', () => {
  expect(record('bj-001')?.content).not.toContain('装修吵人');
});

test('parts are kept apart by one full stop', () => {
  for (const { content } of records) expect(content).not.toMatch(/。。|^。|。$/);
});
