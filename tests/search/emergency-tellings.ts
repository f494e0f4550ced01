import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { type Emergency, EmergencyFinder } from '../../src/emergencies/finder.ts';
import { dangerTeller } from '../../src/emergencies/hint.ts';
import { hints } from '../../src/emergencies/weights.ts';

/** What somebody says, in danger or only in words like it. */
export interface Telling {
  readonly text: string;
  /** Every number that is right to ring first; none where there is no danger. */
  readonly numbers: readonly string[];
  readonly set: string;
}

/** How often the finder is wrong, as shares of the tellings it may be wrong about. */
export interface Wrong {
  /** A danger that is taken for none. */
  readonly missed: number;
  /** No danger that is taken for one. */
  readonly false: number;
  /** A danger that is told to ring somebody else. */
  readonly misdirected: number;
  /** A danger at which no number is shown at all, not even those of any danger. */
  readonly silent: number;
  /** No danger at which some number is shown. */
  readonly alarmed: number;
}

export function readTellings(file: string): Telling[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), {
    header: true,
  });
  return data.map((row) => ({
    text: row['说法'] ?? '',
    numbers: (row['号码'] ?? '').split(';').filter((number) => number !== ''),
    set: row['集合'] ?? '',
  }));
}

/** Puts every telling to a finder of emergencies, each with the number to ring first. */
export function measureTellings(
  emergencies: readonly (Emergency & { readonly call: string })[],
  tellings: readonly Telling[],
): Wrong {
  const finder = new EmergencyFinder(emergencies);
  const soundsLikeDanger = dangerTeller(hints);
  const found = tellings.map((telling) => {
    const first = finder.find(telling.text)[0]?.call;
    return { telling, first, noticed: first !== undefined || soundsLikeDanger(telling.text) };
  });
  const dangers = found.filter(({ telling }) => telling.numbers.length > 0);
  const others = found.filter(({ telling }) => telling.numbers.length === 0);
  const share = (part: readonly unknown[], all: readonly unknown[]) =>
    Math.round((1000 * part.length) / all.length) / 1000;
  const told = dangers.filter(({ first }) => first !== undefined);
  return {
    missed: share(
      dangers.filter(({ first }) => first === undefined),
      dangers,
    ),
    false: share(
      others.filter(({ first }) => first !== undefined),
      others,
    ),
    misdirected: share(
      told.filter(({ telling, first = '' }) => !telling.numbers.includes(first)),
      dangers,
    ),
    silent: share(
      dangers.filter(({ noticed }) => !noticed),
      dangers,
    ),
    alarmed: share(
      others.filter(({ noticed }) => noticed),
      others,
    ),
  };
}
