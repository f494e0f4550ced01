/** Tests of the engine, of any data and of the example stay apart. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allTables } from '../../../src/tables/index.ts';
import { root } from '../helpers.ts';

/** The files of a folder of tests, as `file:line` with the lines. */
function linesOf(folder: string): { where: string; line: string }[] {
  return readdirSync(path.join(root, 'tests', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(path.join(root, 'tests', folder, name), 'utf8')
        .split('\n')
        .map((line, index) => ({ where: `tests/${folder}/${name}:${index + 1}`, line })),
    );
}

const offending = (folder: string, pattern: RegExp) =>
  linesOf(folder).flatMap(({ where, line }) => (pattern.test(line) ? [`${where} ${line}`] : []));

/** Ways to the lists of the project: the folder by its name, what the environment names, or the tests of it. */
const READS_DATA =
  /(?:(?:Sync|csvBytes|Folder|readSettings|DataCopy)\(|\(root, )'(?:\.\/)?data['/]|checkFolder\(dataFolder|'(?:\.\.\/)+(?:data|example)\//;

const ids = allTables.flatMap(({ columns }) =>
  Object.values(columns).flatMap((column) => column.prefixes ?? []),
);
const NAMES_RECORD = new RegExp(`(?<![a-z-])(?:${ids.join('|')})-(?:[a-z]{2,}|\\d{3,})`);

test.each([
  "csvBytes(path.join(root, 'data'))",
  "cpSync('data', copy)",
  'await checkFolder(dataFolder())',
  "from '../example/rename.ts'",
])('%s would be seen', (line) => {
  expect(line).toMatch(READS_DATA);
});

test.each(['unit', 'e2e', 'site', 'formats'])(
  'no file under tests/%s reads the lists of the project',
  (folder) => {
    const own = 'tests/unit/project/tests-apart.test.ts';
    expect(offending(folder, READS_DATA).filter((line) => !line.startsWith(own))).toEqual([]);
  },
);

test("a record's id would be seen", () => {
  for (const line of ["'bj-001'", '/streets/jd-dongguan/', 'cd-2024-006', 'zr-bj012-08'])
    expect(line).toMatch(NAMES_RECORD);
});

test('no file under tests/data names a record', () => {
  expect(offending('data', NAMES_RECORD)).toEqual([]);
});

test('what is tried of a property is the same in every run', () => {
  const files = new Set(linesOf('unit').map(({ where }) => where.replace(/:\d+$/, '')));
  const atRandom = [...files].filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const properties = text.split(/\bfc\.assert\(\n/).slice(1);
    return properties.some((property) => !/\bruns\(|\bseed: /.test(property));
  });
  expect(atRandom).toEqual([]);
});
