import { describe, expect, test, vi } from 'vitest';
import { FullText } from '../../../src/browser/search/fulltext.ts';
import { keptTexts } from '../../../src/search/documents.ts';
import { fullTextFiles } from '../../../src/search/full-text.ts';
import { openIds } from '../../../src/search/packed-ids.ts';
import {
  type FullTextIndex,
  type KeptText,
  openPairs,
  type PairFile,
  packPairs,
  type TextFile,
} from '../../../src/search/text-format.ts';
import { bigrams } from '../../../src/search/tokenize.ts';
import { openShards, wordPlaceOf } from '../../../src/search/word-shards.ts';
import { urls } from '../../../src/site/urls.ts';
import { buildSearchSite, NodeSearch } from '../../search/node-search.ts';
import { baseModel } from '../helpers.ts';

const CHARACTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** A name that no other number has. */
const nameOf = (number: number): string =>
  [...number.toString(CHARACTERS.length)]
    .map((digit) => CHARACTERS[Number.parseInt(digit, CHARACTERS.length)])
    .join('');

const documentOf = (number: number, content = `权力事项${nameOf(number)}`): KeptText => ({
  id: `x-${number}`,
  kind: 'powers',
  title: `权力事项${nameOf(number)}`,
  url: `/powers/x-${number}/`,
  content,
});

const documents = (count: number) =>
  Array.from({ length: count }, (_, number) => documentOf(number));

type Files = ReadonlyMap<string, string>;
const opened = <File>(files: Files, url: string): File => JSON.parse(files.get(url) ?? '') as File;
const indexOf = (files: Files) => opened<FullTextIndex>(files, urls.fullTextIndex);
const beginning = (files: Files, before: string) =>
  new Map([...files].filter(([url]) => url.startsWith(before)));

/** The records whose texts hold a gram, as its file tells them. */
function holdersOf(files: Files, gram: string): string[] {
  const { records, pairs } = indexOf(files);
  const { name } = wordPlaceOf(gram, openShards(pairs));
  const held = openPairs(opened<PairFile>(files, urls.pairFile(name)));
  const ids = openIds(records);
  return (held.get(gram) ?? []).map((place) => ids[place] ?? '');
}

test('what is packed is opened as it was: pairs, single characters, words of Latin letters and halves of a character', () => {
  const grams = [
    ['一', [0]],
    ['一个', [3, 70, 2500]],
    ['一些', [0, 1, 2]],
    ['led', [9]],
    ['𠮷'.charAt(0), [4]],
  ] as const;
  const sent = JSON.stringify(packPairs(grams.map(([gram, texts]) => [gram, texts])));
  expect(new Map(openPairs(JSON.parse(sent)))).toEqual(new Map(grams as never));
});

describe('the files of the full text', () => {
  const texts = [
    ...documents(900),
    documentOf(900, '漏水了，漏水LED灯。pm2.5'),
    documentOf(901, '水漏𠮷了。鼋'),
  ];
  const files = fullTextFiles(texts);

  test('each gram of any text is told with all the records whose texts hold it, and no other', () => {
    const holders = new Map<string, string[]>();
    for (const { id, content } of texts)
      for (const gram of new Set(bigrams(content)))
        holders.set(gram, [...(holders.get(gram) ?? []), id]);
    for (const [gram, ids] of holders) expect(holdersOf(files, gram), gram).toEqual(ids);
    for (const none of ['漏漏', '鼍', 'le', '水']) expect(holdersOf(files, none)).toEqual([]);
  });

  test('each text lies with what its card shows, some to a file', () => {
    const { records, textsAFile } = indexOf(files);
    expect(openIds(records)).toEqual(texts.map(({ id }) => id));
    const all = [...beginning(files, urls.textFilesBefore).keys()].flatMap((url) =>
      opened<TextFile>(files, url),
    );
    expect(all).toHaveLength(texts.length);
    expect(beginning(files, urls.textFilesBefore).size).toBe(Math.ceil(902 / textsAFile));
    expect(all[7]).toEqual({
      id: 'x-7',
      kind: 'powers',
      title: '权力事项辛',
      url: '/powers/x-7/',
      content: '权力事项辛',
    });
  });

  test('a pair that very many texts hold is named and lies in no file', () => {
    const many = fullTextFiles(documents(2001));
    expect(indexOf(many).common).toEqual(['事项', '力事', '权力']);
    expect(holdersOf(many, '权力')).toEqual([]);
    expect(holdersOf(many, '项甲').length).toBeGreaterThan(0);
    expect(indexOf(fullTextFiles(documents(2000))).common).toEqual([]);
  });

  test('no file is long: what a character begins that stands everywhere is dealt out', () => {
    const spread = Array.from({ length: 3000 }, (_, number) =>
      documentOf(number, `电${CHARACTERS[number % 22]}。灯${nameOf(number)}`),
    );
    const long = fullTextFiles(spread);
    const names = [...beginning(long, urls.pairFilesBefore).keys()].map((url) =>
      url.slice(urls.pairFilesBefore.length),
    );
    const code = '电'.charCodeAt(0).toString(16);
    expect(names).toEqual(expect.arrayContaining([`${code}.json`, `${code}-0.json`]));
    expect(holdersOf(long, '电甲')).toHaveLength(Math.ceil(3000 / 22));
  });

  test('they are the same every time; a text that changes is another state and leaves most files as they were', () => {
    expect(fullTextFiles(texts)).toEqual(files);
    const changed = fullTextFiles(texts.with(7, documentOf(7, '改了')));
    expect(indexOf(changed).state).not.toBe(indexOf(files).state);
    const others = [...changed].filter(([url, text]) => files.get(url) !== text);
    expect(others.length).toBeLessThan(changed.size / 4);
    // What is told of a text and not of its words counts as well.
    const [first, ...rest] = texts;
    const renamed = { ...first, title: '别的' } as KeptText;
    expect(indexOf(fullTextFiles([renamed, ...rest])).state).not.toBe(indexOf(files).state);
  });

  test('two texts of one record are a fault, and no text at all is none', () => {
    const twice = [documentOf(1), { ...documentOf(1), url: '/powers/other/' }];
    expect(() => fullTextFiles(twice)).toThrow('x-1');
    const none = fullTextFiles([]);
    expect(openIds(indexOf(none).records)).toEqual([]);
    expect(holdersOf(none, '漏水')).toEqual([]);
  });
});

describe('the full text in a browser', () => {
  const addresses = {
    fulltext: urls.fullTextIndex,
    pairFiles: urls.pairFilesBefore,
    textFiles: urls.textFilesBefore,
  };
  const before = documents(40);
  /** Serves what is published at the moment, and notes what is asked for. */
  function serve(published: { files: Files }, asked: string[] = []): string[] {
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      const body = published.files.get(address.replace(/\?.*$/, ''));
      return new Response(body ?? '', { status: body === undefined ? 404 : 200 });
    });
    return asked;
  }
  const known = () => true;

  test('a query costs a file for each of its pairs, once, and the texts that are quoted', async () => {
    const asked = serve({ files: fullTextFiles(before) });
    const text = new FullText(addresses);
    const found = await text.search('事项辛', ['项辛', '事项'], known);
    if (found === 'replaced') throw new Error('nothing was published');
    expect([...found.scores].find(([, { share }]) => share === 1)?.[0]).toBe('x-7');
    const times = asked.length;
    await text.search('事项辛', ['项辛', '事项'], known);
    expect(asked).toHaveLength(times);
    expect(new Set(asked).size).toBe(times);
  });

  test('where other texts have been published since it says so, whether a file is another one or gone', async () => {
    for (const since of [
      [documentOf(50, '项辛事项'), ...before],
      before.toSpliced(3, 1),
      [documentOf(0, '改了')],
    ]) {
      const published = { files: fullTextFiles(before) };
      serve(published);
      const text = new FullText(addresses);
      await text.search('甲乙', ['甲乙'], known);
      published.files = fullTextFiles(since);
      expect(await text.search('权力事项辛', ['力事', '项辛', '事项'], known)).toBe('replaced');
      const anew = new FullText(addresses, true);
      expect(await anew.search('权力事项辛', ['力事', '项辛', '事项'], known)).not.toBe('replaced');
    }
  });

  test('a text of another record than was meant is none', async () => {
    const other = fullTextFiles([documentOf(50), ...before.slice(1)]);
    const files = new Map([...fullTextFiles(before), ...beginning(other, urls.textFilesBefore)]);
    serve({ files });
    const asked = new FullText(addresses).search('力事项甲', ['力事', '事项', '项甲'], known);
    await expect(asked).rejects.toThrow('two publications');
  });

  test('what cannot be had is an error where nothing else is published', async () => {
    const files = new Map(fullTextFiles(before));
    for (const url of beginning(files, urls.pairFilesBefore).keys()) files.delete(url);
    serve({ files });
    await expect(new FullText(addresses).search('项辛', ['项辛'], known)).rejects.toThrow('404');
  });
});

test('what stands in any text is found, and quoted as it was written', async () => {
  const more = documents(300).map((one, number) => ({
    ...one,
    content: `${one.content}。凡${nameOf(number)}山麓之鹤,须报备(三日内)。`,
  }));
  const search = new NodeSearch(buildSearchSite(baseModel(), more));
  for (const number of [0, 17, 299]) {
    const name = nameOf(number);
    const { results } = await search.search(`"凡${name}山麓之鹤"`);
    const hit = results.find(({ record }) => record.id === `x-${number}`);
    expect(hit?.passage).toBe(`凡${name}山麓之鹤,须报备(三日内)`);
    expect(hit?.record).toMatchObject({ kind: 'powers', url: `/powers/x-${number}/` });
  }
});

test('what only tells of a record, its id or its day, is not what its text says', async () => {
  const one = { ...documentOf(1), date: '2031-12-15' };
  const files = fullTextFiles([one, ...keptTexts(baseModel())]);
  expect(holdersOf(files, '2031')).toEqual([]);
  expect(holdersOf(files, 'x')).toEqual([]);
});

test('what is said like a name is not looked for in texts, where nothing is written as it is said', async () => {
  const search = new NodeSearch(buildSearchSite(baseModel()));
  const said = await search.search('yejianshigongzaosheng');
  expect(said.results[0]?.record.id).toBe('bj-003');
  expect(said.withoutText).toBe(true);
  expect((await search.search('abcdefgh')).withoutText).toBe(false);
});
