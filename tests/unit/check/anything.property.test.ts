/** Whatever is typed into a table, the check comes to an end and says where. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allTables } from '../../../src/tables/index.ts';
import { groundIn } from '../../bench/mutations/ground.ts';
import { withRows } from '../../bench/mutations/sheet.ts';
import { baseFolder, root, TODAY } from '../helpers.ts';
import { runs } from '../property.ts';

const ground = groundIn(baseFolder, TODAY);
const list = path.join(root, 'node_modules/big-list-of-naughty-strings/blns.json');
const naughty: string[] = JSON.parse(readFileSync(list, 'utf8'));

/** What stands in other cells of the district, so that some of it makes sense. */
const known = allTables.flatMap((table) => ground.sheet(table).rows.flatMap(({ cells }) => cells));

const cell = fc.oneof(
  fc.constantFrom(...naughty),
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('a few cells of a table with anything in them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allTables),
      fc.array(fc.tuple(fc.nat(), fc.nat(), cell), { minLength: 1, maxLength: 6 }),
      (table, changes) => {
        const { rows } = ground.sheet(table);
        const all = rows.map(({ cells }) => [...cells]);
        for (const [down, right, text] of changes) {
          const row = all[down % all.length] ?? [];
          row[right % row.length] = text;
        }
        const { errors, tables } = ground.spoilt(withRows(ground, table, all));
        expect(tables === undefined).toBe(errors.length > 0);
        for (const { path: file, wrong, cure } of errors) {
          expect(file).toMatch(/^data\/[a-z-]+\.csv$/);
          expect(wrong !== '' && cure !== '').toBe(true);
        }
      },
    ),
    runs(60),
  );
});
