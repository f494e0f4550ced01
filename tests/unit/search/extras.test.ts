import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { keptTexts } from '../../../src/search/documents.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { isLatin, searchPinyin } from '../../../src/search/latin.ts';
import { numbered } from '../../../src/search/names.ts';
import { openPinyin } from '../../../src/search/pinyin-file.ts';
import { pinyinFile, type Readings } from '../../../src/search/pinyin-index.ts';
import { mayBeTraditional } from '../../../src/search/simplify.ts';
import { variantsIndex } from '../../../src/search/variants-index.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const index = instantIndex(model);
const records = new Map(index.records.map((record) => [record.id, record]));

describe('traditional characters', () => {
  const { pairs } = variantsIndex(model);
  const simplified = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to]));

  test('have the simplified form the records use', () => {
    expect(simplified.get('樓')).toBe('楼');
    expect(simplified.get('銀')).toBe('银');
  });

  test('are listed only where the simplified form stands in some record', () => {
    const text = keptTexts(model)
      .map(({ content }) => content)
      .join('');
    for (const to of simplified.values()) expect(text).toContain(to);
  });

  test('are told from others without the list, all that have a simplified form', () => {
    const simplify = Converter({ from: 't', to: 'cn' });
    const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) =>
      String.fromCodePoint(0x4e00 + at),
    );
    const traditional = all.filter((character) => simplify(character) !== character);
    expect(traditional.length).toBeGreaterThan(3000);
    expect(traditional.filter((character) => !mayBeTraditional(character))).toEqual([]);
    expect(mayBeTraditional('电梯里关了人，找誰啊')).toBe(true);
  });

  test.each(['电梯困人，找谁啊', '咋整呗', 'louti 12345', ''])('%s holds none', (text) => {
    expect(mayBeTraditional(text)).toBe(false);
  });
});

describe('pinyin', () => {
  const names = openPinyin(pinyinFile(model, {}));
  const found = (query: string) =>
    searchPinyin(names, (id) => records.get(id), query).map((hit) => hit.record.id);

  test('finds a name by its syllables, their beginning and their initials', () => {
    const [id, full, initials] = names.names[0] ?? ['', '', ''];
    expect(found(full)[0]).toBe(id);
    expect(found(full.slice(0, 7))).toContain(id);
    expect(found(initials)[0]).toBe(id);
    expect(found(full.toUpperCase())[0]).toBe(id);
  });

  test('reads a name as the place says it', () => {
    const [body] = model.bodies.streets;
    const nameOf = (local: Readings) =>
      openPinyin(pinyinFile(model, local)).names.find(([id]) => id === body?.id);
    expect(nameOf({ [body?.short ?? '']: 'nian li pu' })).toEqual([body?.id, 'nianlipu', 'nlp']);
    expect(nameOf({})).not.toEqual(nameOf({ [body?.short ?? '']: 'nian li pu' }));
  });

  test('is for queries of Latin letters alone', () => {
    expect(isLatin('lou shang')).toBe(true);
    expect(isLatin('楼上ls')).toBe(false);
    expect(isLatin('a')).toBe(false);
    expect(found('qqqq')).toEqual([]);
  });
});

describe('an id or a document number', () => {
  const found = (text: string) => numbered(index.records, text).map((hit) => hit.record.id);

  test('goes straight to its record, whatever the brackets', () => {
    const ruling = model.rulings.all.find(({ number }) => number !== undefined);
    expect(found(ruling?.id ?? '')).toEqual([ruling?.id]);
    expect(found((ruling?.number ?? '').replace('〔', '[').replace('〕', ']'))).toEqual([
      ruling?.id,
    ]);
  });
});
