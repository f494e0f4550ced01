import { type Citation, readCitation, readReference, splitPhrases } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { listJson, readList } from '../lists.ts';

/** How an article of a law is written, as the source of a regular expression. */
export const ARTICLE =
  '第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十])?(第[一二三四五六七八九十]+款)?(第（?[一二三四五六七八九十]+）?项)?';
const SHAPE = new RegExp(`^[a-z0-9-]+(#${ARTICLE})?$`);

const citationsIn = (value: unknown) => value as readonly Citation[];

export const citationsKind: Kind<readonly Citation[]> = defineKind({
  name: 'citations',
  title: '法律依据',
  isList: true,
  isCited: true,
  refers: {
    written: (cell) =>
      splitPhrases(cell).map((part) => {
        const { target, historical } = readReference(part);
        return { target: target.split('#')[0] ?? target, historical };
      }),
    targets: (value) => citationsIn(value).map(({ law }) => law),
    withTargets: (value, ids) =>
      citationsIn(value).map((citation, index) => ({
        ...citation,
        law: ids[index] ?? citation.law,
      })),
    byIdAlone: true,
  },
  read(cell, { example }, refuse) {
    const parts = readList(splitPhrases(cell), refuse);
    const wrong = parts.find((part) => !SHAPE.test(readReference(part).target));
    if (wrong === undefined) return parts.map(readCitation);
    return refuse(
      'citation-shape',
      `应为 依据编号#第几条（条用汉字数字），例如「${example}」；写法不对的是「${wrong}」`,
    );
  },
  write: (value) =>
    value.map(({ law, article }) => (article === undefined ? law : `${law}#${article}`)).join(';'),
  json: (column) =>
    listJson(column, {
      type: 'object',
      properties: {
        law: { type: 'string', pattern: '^[a-z0-9-]+$' },
        article: { type: 'string', pattern: `^${ARTICLE}$` },
      },
      required: ['law'],
      additionalProperties: false,
    }),
  bad: () => [
    { cell: 'fl-daqi#第81条', rule: 'citation-shape' },
    { cell: '《大气污染防治法》第八十一条', rule: 'citation-shape' },
    { cell: 'fl-daqi;', rule: 'list-shape' },
  ],
  sample: () => citations('依据', '哪部法第几条', ['laws'], 'fl-daqi#第八十一条;fg-wuye'),
});

/** Laws and articles: `fl-daqi#第八十一条;fg-wuye`. */
export function citations(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
) {
  return columnOf(citationsKind, { label, note, example, targets });
}
