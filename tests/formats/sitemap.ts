/** Sitemaps, held against the schema of sitemaps.org (`sitemap.xsd`, under CC BY-SA 2.5) and its rules that no schema can say. */
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const NAMESPACES = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const schema = XsdValidator.fromDoc(
  XmlDocument.fromString(readFileSync('tests/formats/sitemap.xsd', 'utf8')),
);

export interface Listed {
  readonly loc: string;
  readonly lastmod: string | undefined;
}

/** What a sitemap, or an index of sitemaps, lists. */
export function listedIn(xml: string, each: 'url' | 'sitemap' = 'url'): Listed[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(`/*/s:${each}`, NAMESPACES).map((one) => ({
      loc: one.find('s:loc', NAMESPACES)[0]?.content ?? '',
      lastmod: one.find('s:lastmod', NAMESPACES)[0]?.content,
    }));
  } finally {
    document.dispose();
  }
}

/** What is wrong with a sitemap. */
export function sitemapFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const listed = listedIn(xml);
  const places = listed.map(({ loc }) => loc);
  try {
    schema.validate(document);
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
  return [
    ...places.filter((loc, at) => places.indexOf(loc) !== at).map((loc) => `${loc} twice`),
    ...places.filter((loc) => new URL(loc).href !== loc).map((loc) => `${loc} is not escaped`),
    ...(new Set(places.map((loc) => new URL(loc).origin)).size > 1 ? ['of several sites'] : []),
    ...(listed.length > 50_000 ? ['too many'] : []),
    ...(Buffer.byteLength(xml) > 50 * 1024 * 1024 ? ['too large'] : []),
  ];
}
