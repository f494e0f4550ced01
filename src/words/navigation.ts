/** Where the header and the foot of every page lead. */
import type { Navigation } from '../records/define.ts';
import { allLists, listNamed } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { foundOnce } from '../tables/found-once.ts';
import type { Body } from '../tables/index.ts';
import { determinationText } from './determination-text.ts';
import { measureText } from './measure-text.ts';
import { sayingStreets, streetsCalled } from './street-name.ts';
import { text } from './text.ts';
import { warningText } from './warning-text.ts';

export interface NavigationLink {
  readonly href: string;
  readonly name: string;
}

/** The lists that say they are led to from a place, in their order. */
function listLinks(place: Navigation['place']): NavigationLink[] {
  return allLists.flatMap(({ table, nav }) =>
    'place' in nav && nav.place === place ? [{ href: urls.list(table.name), name: nav.name }] : [],
  );
}

/** How a list is called where one is led to it. */
export function navigationName(list: string): string {
  const { nav, table } = listNamed(list);
  return 'name' in nav ? nav.name : table.title;
}

type Streets = readonly Pick<Body, 'kind'>[];

/**
 * Every page has the same ones: so they are worked out once for the streets of a district. Streets are a page of their own over the
 * table of bodies, before the departments.
 */
export const headerLinks = foundOnce((streets: Streets): readonly NavigationLink[] => {
  const said = sayingStreets(streets);
  return listLinks('header').flatMap((link) =>
    link.href === urls.departments
      ? [{ href: urls.streets, name: streetsCalled(streets) }, link]
      : [{ ...link, name: said(link.name) }],
  );
});

export const footerLinks = foundOnce((streets: Streets): readonly NavigationLink[] => {
  const said = sayingStreets(streets);
  const { data, rules, ledger, guide, about } = text.nav;
  return [
    ...listLinks('footer').map((link) => ({ ...link, name: said(link.name) })),
    { href: urls.determinations, name: determinationText.title },
    { href: urls.warnings, name: warningText.title },
    { href: urls.figures, name: measureText.title },
    { href: urls.data, name: data },
    { href: urls.rules, name: rules },
    { href: urls.ledger, name: ledger },
    { href: urls.guide, name: guide },
    { href: urls.about, name: about },
  ];
});
