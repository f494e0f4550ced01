/** What XML and workbooks allow in a text. */

/** Control characters but tab and line feed, and what is no character. */
const FORBIDDEN = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n]]/gv;

/** What is not written as it is. */
const SPECIAL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\&<>"_]/v;

/** Text for an element or a quoted attribute. What looks like an escape of Excel's own is written so that it stays as it is. */
export function xmlText(value: string): string {
  // Hardly a cell holds any of it, and to look for each by itself takes longer.
  if (!SPECIAL.test(value)) return value;
  return value
    .replaceAll('\r\n', '\n')
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name of a column in a sheet: A, B … Z, AA. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}
