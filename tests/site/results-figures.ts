/** Whether the figures of a district are those that its files give when they are counted another way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { counted } from '../../src/measures/measures.ts';
import type { Model } from '../../src/model/model.ts';
import { type MeasureIn, topics } from '../../src/tables/measures.ts';
import { type Recount, type Recounted, recount } from './results-recount.ts';

/** The ids of the figures that are looked at. */
export const ids = Object.keys(topics.results.measures) as MeasureIn<'results'>[];

const plain = ({
  value,
  of,
  rows,
}: {
  value: number | undefined;
  of?: number;
  rows: readonly string[];
}): Recount => ({
  ...{ value, of, rows: rows.length },
});
const sorted = (parts: ReadonlyMap<string, Recount>) =>
  [...parts].sort(([one], [other]) => (one < other ? -1 : 1));

function said(model: Model, id: MeasureIn<'results'>): Recounted {
  const { total, parts = new Map() } = counted(model, id);
  return {
    total: plain(total),
    parts: new Map([...parts].map(([key, figure]) => [key, plain(figure)])),
  };
}

export function expectRecounted(model: Model, folder: string): void {
  const read = (name: string) => readFileSync(path.join(folder, `${name}.csv`), 'utf8');
  const files = {
    surveys: read('surveys'),
    findings: read('findings'),
    staffing: read('staffing'),
    uses: read('result-uses'),
    bodies: read('bodies'),
  };
  const again = recount(files, model.today);
  expect([...again.keys()]).toEqual(ids);
  for (const id of ids) {
    const [own, other] = [said(model, id), again.get(id)];
    expect(own.total, id).toEqual(other?.total);
    expect(sorted(own.parts), id).toEqual(sorted(other?.parts ?? new Map()));
  }
}
