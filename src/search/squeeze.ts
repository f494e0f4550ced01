/**
 * Text squeezed before it is sent, by a fifth more than gzip alone would. Short phrases in Chinese repeat too seldom for gzip, but
 * after a character not many others follow: instead of a character it is told which of its followers comes, the usual first. What has
 * not followed before is told by its place among all letters. Both are written in signs that JSON takes as they are, for any server to
 * compress. Reading is a look into a list a character, which an old phone does in no time.
 */
import { NUMBERS, SIGNS } from './signs.ts';

/** So many characters are read in a step. */
const STEP = 500;
/** So many signs at least are left for usual followers. */
const LEAST_FOLLOWERS = 30;

export interface Squeezed {
  /** Every letter of the text once, the commonest first. */
  readonly letters: string;
  /** A sign for each character: which of the usual followers of the one before it or, after those, in which part of the letters it is. */
  readonly followers: string;
  /** Of each that is no usual follower, the place in its part of the letters. */
  readonly others: string;
}

/** How many signs are left for usual followers where the others tell the parts of the letters. */
function mostFollowers(letters: readonly string[]): number {
  const most = SIGNS.length - Math.ceil(letters.length / SIGNS.length);
  if (most < LEAST_FOLLOWERS) throw new Error('a text of too many different characters');
  return most;
}

export function squeeze(text: string): Squeezed {
  const letters = lettersOf(text);
  const places = new Map(letters.map((letter, at) => [letter, at]));
  const following = new Following(mostFollowers(letters));
  let [followers, others] = ['', ''];
  for (const letter of text) {
    const rank = following.rankOf(letter);
    const place = places.get(letter) ?? 0;
    followers += SIGNS[rank ?? following.most + Math.floor(place / SIGNS.length)] ?? '';
    if (rank === undefined) others += SIGNS[place % SIGNS.length] ?? '';
    following.comes(letter, rank);
  }
  return { letters: letters.join(''), followers, others };
}

/** Reads a squeezed text step by step: whoever has something else to do need not wait for all of it. */
export class Unsqueezing {
  readonly #letters: readonly string[];
  readonly #signs: Pick<Squeezed, 'followers' | 'others'>;
  readonly #following: Following;
  readonly #read: string[] = [];
  #other = 0;

  constructor({ letters, ...signs }: Squeezed) {
    this.#letters = [...letters];
    this.#signs = signs;
    this.#following = new Following(mostFollowers(this.#letters));
  }

  /** Reads some more, and says whether any is left. */
  step(): boolean {
    const { followers } = this.#signs;
    const until = Math.min(followers.length, this.#read.length + STEP);
    for (let at = this.#read.length; at < until; at += 1) {
      const number = NUMBERS.get(followers.charAt(at)) ?? 0;
      const rank = number < this.#following.most ? number : undefined;
      const letter = rank === undefined ? this.#another(number) : this.#following.at(rank);
      this.#read.push(letter);
      this.#following.comes(letter, rank);
    }
    return until < followers.length;
  }

  /** What has been read. */
  get text(): string {
    return this.#read.join('');
  }

  #another(number: number): string {
    const part = (number - this.#following.most) * SIGNS.length;
    const place = part + (NUMBERS.get(this.#signs.others.charAt(this.#other)) ?? 0);
    this.#other += 1;
    return this.#letters[place] ?? '';
  }
}

function lettersOf(text: string): string[] {
  const times = new Map<string, number>();
  for (const letter of text) times.set(letter, (times.get(letter) ?? 0) + 1);
  return [...times]
    .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
    .map(([letter]) => letter);
}

/** What has followed a letter: how often each, and the usual ones in order. */
interface Followers {
  readonly times: Map<string, number>;
  readonly usual: string[];
}

/** What follows what, learnt from the text itself by whoever writes and whoever reads it. */
class Following {
  readonly most: number;
  readonly #after = new Map<string, Followers>();
  #now = this.#followersOf('');

  constructor(most: number) {
    this.most = most;
  }

  /** Which of the usual followers a letter is; undefined where it is none. */
  rankOf(letter: string): number | undefined {
    const rank = this.#now.usual.indexOf(letter);
    return rank < 0 ? undefined : rank;
  }

  at(rank: number): string {
    return this.#now.usual[rank] ?? '';
  }

  /** Takes note of the next letter, which moves up among the followers of the last. */
  comes(letter: string, rank: number | undefined): void {
    const { times, usual } = this.#now;
    const count = (times.get(letter) ?? 0) + 1;
    times.set(letter, count);
    let at = rank ?? Math.min(usual.length, this.most - 1);
    for (; at > 0 && (times.get(usual[at - 1] ?? '') ?? 0) <= count; at -= 1)
      usual[at] = usual[at - 1] ?? '';
    usual[at] = letter;
    this.#now = this.#followersOf(letter);
  }

  #followersOf(letter: string): Followers {
    const known = this.#after.get(letter);
    if (known !== undefined) return known;
    const none = { times: new Map<string, number>(), usual: [] };
    this.#after.set(letter, none);
    return none;
  }
}
