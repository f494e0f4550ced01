import { expect, test } from 'vitest';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import { ndjson, ndjsonFiles } from '../../../src/emit/ndjson.ts';
import { contentOf, type Emitted } from '../../../src/site/site-file.ts';
import { allTables } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';

const model = districtModel();
const byPath = (files: Iterable<Emitted>) =>
  new Map([...files].map((file) => [file.path, file] as const));
const lines = byPath(ndjsonFiles(model));
const answers = byPath(jsonFiles(model));

const textOf = async (file: Emitted | undefined) =>
  file === undefined ? '' : String(await contentOf(file));

test.each(allTables.map(({ name }) => name))(
  'a line of %s is a record of the API',
  async (name) => {
    const text = await textOf(lines.get(`data/ndjson/${name}.ndjson`));
    const records = JSON.parse(await textOf(answers.get(`api/v1/${name}.json`)))
      .records as object[];
    expect(text).toBe(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  },
);

test('a hundred thousand records are never held at once', () => {
  let drawn = 0;
  const rows = {
    *[Symbol.iterator]() {
      for (; drawn < 100_000; drawn += 1) yield { id: `zr-${drawn}`, text: '巡查' };
    },
  };
  let written = 0;
  for (const part of ndjson('/data/ndjson/duties.ndjson', 'duties', rows).parts()) {
    written += part.split('\n').length - 1;
    expect(drawn - written).toBeLessThan(500);
  }
  expect(written).toBe(100_000);
});
