import type { Model } from '../model/model.ts';
import { listOfId, MENTION } from '../records/mention.ts';
import { addressOfRecord } from './address-of.ts';

export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

/** Splits running text at the ids it mentions; each becomes the record's name with its address. */
export function mentioned(model: Model, text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    const target = recordLink(model, match[0]);
    if (target === undefined) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push(target);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Whether a text may mention a record. Most facts are a word or two, and there are a hundred thousand of them. */
export const mayMention = (text: string): boolean =>
  // Without a hyphen there is no id, and most texts have none.
  text.includes('-') && text.search(MENTION) >= 0;

/** A record's name and address, whichever list it is in. */
export function recordLink(model: Model, id: string): { text: string; href: string } | undefined {
  const list = listOfId(id);
  if (list === undefined) return undefined;
  const { name } = list.table;
  const href = addressOfRecord(model, name, id);
  if (href === undefined) return undefined;
  return { text: list.mentionedById === true ? id : model.nameOf(name, id), href };
}
