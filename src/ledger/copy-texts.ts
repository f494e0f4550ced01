import { csvText } from './csv-text.ts';
import { copyFile, type Ledger } from './ledger.ts';

/** The files that keep the rows as they were last published, by their path in the data folder. */
export function copyTexts(copies: Ledger['copies']): Map<string, string> {
  const texts = [...copies].flatMap(([table, kept]) => {
    const rows = [...kept.values()].map(({ cells }) => cells);
    const keys = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
    const body = rows.map((cells) => keys.map((key) => cells[key] ?? ''));
    return rows.length === 0 ? [] : [[copyFile(table), csvText(keys, body)] as const];
  });
  return new Map(texts);
}
