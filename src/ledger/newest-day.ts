import type { Ledger } from './ledger.ts';

/** The newest day on which anything was published; undefined where nothing was. No right clock says an earlier one. */
export function newestDay({ publications, entries }: Ledger): string | undefined {
  const days = [...publications.map(({ date }) => date), ...entries.map(({ last }) => last)];
  return days.reduce((newest, day) => (day > newest ? day : newest), '') || undefined;
}
