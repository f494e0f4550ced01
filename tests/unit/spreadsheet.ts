/** What spreadsheets make of a file that is opened and saved without a cell being touched. */
import Papa from 'papaparse';

type Change = (cell: string) => string;

/** What both make of a cell while they open it: days, truths and figures are no text to them. */
const opened =
  (day: (year: string, month: string, date: string) => string): Change =>
  (cell) => {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? [];
    if (year && month && date) return day(year, month, date);
    if (/^(?:true|false)$/i.test(cell)) return cell.toUpperCase();
    if (/^0\d+$/.test(cell)) return cell.replace(/^0+/, '');
    if (/^\d{12,}$/.test(cell)) return Number(cell).toExponential(5).replace('e+', 'E+');
    const [, first, second] = /^(\d{1,2})[-/](\d{1,2})$/.exec(cell) ?? [];
    return first && second ? `${first}月${second}日` : cell;
  };

const short = (text: string) => String(Number(text));

function saved(
  bytes: Uint8Array,
  change: Change,
  config: { quotes: boolean; extra: number },
): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').trimEnd();
  const rows = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
  const wide = rows.map((row) => [...row.map(change), ...Array<string>(config.extra).fill('')]);
  const width = wide[0]?.length ?? 0;
  const blank = Array.from({ length: config.extra * 2 }, () => Array<string>(width).fill(''));
  return Papa.unparse([...wide, ...blank], { newline: '\r\n', quotes: config.quotes });
}

/** Excel as “CSV UTF-8”: its mark, days with slashes, line ends of Windows. */
export function excelSaved(bytes: Uint8Array): Uint8Array {
  const day = opened((year, month, date) => `${year}/${short(month)}/${short(date)}`);
  return new TextEncoder().encode(`\uFEFF${saved(bytes, day, { quotes: false, extra: 0 })}\r\n`);
}

/** WPS: no mark, every cell in quotes, and what was once touched at the right and below. */
export function wpsSaved(bytes: Uint8Array): Uint8Array {
  const day = opened((year, month, date) => `${year}/${month}/${date}`);
  return new TextEncoder().encode(`${saved(bytes, day, { quotes: true, extra: 2 })}\r\n`);
}
