/** What evaluations leave behind, whatever a district has of it: figures counted again, and nobody's age or sex to be worked out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvFiles } from '../../src/emit/csv.ts';
import { dataFolder } from '../../src/site/folders.ts';
import { settings } from '../../src/site/settings.ts';
import { expectRecounted } from '../site/results-figures.ts';
import { leaks } from '../site/staffing-attack.ts';
import { districtToday } from './district-today.ts';

const model = await districtToday();
const read = (file: string) => readFileSync(path.join(dataFolder(), file), 'utf8');

test('every figure is what the files say when it is counted another way', () => {
  expectRecounted(model, dataFolder());
});

test('neither the file of the clerk nor the published one tells a small count, or lets one be worked out', () => {
  const published = [...csvFiles(model)].find((file) => file.path === 'data/staffing.csv');
  for (const staffing of [read('staffing.csv'), String(published?.body)])
    expect(leaks(staffing, read('bodies.csv'), settings.policy.smallCell)).toEqual([]);
});
