/** The files that programs look for under names everybody knows. */
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import { licenceText } from '../words/licence-text.ts';
import { text } from '../words/text.ts';
import { escapeMarkup } from './markup.ts';
import { hasSitemap } from './sitemap.ts';

export function* wellKnownFiles(model: Model): Generator<EmittedFile> {
  yield plain(urls.robots, robots());
  yield plain(urls.securityTxt, securityTxt(model.today));
  yield plain(urls.dataLicence, licenceText(model.figures.updatedOn));
  // Browsers keep the address of the search: without a whole one there is nothing to keep.
  if (settings.site !== '')
    yield {
      path: outputFile(urls.openSearch),
      type: 'application/opensearchdescription+xml',
      body: openSearch(),
    };
}

const plain = (path: string, lines: readonly string[]): EmittedFile => ({
  path: outputFile(path),
  type: 'text/plain',
  body: lines.map((line) => `${line}\n`).join(''),
});

const robots = (): string[] => [
  'User-agent: *',
  'Allow: /',
  ...(hasSitemap() ? ['', `Sitemap: ${absolute(urls.sitemap)}`] : []),
];

/** The site is built anew every day; whoever finds one that was not for half a year should not rely on it. */
const GOOD_FOR_DAYS = 180;
const DAY_MS = 86_400_000;

/** Where to report a weakness of the site (RFC 9116). */
function securityTxt(today: string): string[] {
  const end = new Date(Date.parse(today) + GOOD_FOR_DAYS * DAY_MS).toISOString();
  const contact = settings.securityContact ?? `tel:${settings.hotline};phone-context=+86`;
  return [
    `Contact: ${contact}`,
    `Expires: ${end.replace('.000Z', 'Z')}`,
    'Preferred-Languages: zh',
    ...(settings.site === '' ? [] : [`Canonical: ${absolute(urls.securityTxt)}`]),
  ];
}

/** How a browser searches the site from its address bar. It answers on the site alone, so nothing is suggested on the way. */
function openSearch(): string {
  const name = [...settings.siteName].slice(0, 16).join('');
  const template = `${absolute(urls.search)}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeMarkup(name)}</ShortName>`,
    `<Description>${escapeMarkup(text.siteDescription)}</Description>`,
    `<Image width="16" height="16" type="image/svg+xml">${escapeMarkup(absolute(`${settings.base}favicon.svg`))}</Image>`,
    `<Url type="text/html" method="get" template="${escapeMarkup(template)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(absolute(urls.openSearch))}"/>`,
    '<Language>zh-CN</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
