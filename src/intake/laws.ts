/** Titles of laws in somebody else's list → our laws. */
import { editDistance, nearest } from '../check/nearest.ts';
import type { Citation } from '../tables/cell.ts';
import { plainTitle } from './law-text.ts';
import type { KnownRow } from './names.ts';

export interface KnownLaw {
  readonly id: string;
  readonly title: string;
  /** From which day it holds no more; empty while it does. */
  readonly repealed: string;
  /** The id of the law that took its place. */
  readonly replacedBy: string;
}

/** What becomes of laws in the course of time. */
export interface InTime {
  readonly today: string;
  /** The articles in which one of a law that has ended lives on; undefined where nobody has held them together. */
  readonly follow: (citation: Citation) => readonly Citation[] | undefined;
}

const OUT_OF_TIME: InTime = { today: '', follow: () => undefined };

const COUNTRY = /^中华人民共和国/;
/** The edition a title may carry: （2019年修正）, （2005年）, （2016年本）. */
const EDITION = /（\d{4}年?[^）]{0,8}）$/;

/** A title with or without the name of the country names one law. */
export const withoutCountry = (title: string): string => plainTitle(title).replace(COUNTRY, '');

const withoutEdition = (title: string): string => withoutCountry(title).replace(EDITION, '');

/** Our laws by title: with or without the name of the country, with or without the edition. */
export class LawIndex {
  readonly #exact = new Map<string, KnownLaw>();
  readonly #present = new Map<string, KnownLaw>();

  readonly #inTime: InTime;

  /** Without `inTime`, laws are taken as if none had ended. */
  constructor(rows: readonly KnownRow[], inTime: InTime = OUT_OF_TIME) {
    this.#inTime = inTime;
    for (const { id = '', title = '', repealed = '', replacedBy = '' } of rows) {
      const law = { id, title, repealed, replacedBy };
      this.#exact.set(withoutCountry(title), law);
      // Of several editions the one that holds is meant, unless the title names another.
      const known = this.#present.get(withoutEdition(title));
      if (known === undefined || (known.repealed !== '' && repealed === ''))
        this.#present.set(withoutEdition(title), law);
    }
  }

  find(title: string): KnownLaw | undefined {
    return this.#exact.get(withoutCountry(title)) ?? this.#present.get(withoutEdition(title));
  }

  hasEnded({ repealed }: KnownLaw): boolean {
    return repealed !== '' && repealed <= this.#inTime.today;
  }

  /** Articles of a law that has ended, where they live on; and those of which that is not known. */
  followed({ id }: KnownLaw, articles: readonly string[]): { now: Citation[]; lost: string[] } {
    const now: Citation[] = [];
    const lost: string[] = [];
    for (const article of articles) {
      const after = this.#inTime.follow({ law: id, article }) ?? [];
      if (after.length === 0) lost.push(article);
      now.push(...after);
    }
    return { now, lost };
  }

  /** The law that was probably meant by a title with one slip in it; titles are long and much alike, two make another law. */
  near(title: string): KnownLaw | undefined {
    const wanted = withoutEdition(title);
    const meant = nearest(wanted, this.#present.keys());
    return meant === undefined || editDistance(wanted, meant) > 1
      ? undefined
      : this.#present.get(meant);
  }
}
