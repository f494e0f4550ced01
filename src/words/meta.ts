import { settings } from '../site/settings.ts';
import { absolute } from '../site/urls.ts';
import { text } from './text.ts';

/** What a page is in the terms of the government page conventions (国办发〔2017〕47号). */
export type PageMeta =
  | { readonly kind: 'site' }
  | { readonly kind: 'column'; readonly type: string; readonly keywords?: readonly string[] }
  | { readonly kind: 'article'; readonly published: string; readonly keywords?: readonly string[] };

/** The meta tags the conventions ask for; those whose value is not known are left out. */
export function conventionMeta(
  meta: PageMeta,
  title: string,
  description: string,
  path: string,
): [string, string][] {
  const site: [string, string][] = [
    ['SiteName', text.siteTitle],
    ['SiteDomain', settings.siteDomain],
    ['SiteIDCode', settings.siteIdCode],
  ];
  return [...site, ...own(meta, title, description, path)].filter(([, content]) => content !== '');
}

function own(meta: PageMeta, title: string, description: string, path: string): [string, string][] {
  if (meta.kind === 'site') return [];
  const keywords = (meta.keywords ?? [title]).join(',');
  if (meta.kind === 'column') {
    return [
      ['ColumnName', title],
      ['ColumnDescription', description],
      ['ColumnKeywords', keywords],
      ['ColumnType', meta.type],
    ];
  }
  return [
    ['ArticleTitle', title],
    ['PubDate', `${meta.published} 00:00`],
    ['ContentSource', settings.sponsor === '' ? text.siteTitle : settings.sponsor],
    ['Keywords', keywords],
    ['Description', description],
    ['Url', settings.site === '' ? '' : absolute(path)],
  ];
}
