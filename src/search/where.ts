/** Finds the place that a query names, and tells a question for the place from a trouble that happens there. */
import { calling, whereText } from '../words/where-text.ts';
import { normalize } from './tokenize.ts';
import { asksForStreet, committeeOf, leftOver } from './where-asked.ts';
import type { Found, Whereabouts, WhereFile, WherePlace } from './where-format.ts';

/** Shorter names than this stand inside too many other words. */
const SHORTEST = 3;
/** More than this nobody reads. */
const MOST = 6;

/** A name in a query: where it stands, and the places that are called so. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly places: readonly WherePlace[];
}

/** What may follow the name of a road: a house number, a side, odd or even numbers, in any order. */
const FOLLOWS =
  /^(?:\s*(?:(\d{1,4})\s*[号弄](?!楼(?![上下道顶]))|(?:路|街)?([东西南北])[侧边面]|([单双])号))+/u;

export class WhereFinder {
  readonly #file: WhereFile;
  readonly #names = new Map<string, WherePlace[]>();
  readonly #longest: number;

  constructor(file: WhereFile) {
    this.#file = file;
    for (const place of file.places)
      for (const name of namesOf(place))
        this.#names.set(name, [...(this.#names.get(name) ?? []), place]);
    this.#longest = Math.max(0, ...[...this.#names.keys()].map((name) => name.length));
  }

  /** What a query says of places; undefined where it neither names one nor asks for one. */
  ask(typed: string): Whereabouts | undefined {
    const text = plain(typed);
    const named = this.#named(text);
    if (named === undefined)
      return asksForStreet(text) ? this.#unknown(typed, leftOver(text) === '') : undefined;
    const [tail = ''] = FOLLOWS.exec(text.slice(named.end)) ?? [];
    const places = named.places.filter((place) => fits(place, tail));
    const rest = `${text.slice(0, named.start)} ${text.slice(named.end + tail.length)}`.trim();
    const asks = leftOver(rest) === '';
    if (places.length === 0) return asks ? this.#unknown(typed, false) : undefined;
    return this.#answer(places, asks, asks ? typed : rest);
  }

  /** The places whose names hold what has been typed so far, those that begin with it first. */
  complete(typed: string): Found[] {
    const text = plain(typed).replaceAll(' ', '');
    if (text.length < 2) return [];
    const at = (place: WherePlace) =>
      Math.min(...[...namesOf(place)].map((name) => whereIn(name, text)));
    return this.#file.places
      .map((place) => ({ place, order: at(place) }))
      .filter(({ order }) => Number.isFinite(order))
      .sort((left, right) => left.order - right.order)
      .slice(0, MOST)
      .map(({ place }) => this.#found(place));
  }

  /** The longest name in a text; of two as long, the first. */
  #named(text: string): Named | undefined {
    for (let length = Math.min(this.#longest, text.length); length >= SHORTEST; length -= 1)
      for (let start = 0; start + length <= text.length; start += 1) {
        const places = this.#names.get(text.slice(start, start + length));
        if (places !== undefined) return { start, end: start + length, places };
      }
    return undefined;
  }

  #answer(places: readonly WherePlace[], asks: boolean, rest: string): Whereabouts {
    const found = places.slice(0, MOST).map((place) => this.#found(place));
    const [street, ...others] = new Set(places.map((place) => place.street));
    const only = others.length > 0 ? undefined : this.#file.streets[street ?? -1]?.id;
    const { kind } = this.#file;
    return { kind, found, asks, rest, ...(only === undefined ? {} : { street: only }) };
  }

  #unknown(typed: string, isUnnamed: boolean): Whereabouts {
    const { kind, list, hotline, called } = this.#file;
    const says = isUnnamed ? whereText.unnamed(hotline) : whereText.unknown(hotline);
    const notice = { says: calling(called, says), list, title: calling(called, whereText.title) };
    return { kind, found: [], asks: isUnnamed, rest: typed, notice };
  }

  #found(place: WherePlace): Found {
    const { kind, streets, mark } = this.#file;
    const { id, name, label = name, url, community, note } = place;
    const street = streets[place.street];
    if (street === undefined) throw new Error(`${id} has no street`);
    const says = whereText.belongs({ name: label, community, street: street.name, note, mark });
    const phone = street.phone === undefined ? {} : { phone: street.phone };
    const record = {
      id,
      kind: kind[0],
      title: label,
      url,
      bodies: [street.id],
      gist: says,
      ...phone,
    };
    return { record, street, says };
  }
}

/** How far into a name a text stands; nowhere is infinitely far. */
function whereIn(name: string, text: string): number {
  const at = name.indexOf(text);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** One space for whatever stands between words. */
function plain(typed: string): string {
  return normalize(typed)
    .replaceAll(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
    .trim();
}

/** The names of a place as people type them: a community by its committee, an estate without the word for one. */
function namesOf({ name, also = [] }: WherePlace): Set<string> {
  const names = [name, ...also].map((each) => plain(each).replaceAll(' ', ''));
  const committees = names.flatMap((each) => (/社区$/.test(each) ? [committeeOf(each)] : []));
  const bare = names
    .map((each) => each.replace(/小区$/, ''))
    .filter((each) => each.length > SHORTEST);
  return new Set([...names, ...committees, ...bare]);
}

/** Whether a place may be meant where a house number or a side is said behind its name. */
function fits({ side, numbers }: WherePlace, tail: string): boolean {
  const said = (pattern: RegExp) => pattern.exec(tail)?.[1];
  const saidSide = said(/([东西南北])[侧边面]/u);
  if (side !== undefined && saidSide !== undefined && !side.startsWith(saidSide)) return false;
  if (numbers === undefined) return true;
  const [from, to, parity] = numbers;
  const saidParity = /单号/.test(tail) ? 1 : /双号/.test(tail) ? 0 : undefined;
  if (parity !== undefined && saidParity !== undefined && saidParity !== parity) return false;
  const house = Number(said(/(\d+)/));
  if (Number.isNaN(house)) return true;
  return (
    house >= from && (to === 0 || house <= to) && (parity === undefined || house % 2 === parity)
  );
}
