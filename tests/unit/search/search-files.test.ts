/** The files of the search, made again by a process that stays: of what has not changed nothing is made anew, and nobody can tell. */
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import type { CheckedTables } from '../../../src/check/run.ts';
import { Model } from '../../../src/model/model.ts';
import { gramNumbers } from '../../../src/search/gram-numbers.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { checkDistrict, PUBLISHED } from '../district.ts';
import { runs } from '../property.ts';

const { tables, ledger } = checkDistrict();
if (tables === undefined) throw new Error('the district has problems');
const modelOf = (changed: CheckedTables) => new Model(changed, PUBLISHED, ledger);
type Files = ReadonlyMap<string, string>;
const listed = (files: ReturnType<typeof searchFiles>): Files =>
  new Map([...files].map(({ path, body }) => [path, body]));

/** As a process makes them that has made none before. */
async function madeAnew(changed: CheckedTables): Promise<Files> {
  vi.resetModules();
  const anew = await import('../../../src/search/search-files.ts');
  return listed(anew.searchFiles(modelOf(changed)));
}

type Edit = (tables: CheckedTables, at: number, said: string) => CheckedTables;
/** Changes the row of a list that a number names. */
const change =
  <Name extends keyof CheckedTables>(
    name: Name,
    edit: (row: CheckedTables[Name][number], said: string) => object,
  ): Edit =>
  (before, at, said) => {
    const rows: readonly CheckedTables[Name][number][] = before[name];
    const changed = rows.map((row, place) =>
      place === at % rows.length ? { ...row, ...edit(row, said) } : row,
    );
    return { ...before, [name]: changed };
  };

const EDITS: readonly Edit[] = [
  change('boundary-items', ({ aliases }, said) => ({ aliases: [...aliases, said] })),
  change('boundary-items', ({ name }, said) => ({ name: `${said}${name}` })),
  change('boundary-items', ({ inScope }, said) => ({ inScope: [said, ...inScope] })),
  change('street-items', ({ aliases }) => ({ aliases: aliases.slice(1) })),
  change('search-words', ({ words }, said) => ({ words: [...words, said] })),
  change('search-words', ({ words }) => ({ words: words.slice(1) })),
  change('duties', ({ text }, said) => ({ text: `${text}${said}` })),
  change('bodies', ({ aliases }, said) => ({ aliases: [...aliases, said] })),
  change('laws', ({ title }, said) => ({ title: `${title}${said}` })),
  (before, at) => ({
    ...before,
    'boundary-items': before['boundary-items'].toSorted((left, right) =>
      at % 2 === 0 ? (left.id < right.id ? 1 : -1) : left.name < right.name ? 1 : -1,
    ),
  }),
  (before, at) => ({
    ...before,
    'search-words': before['search-words'].filter(
      (_, place) => place !== at % Math.max(1, before['search-words'].length),
    ),
  }),
];

afterAll(() => vi.resetModules());

const said = fc.string({
  unit: fc.constantFrom(...'楼上漏水垃圾堆在路口狗叫 kK歌12'),
  minLength: 1,
  maxLength: 6,
});
const edits = fc.array(fc.tuple(fc.nat({ max: EDITS.length - 1 }), fc.nat({ max: 50 }), said), {
  minLength: 2,
  maxLength: 5,
});

test('after any edits the files are those of a clean build, byte for byte', async () => {
  let now = tables;
  listed(searchFiles(modelOf(now)));
  await fc.assert(
    fc.asyncProperty(edits, async (some) => {
      for (const [which, at, text] of some) now = EDITS[which]?.(now, at, text) ?? now;
      const kept = listed(searchFiles(modelOf(now)));
      expect(kept).toEqual(await madeAnew(now));
    }),
    { ...runs(11), endOnFailure: true },
  );
});

test('of what has not changed nothing is cut again', () => {
  const counts = gramNumbers.map((numbers) => vi.spyOn(numbers, 'count'));
  const cut = () => {
    const all = counts.flatMap((count) => count.mock.calls).length;
    for (const count of counts) count.mockClear();
    return all;
  };
  listed(searchFiles(modelOf(tables)));
  cut();
  listed(searchFiles(modelOf(structuredClone(tables))));
  expect(cut()).toBe(0);
  const said = change('search-words', ({ words }) => ({ words: [...words, '老鼠夹子'] }));
  listed(searchFiles(modelOf(said(tables, 0, ''))));
  // What is said of the record or of a situation, and what of it is held: by both lengths of gram.
  expect(cut()).toBeGreaterThan(0);
  listed(searchFiles(modelOf(said(tables, 0, ''))));
  expect(cut()).toBe(0);
  listed(searchFiles(modelOf(said(tables, 1, ''))));
  expect(cut()).toBeLessThanOrEqual(16);
  for (const count of counts) count.mockRestore();
});
