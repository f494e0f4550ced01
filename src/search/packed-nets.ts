/**
 * The nets that hear danger, as they are sent. Three quarters of them are the numbers of some three thousand characters, of which a
 * query needs those of its own: they lie in many small files.
 */
import { END, type Net, type Nets, SIZES } from '../emergencies/net.ts';
import { fromSteps, numbersOf, toSteps, written } from './signs.ts';

/** The numbers of some characters. */
export interface LettersFile {
  /** The characters in order, each as the step from the one before: a fifth of what they take themselves. */
  readonly steps: string;
  /** By net, the rows of their numbers run together. */
  readonly rows: readonly string[];
}

/** What is loaded where the rest leaves in doubt whether a telling is danger. */
export interface NetsFile {
  /** The nets without the characters, but for the rows of those that have none of their own. */
  readonly bare: readonly Net[];
  /** The characters that stand in so many queries that they would be fetched nearly every time. */
  readonly common: LettersFile;
  /** The digests of the files of all others, run together. */
  readonly digests: string;
}

/**
 * So many files, and so many characters that lie in none of them: a query in doubt needs six files, 3 kB beside the 18 of the rest.
 * With a third fewer files it is 1 kB more each time, with a third more half a kilobyte less; without common characters there are
 * five requests more.
 */
const FILES = 96;
const COMMON = 128;
/** Spreads neighbours, which are often of one radical and stand in the same queries. */
const SPREAD = 0x9e3779b1;
/** So many letters are the numbers of a character. */
const ROW = SIZES.numbers / 2;

/** Where the numbers of characters lie: known before any file is there, so that all are fetched at once. */
export class LetterPlaces {
  readonly #common: ReadonlySet<string>;

  /** Common is what stands in most words of the senses, which everybody who hears has at hand: nothing is sent to tell it. */
  constructor(senses: readonly string[]) {
    const words = new Map<string, number>();
    for (const word of senses.flatMap((sense) => sense.split(' ')))
      for (const character of new Set(word)) words.set(character, (words.get(character) ?? 0) + 1);
    const ordered = [...words].sort(
      ([one, ones], [other, others]) => others - ones || codeOf(one) - codeOf(other),
    );
    this.#common = new Set(ordered.slice(0, COMMON).map(([character]) => character));
  }

  /** The number of the file of a character; undefined where it is common. */
  fileOf(character: string): number | undefined {
    if (this.#common.has(character)) return undefined;
    return (Math.imul(codeOf(character), SPREAD) >>> 16) % FILES;
  }

  /** The numbers of the files of a text. */
  filesOf(text: string): number[] {
    return [...new Set([...text].flatMap((character) => this.fileOf(character) ?? []))];
  }
}

/** The characters of nets by the numbers of their files. */
export function packLetters(nets: Nets, senses: readonly string[]): LettersFile[] {
  const places = new LetterPlaces(senses);
  return Array.from({ length: FILES }, (_, file) =>
    lettersOf(nets, (character) => places.fileOf(character) === file),
  );
}

/** All but these, whose digests it tells. */
export function packNets(nets: Nets, senses: readonly string[], digests: string): NetsFile {
  const places = new LetterPlaces(senses);
  return {
    bare: nets.nets.map((net) => withRows(net, net.letters.letters.slice(0, OWN * ROW))),
    common: lettersOf(nets, (character) => places.fileOf(character) === undefined),
    digests,
  };
}

/** Nets that hear by the characters of some files alone: any other is to them one that has no numbers of its own. */
export function openNets({ bare, common }: NetsFile, files: Iterable<LettersFile> = []): Nets {
  const all = [common, ...files];
  return {
    characters: all.map(({ steps }) => charactersIn(steps)).join(''),
    nets: bare.map((net, at) =>
      withRows(net, net.letters.letters + all.map(({ rows }) => rows[at] ?? '').join('')),
    ),
  };
}

/** Before the characters stand the rows of any other, of the beginning and of the end. */
const OWN = END + 1;

function lettersOf({ characters, nets }: Nets, isIn: (character: string) => boolean): LettersFile {
  const own = [...characters].flatMap((character, at) =>
    isIn(character) ? [{ code: codeOf(character), start: (OWN + at) * ROW }] : [],
  );
  return {
    steps: written(toSteps(own.map(({ code }) => code))),
    rows: nets.map(({ letters }) =>
      own.map(({ start }) => letters.letters.slice(start, start + ROW)).join(''),
    ),
  };
}

const charactersIn = (steps: string): string =>
  String.fromCodePoint(...fromSteps(numbersOf(steps)));

const withRows = (net: Net, rows: string): Net => ({
  ...net,
  letters: { ...net.letters, letters: rows },
});

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
