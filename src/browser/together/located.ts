/** What a site says of its own addresses, made whole for a page of another site. */
import type { InstantBody, InstantIndex, InstantRecord } from '../../search/instant-format.ts';
import type { Found, Whereabouts } from '../../search/where-format.ts';
import type { Answers } from '../search/engine.ts';
import type { Result } from '../search/results.ts';

const indexes = new WeakMap<InstantIndex, InstantIndex>();

/** The answers of the site below an address, with every link whole and, where a record has no number to ring, that of its district. */
export function located(answers: Answers, base: string, hotline: string): Answers {
  const at = (url: string) => new URL(url, base).href;
  const record = (own: InstantRecord): InstantRecord => ({
    ...own,
    url: at(own.url),
    phone: own.phone ?? hotline,
    ...(own.matters && {
      matters: {
        ...own.matters,
        named: own.matters.named.map(([title, url]) => [title, at(url)] as const),
      },
    }),
  });
  const body = (own: InstantBody): InstantBody => ({ ...own, url: at(own.url) });
  const result = (given: Result): Result => ({
    ...given,
    record: record(given.record),
  });
  const { index: own, results, where } = answers;
  const index = indexes.get(own) ?? {
    ...own,
    bodies: own.bodies.map(body),
    records: own.records.map(record),
  };
  indexes.set(own, index);
  return {
    ...answers,
    index,
    results: results.map(result),
    withCards: async (wanted) => (await answers.withCards(wanted)).map(result),
    ...(where && { where: locatedPlaces(where, at) }),
  };
}

function locatedPlaces(where: Whereabouts, at: (url: string) => string): Whereabouts {
  const place = ({ record, street, ...rest }: Found): Found => ({
    ...rest,
    record: { ...record, url: at(record.url) },
    street: { ...street, url: at(street.url) },
  });
  const { found, notice } = where;
  return {
    ...where,
    found: found.map(place),
    ...(notice && { notice: { ...notice, list: at(notice.list) } }),
  };
}
