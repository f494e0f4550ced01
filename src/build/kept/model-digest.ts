import { hash } from 'node:crypto';
import type { Model } from '../../model/model.ts';

/** Tells all that a model is made of, beside the code and the settings: rows, the day, what was published, what was found. */
export function digestOfModel({ announced, today, ledger, reminders }: Model): string {
  const parts: string[] = [JSON.stringify([today, reminders])];
  for (const [name, rows] of Object.entries(announced.tables)) parts.push(digestOf([name, rows]));
  parts.push(digestOf([ledger.entries, ledger.publications]));
  for (const [name, rows] of ledger.copies) parts.push(digestOf([name, [...rows.values()]]));
  return digestOf(parts);
}

const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value));
