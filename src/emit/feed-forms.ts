/** Atom (RFC 4287) and JSON Feed 1.1: the two forms of every feed. */
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import { text } from '../words/text.ts';
import type { Feed } from './channels.ts';
import { escapeMarkup } from './markup.ts';
import { permanentId } from './permanent-id.ts';

/** Of one sort of entries; a reader fetches the whole feed each time, and older ones stand on the page. */
export const MOST_ENTRIES = 50;

export const isExample = settings.status === 'example';
const author = settings.sponsor === '' ? text.siteTitle : settings.sponsor;

/** What every entry of an example says of itself: readers mix the entries of many feeds. */
export const notice = isExample ? `${text.exampleShort}，${text.exampleBanner}` : undefined;

/** What a feed is of. */
export interface ToldFeed extends Feed {
  /** What it is good for. */
  readonly lead: string;
}

/** One thing that happened, ready for either form. */
export interface Entry {
  /** Names the entry for ever. */
  readonly key: string;
  readonly page: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly summary: string;
  readonly html: string;
  readonly categories: readonly string[];
}

/** A feed in both forms; its entries come newest first. Without any, it says up to which day there were none. */
export function* feedOf(
  feed: ToldFeed,
  entries: readonly Entry[],
  updatedOn: () => string,
): Generator<EmittedFile> {
  yield {
    path: outputFile(urls.feed(feed.page, 'atom')),
    type: 'application/atom+xml',
    body: atom(feed, entries, entries[0]?.day ?? updatedOn()),
  };
  yield {
    path: outputFile(urls.feed(feed.page, 'json')),
    type: 'application/feed+json',
    body: `${JSON.stringify(jsonFeed(feed, entries))}\n`,
  };
}

const entryId = ({ key }: Entry): string => `urn:uuid:${permanentId(key)}`;

/** Without a known origin the addresses stay relative to where the feed was fetched (RFC 4287 §2, RFC 3986 §5.1.3). */
function atom(feed: ToldFeed, entries: readonly Entry[], updated: string): string {
  const self = urls.feed(feed.page, 'atom');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>urn:uuid:${permanentId(feed.key)}</id>`,
    `<title>${escapeMarkup(titleOf(feed))}</title>`,
    `<subtitle>${escapeMarkup(descriptionOf(feed))}</subtitle>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escapeMarkup(author)}</name></author>`,
    `<rights>${escapeMarkup(settings.licence)} ${escapeMarkup(settings.licenceUrl)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(absolute(self))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(feed.page))}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>${entryId(entry)}</id>`,
      `<title>${escapeMarkup(entry.title)}</title>`,
      `<published>${moment(entry.day)}</published>`,
      `<updated>${moment(entry.day)}</updated>`,
      `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(entry.page))}"/>`,
      ...entry.categories.map((category) => `<category term="${escapeMarkup(category)}"/>`),
      `<summary>${escapeMarkup(entry.summary)}</summary>`,
      `<content type="html">${escapeMarkup(entry.html)}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

/** The addresses of a JSON Feed are whole ones: while the origin is not known they are left out, as the format allows. */
function jsonFeed(feed: ToldFeed, entries: readonly Entry[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    home_page_url: whole(feed.page),
    feed_url: whole(urls.feed(feed.page, 'json')),
    description: descriptionOf(feed),
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entryId(entry),
      url: whole(entry.page),
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: moment(entry.day),
      tags: entry.categories,
    })),
  };
}

const titleOf = ({ title }: ToldFeed): string =>
  isExample ? `${title}（${text.exampleShort}）` : title;

const descriptionOf = ({ lead }: ToldFeed): string => `${notice ?? ''}${lead}`;

const whole = (path: string): string | undefined =>
  settings.site === '' ? undefined : absolute(path);

/** The day as a moment: its beginning in China. */
const moment = (day: string): string => `${day}T00:00:00+08:00`;

/** Paragraphs as the content of an entry, what it is an example of in front. */
export function entryHtml(paragraphs: readonly string[]): string {
  return [...(notice === undefined ? [] : [notice]), ...paragraphs]
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('');
}
