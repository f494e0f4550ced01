import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import { MENTION } from '../tables/mention.ts';

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

/** A record's name and address, whichever list it is in. */
export function recordLink(model: Model, id: string): { text: string; href: string } | undefined {
  const item = model.items.find(id);
  if (item !== undefined) return { text: item.name, href: urls.item(id, item.list) };
  const ruling = model.rulings.find(id);
  if (ruling !== undefined) return { text: ruling.title, href: urls.ruling(id) };
  const handoff = model.handoffs.find(id);
  if (handoff !== undefined) return { text: handoff.task, href: urls.handoff(id) };
  if (model.handoffs.inspections.some((inspection) => inspection.id === id))
    return { text: id, href: urls.inspection(id) };
  const signpost = model.signposts.find((candidate) => candidate.id === id);
  if (signpost !== undefined) return { text: signpost.name, href: urls.signpost(id) };
  return model.changes.find(id) === undefined ? undefined : { text: id, href: urls.change(id) };
}
