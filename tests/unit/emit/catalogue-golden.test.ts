/**
 * What is told of the small data set, sealed on one day, as files to be read: a change of a form shows as a difference of
 * one. Of many files of one form a few stand for all. `npx vitest run golden -u` writes them anew.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emitFiles } from '../../../src/emit/index.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { baseBytes, modelOf, root, sealed } from '../helpers.ts';

interface Made {
  readonly path: string;
  readonly body: string;
}

const made: Made[] = [];
for (const file of emitFiles(modelOf(sealed(baseBytes()))))
  if (!('pack' in file)) made.push({ path: file.path, body: String(await contentOf(file)) });

/** Tables that have in them what the others have: most kinds of columns, what is still to come, what is worked out. */
const FEW = ['domains', 'duties', 'signposts', 'case-clusters', 'publications'];

const matching = (pattern: RegExp): Made[] => made.filter((file) => pattern.test(file.path));

/** A catalogue with the part of it alone that tells of the few. */
function withFew(file: string, key: string, names: readonly string[]): Made[] {
  const isOfFew = (one: object) => names.some((name) => JSON.stringify(one).includes(`"${name}"`));
  return made
    .filter((one) => one.path === file)
    .map((one) => {
      const { [key]: all, ...rest } = JSON.parse(one.body);
      const kept = { ...rest, [key]: all.filter(isOfFew) };
      return { path: file, body: `${JSON.stringify(kept, null, 1)}\n` };
    });
}

const kept = [
  ...matching(new RegExp(`^data/plain/(?:in-force/)?(?:${FEW.join('|')})\\.csv$`)),
  ...matching(/^data\/plain\/(?:duties|case-clusters)\.csv-metadata\.json$/),
  ...withFew('data/datapackage.json', 'resources', ['plain/duties.csv', 'plain/case-clusters.csv']),
  ...withFew('data/catalogue.jsonld', '@graph', [
    'dcat:DataService',
    'duties',
    '/data/#duties-plain',
  ]),
  ...matching(/^robots\.txt$|^\.well-known\/|^data\/LICENSE\.txt$/),
];

test.each(kept)('$path', async (file) => {
  await expect(file.body).toMatchFileSnapshot(path.join(root, 'tests/golden', file.path));
});

test('no file is kept that is made no longer', () => {
  const folder = path.join(root, 'tests/golden');
  const ours = ['data/plain/**/*.*', 'data/*.json*', 'data/*.txt', '*.txt', '.well-known/*'];
  const paths = kept.map((file) => file.path);
  expect(globSync(ours, { cwd: folder }).filter((file) => !paths.includes(file))).toEqual([]);
  expect(kept.length).toBe(FEW.length + 1 + 2 + 2 + 3);
});
