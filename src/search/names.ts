/** Queries that are a name: there is nothing to weigh, what is called so is what is wanted. */
import { bare } from './called.ts';
import { byScore, type Hit } from './hit.ts';
import type { InstantRecord } from './instant-format.ts';
import type { Query } from './query.ts';
import { normalize } from './tokenize.ts';

/** The list of those who answer. */
const BODIES = 'bodies';
/** Above what any wording or words can bring. */
const CALLED = 1000;

/** Whether what was typed may be a document number, or an id in whatever shape. */
export const hasNumber = (typed: string): boolean => /\d/.test(typed);

/** Tells whether an id is what was typed. Without a number it reads like a word, and has to be typed as it is written. */
export function isTyped(typed: string): (id: string) => boolean {
  const wanted = bare(typed);
  if (hasNumber(wanted)) return (id) => bare(id) === wanted;
  const written = normalize(typed).trim();
  return (id) => id === written;
}

/** The records whose id or document number was typed. */
export function numbered(records: readonly InstantRecord[], typed: string): Hit[] {
  const isId = isTyped(typed);
  const wanted = bare(typed);
  const isNumber = (text: string) => hasNumber(wanted) && bare(text) === wanted;
  return records
    .filter(({ id, aliases = [] }) => isId(id) || aliases.some(isNumber))
    .map((record) => ({ record, score: 1, sure: true }));
}

/**
 * The records by their names: a body that is called so stands before all else and is sure, since whoever types the name of a body
 * wants that body; what else bears the name comes before all that only sounds like it.
 */
export class Names {
  readonly #records = new Map<string, InstantRecord[]>();

  constructor(records: readonly InstantRecord[]) {
    for (const record of records)
      for (const name of new Set([record.title, ...(record.aliases ?? [])].map(bare))) {
        const known = this.#records.get(name);
        if (known === undefined) this.#records.set(name, [record]);
        else known.push(record);
      }
  }

  called({ typed, core }: Query): Hit[] {
    const records = new Set([bare(typed), bare(core)].flatMap((name) => this.#named(name)));
    return [...records]
      .map((record): Hit => {
        const isBody = record.kind === BODIES;
        return { record, score: isBody ? CALLED : CALLED / 2, ...(isBody ? { sure: true } : {}) };
      })
      .sort(byScore);
  }

  #named(name: string): readonly InstantRecord[] {
    return name === '' ? [] : (this.#records.get(name) ?? []);
  }
}
