/** Whatever bytes lie in a file, it is read or it is said why not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { loadBytes } from '../../../src/load/load.ts';
import { baseBytes, root } from '../helpers.ts';
import { runs } from '../property.ts';

const good = [...baseBytes().values()];

/** A good file with some bytes changed, lost or put in. */
const damaged = fc
  .record({
    file: fc.nat(good.length - 1),
    cuts: fc.array(
      fc.record({ at: fc.nat(), lost: fc.nat(3), put: fc.uint8Array({ maxLength: 4 }) }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ file, cuts }) => {
    const bytes = [...(good[file] ?? [])];
    for (const { at, lost, put } of cuts) bytes.splice(at % bytes.length, lost, ...put);
    return new Uint8Array(bytes);
  });

const anything = fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged);

test('any bytes are read or refused, at a line that the file has', () => {
  fc.assert(
    fc.property(anything, (bytes) => {
      const { header, rows, faults } = loadBytes('data/a.csv', bytes);
      if (header.length === 0) expect(faults.length).toBeGreaterThan(0);
      const lines = bytes.filter((byte) => byte === 0x0a || byte === 0x0d).length + 1;
      for (const { line } of [...rows, ...faults.filter((fault) => fault.line !== undefined)]) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    runs(1500),
  );
});

describe('the files of csv-spectrum', () => {
  const folder = path.join(root, 'node_modules/csv-spectrum');
  const names = readdirSync(path.join(folder, 'csvs'))
    .map((name) => path.basename(name, '.csv'))
    // What it should be read as has another telephone number in it than the file.
    .filter((name) => name !== 'location_coordinates');

  test('are there', () => expect(names.length).toBeGreaterThanOrEqual(11));

  test.each(names)('%s is read as its author reads it', (name) => {
    const file = loadBytes('a.csv', readFileSync(path.join(folder, `csvs/${name}.csv`)));
    const rows = file.rows.map(({ cells }) =>
      Object.fromEntries(file.header.map((label, at) => [label, cells[at] ?? ''])),
    );
    const text = readFileSync(path.join(folder, `json/${name}.json`), 'utf8');
    // Line ends inside a cell are those of the project, whatever the file has.
    expect(rows).toEqual(JSON.parse(text.replaceAll('\\r\\n', '\\n')));
  });
});

test('strings that have broken other programs come back as they were, but for what a file may not hold', () => {
  const list = path.join(root, 'node_modules/big-list-of-naughty-strings/blns.json');
  const strings: string[] = JSON.parse(readFileSync(list, 'utf8'));
  expect(strings.length).toBeGreaterThan(400);
  const kept = strings.filter((text) => !/[\0\r]/.test(text) && text.trim() !== '');
  const csv = Papa.unparse([['a', 'b'], ...kept.map((text) => [text, 'x'])], { newline: '\n' });
  const { rows } = loadBytes('a.csv', new TextEncoder().encode(csv));
  expect(rows.map(({ cells }) => cells[0])).toEqual(kept.map((text) => text.toWellFormed()));
});
