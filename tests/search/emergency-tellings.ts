import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Emergency } from '../../src/emergencies/finder.ts';
import type { Hints } from '../../src/emergencies/hint.ts';
import { ANY, DangerTeller, hintsFor } from '../../src/emergencies/teller.ts';
import { hints } from '../../src/emergencies/weights.ts';

/** What somebody says, in danger or only in words like it. */
export interface Telling {
  readonly text: string;
  /** Every number that is right to ring first; none where there is no danger. */
  readonly numbers: readonly string[];
  readonly set: string;
  /** The emergency it tells of, where that is written down. */
  readonly kind: string | undefined;
  /** Who speaks so, where that is written down. */
  readonly speaker: string;
}

/** How often danger is told wrongly, as shares of the tellings it may be told wrongly of. */
export interface Wrong {
  /** A danger of which it is not said what to do first. */
  readonly missed: number;
  /** No danger, and it is said what to do first. */
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
    kind: row['像哪种'] === '' ? undefined : row['像哪种'],
    speaker: row['谁说'] ?? '',
  }));
}

type Row = Emergency & { readonly name: string; readonly call: string };

/** Tells danger as the search does, with the number to ring first where it is known which danger it is. */
export function noticeTeller(emergencies: readonly Row[], learnt: Hints = hints) {
  const teller = new DangerTeller(emergencies, hintsFor(emergencies, learnt));
  return (text: string): { readonly call?: string } | undefined => {
    const { danger } = teller.tell(text);
    if (danger === undefined) return undefined;
    return danger === ANY ? {} : { call: danger.call };
  };
}

/** Puts every telling to what tells danger. */
export function measureTellings(
  noticeOf: ReturnType<typeof noticeTeller>,
  tellings: readonly Telling[],
): Wrong {
  const told = tellings.map((telling) => ({ telling, notice: noticeOf(telling.text) }));
  const dangers = told.filter(({ telling }) => telling.numbers.length > 0);
  const others = told.filter(({ telling }) => telling.numbers.length === 0);
  const share = (of: typeof told, is: (each: (typeof told)[number]) => boolean) =>
    Math.round((1000 * of.filter(is).length) / of.length) / 1000;
  return {
    missed: share(dangers, ({ notice }) => notice?.call === undefined),
    false: share(others, ({ notice }) => notice?.call !== undefined),
    misdirected: share(
      dangers,
      ({ telling, notice }) => notice?.call !== undefined && !telling.numbers.includes(notice.call),
    ),
    silent: share(dangers, ({ notice }) => notice === undefined),
    alarmed: share(others, ({ notice }) => notice !== undefined),
  };
}
