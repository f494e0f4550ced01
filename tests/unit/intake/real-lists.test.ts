/**
 * Lists that departments have published, where a copy of them lies beside the project: how much of them comes in without a
 * hand. They are not part of it, and without them nothing here is tried.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/intake/figures.ts';
import { planOf } from '../../../src/intake/plan.ts';
import { readFileRows } from '../../../src/intake/read.ts';
import { allTables, tables } from '../../../src/tables/index.ts';
import { checkEdited, root } from '../helpers.ts';

const folder = path.resolve(root, process.env['MINGZE_REAL_LISTS'] ?? '../shared/real-lists');
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(?:xlsx?|csv)$/.test(name))
  : [];

const { data } = checkEdited();
const wishes = { standIn: '区住建局', fill: {}, draftsLaws: false };

function planned(name: string) {
  const read = readFileRows(readFileSync(path.join(folder, name)), allTables, name);
  if (typeof read === 'string') throw new Error(`${name}: ${read}`);
  return planOf(read.table, [{ name, ...read }], data, wishes);
}

describe.skipIf(files.length === 0)('of lists that were published', () => {
  test.each(files)('%s comes in, row by row', (name) => {
    const plan = planned(name);
    const { items, taken, articles } = figuresOf(plan);
    expect(plan.table).toBe(tables.powers);
    expect(items).toBeGreaterThan(0);
    expect(taken / items).toBeGreaterThanOrEqual(0.97);
    expect(articles.read / articles.written).toBeGreaterThanOrEqual(0.9);
    // A cell of bases in which no law was read would be lost without a number.
    const silent = plan.outcomes.filter(({ notes }) => notes.some(({ kind }) => kind === 'no-law'));
    expect(silent.length / items).toBeLessThan(0.03);
  });
});
