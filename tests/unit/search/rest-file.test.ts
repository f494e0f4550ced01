import { expect, test } from 'vitest';
import { foundBy } from '../../../src/search/found-by.ts';
import { packRest } from '../../../src/search/instant-files.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { openRest, packRestFile, type RestFile } from '../../../src/search/rest-file.ts';
import { baseModel } from '../helpers.ts';

test('the second file says all that it was made from', () => {
  const index = instantIndex(baseModel());
  for (const amount of [0, 5, 50]) {
    const rest = packRest({ index, ...foundBy(baseModel(), index) }, 'a', amount);
    const file = JSON.parse(JSON.stringify(packRestFile(rest))) as RestFile;
    expect(openRest(file)).toEqual(JSON.parse(JSON.stringify(rest)));
  }
});
