/** What the hints of danger are learnt from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readQueries } from '../bench/search/queries.ts';
import { root } from '../unit/helpers.ts';
import { readTellings, type Telling } from './emergency-tellings.ts';
import type { Lesson } from './learn-danger.ts';

/** The signposts of those who call the police, the fire brigade or an ambulance. */
const CALLS = /^zy-00[1-8]$/;
/** A danger that is taken for none is worse than the other way round. */
const COUNTS = { danger: 1.3, look: 1, question: 2 } as const;
/** The sets that are kept unseen, and one (三写) from which learning told no others better. */
const KEPT: readonly string[] = [
  '留存',
  '再留',
  '三写',
  '三留',
  '四留',
  '六留',
  '七留',
  '八留',
  '九留',
  '十留',
];

/** The tellings that may be learnt from. */
export function tellingsToLearn(): Telling[] {
  return readTellings(path.join(root, 'tests/search/emergencies.csv')).filter(
    ({ set }) => !KEPT.includes(set),
  );
}

/** Tellings, and everyday questions beside them, of which there are many kinds. */
export function lessons(tellings = tellingsToLearn()): Lesson[] {
  // Whatever matter of the lists answers it, a question that is a telling of danger too is one.
  const dangers = new Set(
    tellings.filter(({ numbers }) => numbers.length > 0).map(({ text }) => text),
  );
  const questions = ['queries.csv', 'situations.csv']
    .flatMap((file) => readQueries(path.join(root, 'tests/search', file)))
    .filter(({ set, acceptable }) => set === '调试' && !acceptable.some((id) => CALLS.test(id)))
    .map(({ text }) => text)
    .filter((text) => !dangers.has(text));
  const everyday = readFileSync(path.join(root, 'tests/search/everyday.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return [
    ...tellings.map(({ text, numbers, kind, set }) => {
      const danger = numbers.length > 0;
      const counts = danger ? COUNTS.danger : COUNTS.look;
      return { text, danger, kind, counts, set };
    }),
    ...[...questions, ...everyday].map((text) => ({
      text,
      danger: false,
      kind: undefined,
      counts: COUNTS.question,
      set: '',
    })),
  ];
}
