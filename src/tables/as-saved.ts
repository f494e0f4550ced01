/** What spreadsheets and keyboards make of a cell, turned back into what is to be written, where it can mean one thing only. */
import { type Column, readCell } from './column.ts';

/** Characters of a full-width keyboard as those of a narrow one. Only for cells that are no running text. */
export function narrow(cell: string): string {
  return cell
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

/** The same without any spaces. */
export function compact(cell: string): string {
  return narrow(cell).replaceAll(/\s+/g, '');
}

/** A year, a month and a day as `YYYY-MM-DD`; undefined for no real day. */
export function isoDay(year: string, month: string, day: string): string | undefined {
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isReal && year.length === 4 ? text : undefined;
}

/** A day as a spreadsheet or a person writes it: `2024/3/28`, `2024.3.28`, `2024年3月28日`, with midnight behind it or not. */
export function dayMeant(cell: string): string | undefined {
  // The time goes while a space still parts it from the day: without one, 20 0:00 reads as 2 and 00:00.
  const text = compact(narrow(cell).replace(/(?:\s+|T)0?0:00(?::00)?\s*$/, ''));
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year && month && day ? isoDay(year, month, day) : undefined;
}

/** In a text, a cell that is nothing but a day with slashes: a spreadsheet made it of one with hyphens. */
export function slashedDay(cell: string): string | undefined {
  return /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(cell) ? dayMeant(cell) : undefined;
}

/** The days that a cell may mean where the year stands last or has two digits, in the order in which they come. */
export function daysPossible(cell: string): string[] {
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const text = compact(cell).toLowerCase();
  const [, date = '', word = '', since = ''] =
    /^(\d{1,2})-([a-z]{3})-(\d{2}|\d{4})$/.exec(text) ?? [];
  if (months.includes(word))
    return [isoDay(whole(since), String(months.indexOf(word) + 1), date) ?? ''].filter(Boolean);
  const [, one = '', two = '', last = ''] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (one === '') return [];
  const days = [isoDay(whole(last), one, two), isoDay(whole(last), two, one)];
  if (last.length === 2) days.push(isoDay(whole(one), two, last));
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

const whole = (year: string): string => (year.length === 2 ? `20${year}` : year);

/** The day that Excel counts as so many since 1900. */
export function dayOfSerial(cell: string): string | undefined {
  if (!/^[2-6]\d{4}$/.test(cell)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10);
}

/** A number with its thousands set apart, or with decimals that say nothing: `1,234`, `5.0`. */
export function numberMeant(cell: string): string | undefined {
  const text = compact(cell);
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain)
    ? plain.replace(/\.0+$/, '').replace(/(\.\d*?[1-9])0+$/, '$1')
    : undefined;
}

/** The cell as it is to be written: spaces at its ends gone, and what its kind knows of spreadsheets undone. */
export function cellMeant(column: Column, raw: string): string {
  const cell = raw.trim().normalize('NFC');
  const meant = cell === '' ? undefined : column.kind.asSaved?.(cell, column);
  // What cannot be read either way is told as it was written.
  const isBetter = meant !== undefined && meant !== cell && 'value' in readCell(column, meant);
  return isBetter ? meant : cell;
}
