/**
 * What the API says of the smallest district, as files to be read: a change of an answer shows as a difference of one. Of the
 * records and versions of each list the first is kept, of schemas none, which the shape of the API holds.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { emitFiles } from '../../../../src/emit/index.ts';
import { baseModel, root } from '../../helpers.ts';

/** What a file is one of: its path without what names the record and the day. */
function sortOf(file: string): string {
  if (/^api\/v1\/[\w-]+\.json$/.test(file)) return file;
  return path.posix.dirname(file).replace(/\/[\w-]+\/at$/, '/at');
}

const files = [...emitFiles(baseModel())].filter(
  (file) =>
    /^api\/v1\/.+\.json$/.test(file.path) && !/^api\/v1\/(?:schema\/|openapi)/.test(file.path),
);
const kept = [...Map.groupBy(files, ({ path: file }) => sortOf(file)).values()].flatMap(
  ([first]) => first ?? [],
);

test.each(kept)('$path', async (file) => {
  if (!('body' in file)) throw new Error(`${file.path} is no text`);
  // The version is that of the whole API: a new one is no news of each answer.
  const answer = JSON.stringify(JSON.parse(file.body), null, 2);
  const shown = `${answer.replace(/(?<="apiVersion": ")[\d.]+/, '…')}\n`;
  await expect(shown).toMatchFileSnapshot(path.join(root, 'tests/golden', file.path));
});

test('there is one of every sort', () => {
  expect(kept.length).toBeGreaterThan(60);
});
