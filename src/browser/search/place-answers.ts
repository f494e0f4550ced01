import type { Whereabouts, WhereFiles } from '../../search/where-format.ts';
import { inIndex } from './called.ts';
import { element } from './dom.ts';
import type { Answers } from './engine.ts';

/** Looks a query up among the places of a publication; undefined where it says nothing of them, or they cannot be had. */
export type Where = (
  files: WhereFiles,
  state: string,
  text: string,
) => Promise<Whereabouts | undefined>;

/** What names of places are made of. A query without any of it is not held up to be looked up. */
const SIGN = /[区村庄路街巷道苑园里城府庭湾居楼院厦寓家舍都邸公馆]/u;

/** Whether a query may name a place. What stands in quotation marks is meant word for word. */
export const mayNamePlace = (text: string): boolean => text.length > 2 && SIGN.test(text);

/** Answers with the places that the query asks for in front. */
export function withPlaces(answers: Answers, where: Whereabouts | undefined): Answers {
  if (where === undefined) return answers;
  const index = { ...answers.index, kinds: [...answers.index.kinds, where.kind] };
  const cards = where.asks
    ? where.found.map(({ record }) => ({ record: inIndex(index, record), score: 1, sure: true }))
    : [];
  return {
    ...answers,
    index,
    where,
    results: [...cards, ...answers.results],
    withoutText: answers.withoutText || where.asks,
    inNoList: answers.inNoList && !where.asks,
  };
}

/** Above the cards: the street of a place in which a trouble is told, or how to ask for a place that cannot be told. */
export function placeLines({ where, results }: Answers): HTMLElement[] {
  if (where === undefined) return [];
  const { notice } = where;
  if (notice !== undefined)
    return !where.asks && results[0]?.sure
      ? []
      : [
          element(
            'p',
            { class: 'notice', 'data-where': 'unknown' },
            `${notice.says} `,
            element('a', { href: notice.list }, notice.title),
          ),
        ];
  return where.asks
    ? []
    : where.found.map(({ record, street, says }) =>
        element(
          'p',
          { class: 'place', 'data-where': street.id },
          element('a', { href: record.url }, says),
        ),
      );
}
