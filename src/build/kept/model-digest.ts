import { hash } from 'node:crypto';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Model } from '../../model/model.ts';

/** Tells all that a model is made of, beside the code and the settings: rows, the day, what was published, what was found. */
export function digestOfModel({ announced, today, ledger, reminders }: Model): string {
  const parts: string[] = [JSON.stringify([today, reminders])];
  for (const [name, rows] of Object.entries(announced.tables)) parts.push(digestOfRows(name, rows));
  return digestOf([...parts, digestOfLedger(ledger)]);
}

/** Of one build and the next most tables are the very same, and nobody can change one. */
function digestOfRows(name: string, rows: readonly object[]): string {
  const before = digests.get(rows);
  if (before !== undefined) return before;
  const made = digestOf([name, rows]);
  if (Object.isFrozen(rows)) digests.set(rows, made);
  return made;
}

const digests = new WeakMap<readonly object[], string>();

/** A ledger is long and does not change once it is read. */
function digestOfLedger(ledger: Ledger): string {
  const before = known.get(ledger);
  if (before !== undefined) return before;
  const copies = [...ledger.copies].map(([name, rows]) => digestOf([name, [...rows.values()]]));
  const made = digestOf([digestOf([ledger.entries, ledger.publications]), ...copies]);
  known.set(ledger, made);
  return made;
}

const known = new WeakMap<Ledger, string>();

const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value));
