/** A part of a page that stands on others alike. */
export interface AlikePart {
  /** As it was rendered the first time. To render it again takes longer than much that a short page has of its own. */
  html: string | undefined;
}

const parts = new WeakMap<object, Map<string, AlikePart>>();

/** The part that is made of something that nobody changes, and of a text: one for all pages for which both are the same. */
export function alike(of: object, as = ''): AlikePart {
  const own = parts.get(of) ?? new Map<string, AlikePart>();
  const part = own.get(as) ?? { html: undefined };
  own.set(as, part);
  parts.set(of, own);
  return part;
}
