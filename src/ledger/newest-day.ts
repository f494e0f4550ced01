import { foundOnce } from '../tables/found-once.ts';
import type { Ledger } from './ledger.ts';

/** The newest day on which anything was published; undefined where nothing was. No right clock says an earlier one. */
export const newestDay = (ledger: Ledger): string | undefined => newestIn(ledger) || undefined;

const newestIn = foundOnce(({ publications, entries }: Ledger): string => {
  const days = [...publications.map(({ date }) => date), ...entries.map(({ last }) => last)];
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
});
