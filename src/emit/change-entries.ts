import { changeDifference, changeInParts } from '../model/cells.ts';
import { type Piece, wordingAfter, wordingBefore } from '../model/difference.ts';
import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import { type ListChange, tableNamed } from '../tables/index.ts';
import { headline } from '../words/change-headline.ts';
import { join, text } from '../words/text.ts';
import { type Entry, notice } from './feed-forms.ts';
import { escapeMarkup } from './markup.ts';

/** One change as an entry. */
export function changeEntry(model: Model, change: ListChange): Entry {
  const words = text.changes;
  const told = headline(model, change);
  const pieces = changeDifference(model, change);
  const bodies = model.changes.concerned(change).map((body) => model.bodies.named(body).short);
  const late = model.told.isLate(change)
    ? `${words.late}：${words.lateNote(model.told.enteredOn(change))}。`
    : '';
  const summary = `${change.reason}。${words.basis}：${change.basis}。${words.effective(change.effective)}。${late}`;
  const paragraphs = [
    notice === undefined ? undefined : escapeMarkup(notice),
    escapeMarkup(summary),
    change.before && `${escapeMarkup(words.feed.before)}${marked(change, wordingBefore(pieces))}`,
    change.after && `${escapeMarkup(words.feed.after)}${marked(change, wordingAfter(pieces))}`,
    escapeMarkup(words.feed.concerned(join(bodies))),
    escapeMarkup(words.feed.number(change.id)),
  ];
  return {
    key: `list-changes/${change.id}`,
    page: urls.change(change.id),
    // Readers mix the entries of many feeds: each says of itself that it is an example.
    title: notice !== undefined ? told.replace('〔', `〔${words.feed.example}·`) : told,
    day: change.publishedOn,
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
