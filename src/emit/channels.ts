/** What may be subscribed to: everything, a list, a body, a matter. */
import { asked } from '../model/asked.ts';
import type { NamedBody } from '../model/bodies.ts';
import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { Published } from '../model/publications.ts';
import { isNone, type Records } from '../records/define.ts';
import { allLists, listNamed, type OwnLists, recordedLists } from '../records/index.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';
import { isOfBasis } from '../tables/basis-changes.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type Body, type ListChange, type TableName } from '../tables/index.ts';
import { campaignText } from '../words/campaign-text.ts';
import { changeText } from '../words/change-text.ts';
import { feedText } from '../words/feed-text.ts';

/** What has a feed: its name, and beside which page the feed lies. */
export interface Feed {
  /** Names the feed for ever, whatever its title and address. */
  readonly key: string;
  readonly page: string;
  readonly title: string;
}

/** A choice of changes, and of what was published, that may be subscribed to. */
export interface Channel extends Feed {
  readonly changes: readonly ListChange[];
  readonly published: readonly Published[];
}

/** A channel that has a calendar too: of everything, or of one body. */
export interface CalendarChannel extends Channel {
  readonly body: NamedBody | undefined;
}

interface BodyChannel extends CalendarChannel {
  readonly body: NamedBody;
}

/** Whatever was published and whatever changed. */
export function siteChannel(model: Model): Channel {
  return {
    key: 'site',
    page: urls.home,
    title: feedText.ofSite(settings.district),
    changes: model.changes.ofDuties,
    published: model.publications.all,
  };
}

export function everyChange(model: Model): CalendarChannel {
  return {
    key: 'changes',
    page: urls.changes,
    title: changeText.feed.title(settings.district),
    changes: model.changes.ofDuties,
    published: [],
    body: undefined,
  };
}

/** A channel of one list. */
export interface ChangeChannel extends Channel {
  readonly list: Records;
}

/** One for every list whose records have pages and keep their changes; those of their parts show there too. */
export const changeChannels = (model: Model): ChangeChannel[] =>
  allTables.flatMap((table) => changeChannel(model, table) ?? []);

export function changeChannel(
  model: Model,
  { name, title, changes, partOf }: Table,
): ChangeChannel | undefined {
  if (partOf !== undefined) return undefined;
  const own = model.changes.inList(name as TableName);
  // Facts are rarely set right: their list has a page when one was.
  if (changes !== 'on-record' && own.length === 0) return undefined;
  return {
    key: `changes/lists/${name}`,
    page: urls.changesOfList(name),
    title: changeText.titleOfList(title),
    changes: own.filter((change) => !isOfBasis(change)),
    published: publishedIn(model, [name]),
    list: listNamed(name),
  };
}

/** One for every page of lists whose records change without a record of it: what comes into them. */
export const listChannels = (model: Model): Channel[] =>
  [...listPages.keys()].map((path) => listChannel(model, path));

export function listChannel(model: Model, path: string): Channel {
  const lists = listPages.get(path) ?? [];
  return {
    key: `lists/${path}`,
    page: urls.list(lists[0]?.table.name ?? ''),
    title: feedText.ofLists(lists.map(({ table }) => table.title)),
    changes: [],
    published: publishedIn(
      model,
      lists.map(({ table }) => table.name),
    ),
  };
}

/** By the path of their page. */
export const listPages: ReadonlyMap<string, readonly Records[]> = Map.groupBy(
  allLists.filter(
    (list) => !isNone(list.announced) && list.announced !== 'own' && !recordedLists.includes(list),
  ),
  ({ path }) => path,
);

/** The feeds of lists that are made by code of their own. */
export const ownFeeds = {
  campaigns: { key: 'campaigns', page: urls.campaigns, title: campaignText.feed.title },
} satisfies Record<OwnLists<'announced'>, Feed>;

/** One for every body, with changes or without, closed or not: what was subscribed to once stays where it is. */
export function bodyChannels(model: Model): BodyChannel[] {
  return model.bodies.allNamed.map((body) => bodyChannel(model, body));
}

/** How the channel of a body is called, and where it is. */
export const bodyFeed = (body: Pick<Body, 'id' | 'short'>): Feed => ({
  key: `changes/by/${body.id}`,
  page: urls.changesFor(body.id),
  title: changeText.titleFor(body.short),
});

export function bodyChannel(model: Model, body: NamedBody): BodyChannel {
  return {
    ...bodyFeed(body),
    changes: model.changes.touching(body.id),
    published: model.publications.concerning(body.id),
    body,
  };
}

/** One for every matter that ever changed: a matter keeps its changes, so that its channel stays. */
export function matterChannels(model: Model): Channel[] {
  return model.items.all.flatMap((item) => matterChannel(model, item) ?? []);
}

export function matterChannel(model: Model, item: Item): Channel | undefined {
  const changes = model.changes.of(item.id).filter((change) => !isOfBasis(change));
  if (changes.length === 0) return undefined;
  return {
    key: `matters/${item.id}`,
    page: urls.item(item.id, item.list),
    title: feedText.ofMatter(item.name),
    changes,
    published: model.publications.naming(item.id),
  };
}

/** What came into some lists: of all others nothing is asked. */
const publishedIn = asked('published-in', (model, lists: readonly string[]): Published[] =>
  model.publications.all.filter(({ list }) => lists.includes(list.table.name)),
);
