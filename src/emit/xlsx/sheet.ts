import { downloadText as words } from '../../words/download-text.ts';
import type { Sheet, SheetColumn } from '../workbook.ts';
import { LOOK } from './styles.ts';
import { letters, XML_HEAD, xmlText } from './xml.ts';

/** No cell of a workbook may hold more characters, and no sheet more links: beyond them Excel takes the file for broken. */
const MOST = { characters: 32_767, links: 65_530 };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Excel counts days from here; it takes 1900 for a leap year, which moves all later days by one. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = '1900-03-01';
const A_DAY = 24 * 60 * 60 * 1000;

/** What is known of a sheet only when all of it is written. */
export interface Written {
  rows: number;
  /** Where the links lead, in the order of their rows. */
  readonly links: { readonly cell: string; readonly to: string }[];
}

/** The XML of a sheet, row by row; `written` is filled on the way. */
export function* sheetXml(sheet: Sheet, written: Written): Generator<string> {
  const { columns, rows, name } = sheet;
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`;
  for (const [index, { width }] of columns.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  yield '</cols><sheetData>';
  const header = columns.map(({ label }, index) =>
    textCell(`${letters(index)}1`, label, LOOK.header),
  );
  yield `<row r="1">${header.join('')}</row>`;
  for (const row of rows) yield rowXml(columns, row, written);
  yield `</sheetData><autoFilter ref="${filterOf(sheet, written)}"/>`;
  if (written.links.length > 0) {
    yield '<hyperlinks>';
    for (const [index, { cell }] of written.links.entries())
      yield `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`;
    yield '</hyperlinks>';
  }
  // 9 is A4. Ampersands begin what Excel fills in itself.
  const title = xmlText(name.replaceAll('&', '&&'));
  yield `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${title}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** The cells that the filter is about: the header and all below it. */
export const filterOf = ({ columns }: Sheet, { rows }: Written, mark = ''): string =>
  `${mark}A${mark}1:${mark}${letters(Math.max(columns.length - 1, 0))}${mark}${rows + 1}`;

/** Where the links of a sheet lead. */
export function* linksXml({ links }: Written): Generator<string> {
  yield `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  for (const [index, { to }] of links.entries())
    yield `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/hyperlink" Target="${xmlText(to)}" TargetMode="External"/>`;
  yield '</Relationships>';
}

function rowXml(columns: readonly SheetColumn[], row: readonly string[], written: Written): string {
  written.rows += 1;
  const number = written.rows + 1;
  const cells = row.map((value, index) => {
    const cell = `${letters(index)}${number}`;
    const type = columns[index]?.type;
    const isLink = type === 'link' && /^https?:/.test(value) && written.links.length < MOST.links;
    if (isLink) written.links.push({ cell, to: value });
    return cellXml(cell, isLink ? type : type === 'link' ? undefined : type, value);
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(cell: string, type: SheetColumn['type'], value: string): string {
  if (value === '') return '';
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > FIRST_DAY)
    return `<c r="${cell}" s="${LOOK.date}"><v>${(Date.parse(value) - DAY_ZERO) / A_DAY}</v></c>`;
  if (type === 'number' && /^\d{1,15}(?:\.\d+)?$/.test(value))
    return `<c r="${cell}" s="${LOOK.number}"><v>${value}</v></c>`;
  return textCell(cell, value, type === 'link' ? LOOK.link : LOOK.text);
}

/** With space at its ends, or more of it than one between words, which a reader may take away unless it is told not to. */
const SPACED = /^\s|\s$|\s\s|[\n\r\t]/;

function textCell(cell: string, value: string, style: number): string {
  const { cut } = words;
  const whole =
    value.length > MOST.characters ? value.slice(0, MOST.characters - cut.length) + cut : value;
  const text = SPACED.test(whole) ? `<t xml:space="preserve">` : '<t>';
  return `<c r="${cell}" s="${style}" t="inlineStr"><is>${text}${xmlText(whole)}</t></is></c>`;
}
