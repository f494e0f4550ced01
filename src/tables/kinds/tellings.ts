import { splitPhrases } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { BAD_LISTS, listJson, phrasesMeant, readList } from '../lists.ts';

/** Words are chosen among in a phrase of several parts alone: in one of a single part, each is a phrase of its own. */
function isTelling(phrase: string): boolean {
  if (!phrase.includes('…')) return !phrase.includes('/') && [...phrase].length > 1;
  return phrase.split(/…+|\//).every((word) => word !== '');
}

const EXPECTED =
  '每一项写两个字以上；中间可以隔几个字的写“…”，“…”两边可以用“/”写几个词；没有“…”的一项不用“/”，分成用分号隔开的几项';

export const tellingsKind: Kind<readonly string[]> = defineKind({
  name: 'tellings',
  title: '多种说法',
  isList: true,
  read: (cell, _column, refuse) => {
    const phrases = readList(splitPhrases(cell), refuse);
    const wrong = phrases.find((phrase) => !isTelling(phrase));
    return wrong === undefined
      ? phrases
      : refuse('list-shape', `${EXPECTED}；写法不对的是「${wrong}」`);
  },
  asSaved: phrasesMeant,
  json: (column) => listJson(column, { type: 'string', minLength: 2 }),
  bad: () => [
    ...BAD_LISTS,
    ...['漏煤气;煤气/燃气', '漏煤气;火', '煤气…/味', '煤气…', '…味'].map((cell) => ({
      cell,
      rule: 'list-shape' as const,
    })),
  ],
  sample: () => tellings('说法', '居民会怎么说', '漏煤气;煤气/天然气…漏了/味'),
});

/** Ways of telling something: words that stand together, or parts a few characters apart, each of one word of several. */
export function tellings(label: string, note: string, example: string) {
  return columnOf(tellingsKind, { label, note, example });
}
