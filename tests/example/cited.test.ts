/** What the pages of prose cite as an example stands in the lists, word for word. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tablesToday } from '../data/district-today.ts';

const tables = await tablesToday();
const guide = path.join(import.meta.dirname, '../../content/guide');
const prose = readdirSync(guide)
  .map((file) => readFileSync(path.join(guide, file), 'utf8'))
  // An example's numbers begin with the letters of an example; the page writes them by the settings.
  .map((text) => text.replaceAll(/<SampleNumber rest="([^"]+)" \/>/gu, '示例$1'));

test('a ruling cited as an example is one that was made, with its title, number and day', () => {
  const cited = prose.flatMap((text) => [
    ...text.matchAll(/《([^》]+)》（([^）]+〔\d+〕\d+号)），(\d+)年(\d+)月(\d+)日/gu),
  ]);
  expect(cited.length).toBeGreaterThan(0);
  for (const [, title, number, year, month = '', day = ''] of cited) {
    const ruling = tables.rulings.find((row) => row.number === number);
    expect(ruling?.title).toBe(title);
    expect(ruling?.decidedOn).toBe(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
});

test('a matter cited as an example has that name and that document', () => {
  const cited = prose.flatMap((text) => [
    ...text.matchAll(/“([^”]+)”（((?:bj|sd)-\d+)，([^，]+号)，/gu),
  ]);
  expect(cited.length).toBeGreaterThan(0);
  const items = [...tables['boundary-items'], ...tables['street-items']];
  for (const [, name, id, document] of cited)
    expect(items.find((item) => item.id === id)).toMatchObject({ name, document });
});

test('a situation named as an example is one of a ruling', () => {
  const named = prose.flatMap((text) => [...text.matchAll(/引用的是哪一种，例如“([^”]+)”/gu)]);
  expect(named.length).toBeGreaterThan(0);
  const known = tables['ruling-findings'].map(({ condition }) => condition);
  for (const [, condition] of named) expect(known).toContain(condition);
});
