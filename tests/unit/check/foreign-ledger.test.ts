import { expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { textOf } from '../../../src/init/rows.ts';
import { allTables } from '../../../src/tables/index.ts';
import { baseBytes, checkAsWritten, sealed } from '../helpers.ts';

const published = sealed(baseBytes());
const empty = (name: string) => {
  const table = allTables.find(({ file }) => file === name);
  return table && new TextEncoder().encode(textOf(table, []));
};

test('the ledger of other data is told once, with the files to move away', () => {
  const begun = new Map([...published].map(([name, bytes]) => [name, empty(name) ?? bytes]));
  const told = checkAsWritten(begun).problems.map(sentence);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(
    /^data\/ledger\.csv 账本记着公布过的 \d+ 条，其中 \d+ 条表里没有了，像是另一份数据的账本。.*移走：data\/ledger\.csv、data\/publications\.csv、data\/published、data\/urls\.txt；/,
  );
});

test('a table that lost its rows is told row by row', () => {
  const lost = new Map([...published].map(([name, bytes]) => [name, bytes]));
  const signposts = empty('signposts.csv');
  if (signposts === undefined) throw new Error('there is no table of signposts');
  lost.set('signposts.csv', signposts);
  const told = checkAsWritten(lost).problems.filter(({ rule }) => rule === 'record-kept');
  expect(told.map(({ found }) => found)).toContain('zy-001');
});
