import { ARTICLE, articlesMeant } from '../article.ts';
import {
  type Citation,
  citationText,
  HISTORICAL,
  readCitations,
  readReference,
  splitPhrases,
  UNVERIFIED,
} from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { listJson, readList } from '../lists.ts';

const SHAPE = new RegExp(`^[a-z0-9-]+(#${ARTICLE}(、${ARTICLE})*)?(${UNVERIFIED})?$`);

const citationsIn = (value: unknown) => value as readonly Citation[];

export const citationsKind: Kind<readonly Citation[]> = defineKind({
  name: 'citations',
  title: '法律依据',
  isList: true,
  isCited: true,
  refers: {
    written: (cell) =>
      splitPhrases(cell).flatMap((part) => {
        const { historical } = readReference(part);
        return readCitations(part).map(({ law }) => ({ target: law, historical }));
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
    if (wrong === undefined) {
      const read = parts.flatMap(readCitations);
      readList(read.map(citationText), refuse);
      return read;
    }
    const meant = withLaws(parts).map(citationMeant);
    return refuse(
      'citation-shape',
      `应为 依据编号#第几条（条用汉字数字，一部法的几条用顿号隔开），${
        meant.includes(undefined) ? `例如「${example}」` : `这一格应写成「${meant.join(';')}」`
      }；写法不对的是「${wrong}」`,
    );
  },
  write: (value) => value.map(citationText).join(';'),
  json: (column) =>
    listJson(column, {
      type: 'object',
      properties: {
        law: { type: 'string', pattern: '^[a-z0-9-]+$' },
        article: { type: 'string', pattern: `^${ARTICLE}$` },
        confidence: { const: '待核' },
      },
      required: ['law'],
      additionalProperties: false,
    }),
  bad: () => [
    { cell: 'fl-daqi#第81条', rule: 'citation-shape' },
    { cell: 'fl-daqi#第12、14条', rule: 'citation-shape' },
    { cell: '《大气污染防治法》第八十一条', rule: 'citation-shape' },
    { cell: 'fl-daqi;', rule: 'list-shape' },
  ],
  sample: () => citations('依据', '哪部法第几条', ['laws'], 'fl-daqi#第八十一条;fg-wuye'),
});

/** An article that stands alone is one of the law before it. */
function withLaws(parts: readonly string[]): string[] {
  let law = '';
  return parts.map((part) => {
    const own = /^[a-z0-9-]+/.exec(part)?.[0];
    law = own ?? law;
    return own === undefined && /^第/.test(part) ? `${law}#${part}` : part;
  });
}

/** A citation as it is to be written; undefined when nobody can tell what is meant. */
function citationMeant(part: string): string | undefined {
  const { target, historical } = readReference(part.replaceAll(/\s/g, ''));
  const isUnverified = target.endsWith(UNVERIFIED);
  const bare = isUnverified ? target.slice(0, -UNVERIFIED.length) : target;
  const [, law, articles] = /^([a-z0-9-]+)(?:[#＃]?(第?.+))?$/.exec(bare) ?? [];
  const meant = articles === undefined ? '' : articlesMeant(articles);
  if (law === undefined || meant === undefined) return undefined;
  const marks = `${isUnverified ? UNVERIFIED : ''}${historical ? HISTORICAL : ''}`;
  return `${law}${meant === '' ? '' : `#${meant}`}${marks}`;
}

/** Laws and articles: `fl-daqi#第八十一条;fg-wuye`. */
export function citations(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
) {
  return columnOf(citationsKind, { label, note, example, targets });
}
