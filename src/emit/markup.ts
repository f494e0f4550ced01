const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What no XML may hold, not even escaped: with one of these in it, no program reads the rest. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What is not written as it is, and some that is. */
const SPECIAL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\&<>"]/v;

/** Text for XML and for HTML. */
export function escapeMarkup(value: string): string {
  // Hardly a text holds any of it, and to look for each by itself takes longer.
  if (!SPECIAL.test(value)) return value;
  return value
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
