/** Addresses that lead on to another: one list, from which every form is made that a web server may want. */
import type { Model } from '../model/model.ts';
import type { PublishedUrl } from '../site/refusal.ts';
import { fromBase, urls } from '../site/urls.ts';

/** A type and no interface, which the store of a collection does not take for an object of any keys. */
export type Redirect = {
  /** As it is read, with Chinese characters as they are. */
  readonly from: string;
  readonly to: string;
  /** What the reader asked for. */
  readonly name: string;
};

/** A ruling is also found by its document number, and a page that moved under its former address. */
export function redirectsOf(model: Model, known: readonly PublishedUrl[]): Redirect[] {
  const rulings = model.rulings.all.flatMap(({ id, number }) =>
    number === undefined
      ? []
      : [{ from: urls.rulingByNumber(number), to: urls.ruling(id), name: number }],
  );
  const moved = known.flatMap(({ path, movedTo }) =>
    movedTo === undefined ? [] : [{ from: fromBase(path), to: fromBase(movedTo), name: path }],
  );
  return [...rulings, ...moved];
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsForHosts(redirects: readonly Redirect[]): string {
  return lines(redirects.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301`));
}

/** The body of a `map $uri $moved_to { … }` of nginx, which compares decoded addresses. */
export function redirectsForNginx(redirects: readonly Redirect[]): string {
  return lines(redirects.map(({ from, to }) => `"${from}" "${encodeURI(to)}";`));
}

const lines = (entries: readonly string[]): string => entries.map((line) => `${line}\n`).join('');
