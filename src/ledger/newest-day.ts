import type { Ledger } from './ledger.ts';

/** The newest day on which anything was published; undefined where nothing was. No right clock says an earlier one. */
export function newestDay(ledger: Ledger): string | undefined {
  const known = found.get(ledger) ?? newestIn(ledger);
  found.set(ledger, known);
  return known || undefined;
}

/** A ledger does not change once it is read. */
const found = new WeakMap<Ledger, string>();

function newestIn({ publications, entries }: Ledger): string {
  const days = [...publications.map(({ date }) => date), ...entries.map(({ last }) => last)];
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}
