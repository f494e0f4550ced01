import { changeDifference, changeInParts } from '../model/cells.ts';
import { type Piece, wordingAfter, wordingBefore } from '../model/difference.ts';
import type { Model } from '../model/model.ts';
import { listNamed } from '../records/index.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import { type ListChange, tableNamed } from '../tables/index.ts';
import { headline } from '../words/change-headline.ts';
import { join, text } from '../words/text.ts';
import { bodyChannels, type Channel, everyChange, listChannels } from './channels.ts';
import { permanentId } from './permanent-id.ts';

/** A reader fetches the whole feed each time; older changes stand on the page. */
const MOST_ENTRIES = 50;

const isExample = settings.status === 'example';
const author = settings.sponsor === '' ? text.siteTitle : settings.sponsor;
const notice = isExample ? `${text.exampleShort}，${text.exampleBanner}` : undefined;

/** Every channel of changes as Atom (RFC 4287) and as JSON Feed 1.1. */
export function* feedFiles(model: Model): Generator<EmittedFile> {
  const entries = new Map(model.changes.all.map((change) => [change.id, entryOf(model, change)]));
  for (const channel of [everyChange(model), ...listChannels(model), ...bodyChannels(model)]) {
    const newest = channel.changes
      .slice(0, MOST_ENTRIES)
      .flatMap((change) => entries.get(change.id) ?? []);
    // Without changes, the day up to which there were none.
    const updated = channel.changes[0]?.publishedOn ?? model.figures.updatedOn;
    yield {
      path: outputFile(urls.feed(channel.page, 'atom')),
      type: 'application/atom+xml',
      body: atom(channel, newest, updated),
    };
    yield {
      path: outputFile(urls.feed(channel.page, 'json')),
      type: 'application/feed+json',
      body: `${JSON.stringify(jsonFeed(channel, newest))}\n`,
    };
  }
}

/** One change, ready for either form. */
interface Entry {
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly published: string;
  readonly summary: string;
  readonly html: string;
  readonly categories: readonly string[];
}

function entryOf(model: Model, change: ListChange): Entry {
  const words = text.changes;
  const told = headline(model, change);
  const pieces = changeDifference(model, change);
  const bodies = model.changes.concerned(change).map((body) => model.bodies.get(body).short);
  const summary = `${change.reason}。${words.basis}：${change.basis}。${words.effective(change.effective)}。`;
  const paragraphs = [
    notice === undefined ? undefined : escapeMarkup(notice),
    escapeMarkup(summary),
    change.before && `${escapeMarkup(words.feed.before)}${marked(change, wordingBefore(pieces))}`,
    change.after && `${escapeMarkup(words.feed.after)}${marked(change, wordingAfter(pieces))}`,
    escapeMarkup(words.feed.concerned(join(bodies))),
    escapeMarkup(words.feed.number(change.id)),
  ];
  return {
    id: `urn:uuid:${permanentId(`list-changes/${change.id}`)}`,
    page: urls.change(change.id),
    // Readers mix the entries of many feeds: each says of itself that it is an example.
    title: isExample ? told.replace('〔', `〔${words.feed.example}·`) : told,
    published: moment(change.publishedOn),
    summary,
    html: paragraphs.flatMap((paragraph) => (paragraph ? `<p>${paragraph}</p>` : [])).join(''),
    categories: [change.kind, tableNamed(model.changes.page(change).list).title],
  };
}

/** The pieces of a side, with the words that went or came marked. */
function marked(change: ListChange, pieces: readonly Piece[]): string {
  return pieces
    .map(({ text: words, change: how }) => {
      const escaped = escapeMarkup(words);
      if (how === 'kept') return escaped;
      return how === 'removed' ? `<del>${escaped}</del>` : `<ins>${escaped}</ins>`;
    })
    .join(changeInParts(change) ? '；' : '');
}

/** Without a known origin the addresses stay relative to where the feed was fetched (RFC 4287 §2, RFC 3986 §5.1.3). */
function atom(channel: Channel, entries: readonly Entry[], updated: string): string {
  const self = urls.feed(channel.page, 'atom');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>urn:uuid:${permanentId(channel.key)}</id>`,
    `<title>${escapeMarkup(titleOf(channel))}</title>`,
    `<subtitle>${escapeMarkup(descriptionOf())}</subtitle>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escapeMarkup(author)}</name></author>`,
    `<rights>${escapeMarkup(settings.licence)} ${escapeMarkup(settings.licenceUrl)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(absolute(self))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(channel.page))}"/>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      `<id>${entry.id}</id>`,
      `<title>${escapeMarkup(entry.title)}</title>`,
      `<published>${entry.published}</published>`,
      `<updated>${entry.published}</updated>`,
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
function jsonFeed(channel: Channel, entries: readonly Entry[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(channel),
    home_page_url: whole(channel.page),
    feed_url: whole(urls.feed(channel.page, 'json')),
    description: descriptionOf(),
    language: 'zh-CN',
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: whole(entry.page),
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      tags: entry.categories,
    })),
  };
}

const titleOf = ({ title }: Channel): string =>
  isExample ? `${title}（${text.exampleShort}）` : title;

const descriptionOf = (): string => `${notice ?? ''}${listNamed('list-changes').lead}`;

const whole = (path: string): string | undefined =>
  settings.site === '' ? undefined : absolute(path);

/** The day as a moment: its beginning in China. */
const moment = (day: string): string => `${day}T00:00:00+08:00`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML and for HTML. */
function escapeMarkup(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
