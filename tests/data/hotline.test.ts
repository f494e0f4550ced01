/** The hotline figures of a district, whatever its cases are, counted again from its file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { localToday } from '../../src/dates/local-today.ts';
import { counted } from '../../src/measures/measures.ts';
import { dataFolder } from '../../src/site/folders.ts';
import { settings } from '../../src/site/settings.ts';
import { tables } from '../../src/tables/index.ts';
import type { MeasureId } from '../../src/tables/measures.ts';
import { recount } from '../site/hotline-recount.ts';
import { districtToday } from './district-today.ts';

test('every figure is what the published file says when it is counted another way', async () => {
  const today = localToday();
  const model = await districtToday();
  const csv = readFileSync(path.join(dataFolder(), tables['hotline-cases'].file), 'utf8');
  const { firstReceiverFrom: from, handleWithin: allowed } = settings.policy;
  for (const [id, { value, of, rows }] of recount(csv, today, { from, allowed })) {
    const { total } = counted(model, id as MeasureId);
    expect([total.value, total.of, total.rows.toSorted()], id).toEqual([
      value,
      of,
      rows.toSorted(),
    ]);
  }
});
