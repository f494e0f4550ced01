/** The files of the search never change in silence: sites that are built on other days read them. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SEARCH_FORMAT, SEARCH_SHAPE } from '../../../src/search/format.ts';
import { fromOwnSigns, type OwnSigns } from '../../../src/search/own-signs.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { fromSent, type SentWords } from '../../../src/search/word-file.ts';
import { outputFile, urls } from '../../../src/site/urls.ts';
import { districtModel } from '../district.ts';

/** A line for every key of a value and what stands there. Keys that are words or ids are one key; a place in a list is any place. */
function linesOf(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, own]) =>
    linesOf(own, `${at}.${/^[a-z]{3,}[A-Za-z]*$/.test(key) ? key : '*'}`),
  );
}

/** What is written in signs of its own is looked into, and what is sent without its keys is given them. */
const told = (path: string, file: object): unknown => {
  if ('signs' in file) return { signs: JSON.parse(fromOwnSigns(file as OwnSigns)) };
  return path.startsWith(WORDS) ? fromSent(file as SentWords) : file;
};
const WORDS = outputFile(urls.wordFilesBefore).replace(/index\.html$/, '');

const shapeOf = (files: readonly { readonly path: string; readonly body: string }[]): string => {
  const lines = files.flatMap(({ path, body }) =>
    linesOf(told(path, JSON.parse(body)), path.replace(/(?<=\/)[\da-f]+(-\d+)?(?=\.json)/, '*')),
  );
  const digest = createHash('sha256').update([...new Set(lines)].sort().join('\n'));
  return digest.digest('hex').slice(0, 16);
};

test('the shape of the files is the one written down', () => {
  const shape = shapeOf([...searchFiles(districtModel())]);
  expect(
    shape,
    `The files of the search have another shape than format ${SEARCH_FORMAT} of src/search/format.ts. Can a search of format ${SEARCH_FORMAT}, as other districts still have it, read them and answer as well? If not, raise SEARCH_FORMAT. Then write SEARCH_SHAPE = '${shape}'.`,
  ).toBe(SEARCH_SHAPE);
});

test('a key that comes, goes or holds another kind of value is another shape; another row is not', () => {
  const shape = (value: unknown) => shapeOf([{ path: 'a.json', body: JSON.stringify(value) }]);
  const before = shape({ rows: [{ name: '甲', count: 1 }] });
  expect(
    shape({
      rows: [
        { name: '乙', count: 2 },
        { name: '丙', count: 3 },
      ],
    }),
  ).toBe(before);
  expect(shape({ rows: [{ name: '甲' }] })).not.toBe(before);
  expect(shape({ rows: [{ name: '甲', count: '1' }] })).not.toBe(before);
  expect(shape({ rows: [{ name: '甲', count: 1, also: 1 }] })).not.toBe(before);
  expect(shape({ 'bj-001': 1 })).toBe(shape({ 'bj-002': 1 }));
});
