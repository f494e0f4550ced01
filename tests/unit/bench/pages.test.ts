/** What the bench of pages measures, and what it says of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bestOf, type Judged } from '../../bench/pages/judge.ts';
import { benchedPages } from '../../bench/pages/pages.ts';
import { isOverBudget, type MeasuredPage, pageTable } from '../../bench/pages/report.ts';

const judged = (speed: number, blocked: number): Judged => ({
  scores: [speed, 100, 100, 100],
  paint: 1234,
  blocked,
  shift: 0,
  faults: speed < 99 ? ['canonical'] : [],
});

test('of the rounds the best of everything counts, and what is wrong in all of them', () => {
  expect(bestOf([judged(90, 300), judged(99, 400)])).toEqual(judged(99, 300));
  expect(bestOf([judged(90, 300)])?.faults).toEqual(['canonical']);
  expect(bestOf([])).toBeUndefined();
});

const measured = (weight: number, elements: number, best?: Judged): MeasuredPage => ({
  page: { name: '搜索', address: '', weight: 12_000, scores: [95, 100, 100, 100], blocked: 200 },
  look: { weight, scripts: [452, 2341], elements, height: 9000 },
  judged: best,
});
const cellsOf = (one: MeasuredPage) => pageTable([one])[1]?.split(/ {2,}/);

test('whatever is over its budget is marked, and nothing else', () => {
  const good = measured(12_000, 1500, judged(95, 200));
  expect(cellsOf(good)).toEqual([
    ...['搜索', '12,000', '2 个，2,793', '1,500', '9,000'],
    ...['95/100/100/100', '1.2', '200', '0.000'],
  ]);
  expect(isOverBudget([good])).toBe(false);
  expect(cellsOf(measured(12_001, 1501, judged(94, 201)))).toEqual([
    ...['搜索', '12,001！', '2 个，2,793', '1,501！', '9,000'],
    ...['94/100/100/100！', '1.2', '201！', '0.000'],
  ]);
  expect(isOverBudget([good, measured(12_001, 1)])).toBe(true);
});

test('without Lighthouse the table has nothing of it', () => {
  expect(cellsOf(measured(1, 1))).toEqual(['搜索', '1', '2 个，2,793', '1', '9,000']);
});

test('of the records of a kind the longest is measured, and what there is none of is left out', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'mingze-bench-pages-'));
  try {
    for (const [id, length] of [
      ['bj-001', 10],
      ['bj-002', 500],
      ['bj-003', 20],
    ] as const) {
      mkdirSync(path.join(site, 'boundary', id), { recursive: true });
      const page = `<section class="record-foot">${'长'.repeat(length)}</section>`;
      writeFileSync(path.join(site, 'boundary', id, 'index.html'), page);
    }
    mkdirSync(path.join(site, 'boundary/at'));
    writeFileSync(path.join(site, 'boundary/at/index.html'), '长'.repeat(9000));
    const addresses = benchedPages(site).map(({ address }) => address);
    expect(addresses).toContain('boundary/bj-002/');
    expect(
      addresses.filter((address) => address.includes('bj-') || address.includes('rulings/')),
    ).toEqual(['boundary/bj-002/']);
  } finally {
    rmSync(site, { recursive: true });
  }
});
