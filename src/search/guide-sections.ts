/** The prose of the site, section by section, read of its pages as they are sent: nothing is found that a page does not show. */

export interface GuideSection {
  /** Where it begins: the page, or a place on it. */
  readonly url: string;
  /** What the page is called, and the section; the words before the first heading have none. */
  readonly title: string;
  readonly section: string;
  readonly text: string;
}

const PROSE = /<article class="prose">([\s\S]*?)<\/article>/;
const TITLE = /<h1\b[^>]*>([\s\S]*?)<\/h1>/;
const HEADING = /<h[23] id="([^"]*)"[^>]*>([\s\S]*?)<\/h[23]>/;

/**
 * What is drawn or told of rows of the data. It changes with them, and the prose does not: whoever edits a row is not to wait for
 * the index of the prose.
 */
const OF_DATA = /<(figure|iframe)\b[\s\S]*?<\/\1>|<div class="embed-example">[\s\S]*?<\/div>/g;
const LIVE_FIGURE = /<data\b[\s\S]*?<\/data>/g;

/** The sections of a page; none where it is not made of prose. */
export function sectionsOf(html: string, url: string): GuideSection[] {
  const prose = PROSE.exec(html)?.[1];
  if (prose === undefined) return [];
  const title = textOf(TITLE.exec(prose)?.[1] ?? '');
  const told = prose.replace(TITLE, '').replaceAll(OF_DATA, ' ').replaceAll(LIVE_FIGURE, '…');
  const [before = '', ...rest] = told.split(HEADING);
  const first = { url, title, section: '', text: textOf(before) };
  const sections = [first];
  for (let at = 0; at < rest.length; at += 3)
    sections.push({
      url: `${url}#${textOf(rest[at] ?? '')}`,
      title,
      section: textOf(rest[at + 1] ?? ''),
      text: textOf(rest[at + 2] ?? ''),
    });
  return sections;
}

/** Words go on across what only marks some of them, and end with a paragraph, an item or a cell. */
const WITHIN = /<\/?(?:a|abbr|b|code|em|i|kbd|span|strong)\b[^>]*>/g;
const TAG = /<[^>]*>/g;
const CODES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const textOf = (html: string): string =>
  html
    .replaceAll(WITHIN, '')
    .replaceAll(TAG, ' ')
    .replaceAll(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (code, hex, number, name) =>
      number === undefined
        ? (CODES[name] ?? code)
        : String.fromCodePoint(Number.parseInt(number, hex === '' ? 10 : 16)),
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
