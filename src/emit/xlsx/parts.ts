/** A workbook as the files it is made of, in the order in which they become known. */
import { settings } from '../../site/settings.ts';
import { downloadText as words } from '../../words/download-text.ts';
import type { About, Sheet } from '../workbook.ts';
import type { Packed, PackedBefore } from '../zip.ts';
import { filterOf, linksXml, RELATIONSHIPS, sheetXml, type Written } from './sheet.ts';
import { STYLES } from './styles.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** `digest`: tells all that stands in the sheets. */
export function* workbookParts(
  sheets: readonly Sheet[],
  about: About,
  digest: () => string,
): Generator<Packed | PackedBefore> {
  yield { name: '[Content_Types].xml', parts: [contentTypes(sheets.length)] };
  yield { name: '_rels/.rels', parts: [packageLinks()] };
  yield { name: 'docProps/core.xml', parts: [coreProperties(about)] };
  yield { name: 'docProps/app.xml', parts: [appProperties()] };
  yield { name: 'xl/styles.xml', parts: [STYLES] };
  yield { name: 'xl/_rels/workbook.xml.rels', parts: [workbookLinks(sheets.length)] };
  yield { of: `sheets ${digest()}`, files: () => sheetParts(sheets) };
}

/** What is made of the sheets alone. */
function* sheetParts(sheets: readonly Sheet[]): Generator<Packed> {
  const all = sheets.map((sheet) => ({ sheet, written: { rows: 0, links: [] } as Written }));
  for (const [index, { sheet, written }] of all.entries()) {
    const file = `sheet${index + 1}.xml`;
    yield { name: `xl/worksheets/${file}`, parts: sheetXml(sheet, written) };
    if (written.links.length > 0)
      yield { name: `xl/worksheets/_rels/${file}.rels`, parts: linksXml(written) };
  }
  yield { name: 'xl/workbook.xml', parts: [workbookXml(all)] };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`)}${part('xl/styles.xml', `${OFFICE}.spreadsheetml.styles+xml`)}${part('docProps/core.xml', CORE)}${part('docProps/app.xml', `${OFFICE}.extended-properties+xml`)}${numbers(
    sheets,
  )
    .map((number) =>
      part(`xl/worksheets/sheet${number}.xml`, `${OFFICE}.spreadsheetml.worksheet+xml`),
    )
    .join('')}</Types>`;
}

const link = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const links = (all: readonly string[]) =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const packageLinks = () =>
  links([
    link(1, `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'),
    link(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    link(3, `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'),
  ]);

const workbookLinks = (sheets: number) =>
  links([
    ...numbers(sheets).map((number) =>
      link(number, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${number}.xml`),
    ),
    link(sheets + 1, `${RELATIONSHIPS}/styles`, 'styles.xml'),
  ]);

/** Who made it, under which licence, and of which day. */
function coreProperties({ title, day }: About): string {
  const moment = `${day}T00:00:00Z`;
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(settings.sponsor || settings.siteName)}</dc:creator><dc:description>${xmlText(words.licence)}</dc:description><dc:language>zh-CN</dc:language>${when('created')}${when('modified')}<cp:contentStatus>${xmlText(words.status)}</cp:contentStatus></cp:coreProperties>`;
}

const appProperties = () =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xmlText(settings.siteName)}</Application></Properties>`;

/** The sheets by their names, each with its filter and the row that comes again on every page of paper. */
function workbookXml(all: readonly { readonly sheet: Sheet; readonly written: Written }[]): string {
  const sheets = all.map(
    ({ sheet }, index) =>
      `<sheet name="${xmlText(sheetName(sheet))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const named = (name: string, index: number, content: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${xmlText(content)}</definedName>`;
  const names = all.flatMap(({ sheet, written }, index) => {
    const own = `'${sheetName(sheet).replaceAll("'", "''")}'!`;
    return [
      named('_FilterDatabase', index, `${own}${filterOf(sheet, written, '$')}`, ' hidden="1"'),
      named('Print_Titles', index, `${own}$1:$1`),
    ];
  });
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** A name that Excel takes for a sheet: not too long, and without what it keeps for itself. */
const sheetName = ({ name }: Sheet): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
