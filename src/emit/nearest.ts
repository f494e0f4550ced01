/** What lies nearest above a page: the feed in which its news come, and the table that its data is of. */
import { asked, askedOnce } from '../model/asked.ts';
import type { Model } from '../model/model.ts';
import { allLists } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import {
  bodyChannels,
  changeChannels,
  everyChange,
  type Feed,
  listChannels,
  matterChannels,
  ownFeeds,
  siteChannel,
} from './channels.ts';

/** A feed in the forms in which a page tells of it. */
export interface NearFeed {
  readonly feed: Feed;
  /** Whether it is told as JSON Feed too. */
  readonly asJson: boolean;
  /** The calendar that lies beside it, where that is told. */
  readonly calendar: string | undefined;
}

/** The feed of a page, or of the nearest page above it that has one: a version has that of its matter, every page that of the site. */
export const nearestFeed = asked('nearest-feed', (model, path: string) => nearFeed(model, path));

/** What the head of a page tells of its feed: where it is, by which title where it is told as JSON Feed too, and the calendar. */
type Told = readonly [page: string, title: string | undefined, calendar: string | undefined];

/** As one answer in a list, which is read whole: every page asks. */
export const feedTold = asked('feed-told', (model, path: string): Told => {
  const { feed, asJson, calendar } = nearFeed(model, path);
  return [feed.page, asJson ? feed.title : undefined, calendar];
});

function nearFeed(model: Model, path: string): NearFeed {
  const feeds = feedsByPage(model);
  const near = feeds.get(path);
  if (near !== undefined) return near;
  // Far from home a feed is told in the one form that every reader knows: the pages of records have to stay small.
  const { feed } = nearest(feeds, path) ?? site(model);
  return { feed, asJson: false, calendar: undefined };
}

/** The table whose list a page belongs to; undefined for a page of no list. */
export const nearestTable = (path: string): string | undefined => nearest(tablesByPage, path);

const site = (model: Model): NearFeed => ({
  feed: siteChannel(model),
  asJson: true,
  calendar: urls.calendar(urls.changes),
});

const feedsByPage = askedOnce('feeds-by-page', (model): ReadonlyMap<string, NearFeed> => {
  const alone = (feed: Feed, asJson: boolean): NearFeed => ({ feed, asJson, calendar: undefined });
  const dated = (feed: Feed): NearFeed => ({
    feed,
    asJson: true,
    calendar: urls.calendar(feed.page),
  });
  return new Map([
    [urls.home, site(model)],
    [urls.changes, dated(everyChange(model))],
    ...Object.values(ownFeeds).map((feed) => [feed.page, dated(feed)] as const),
    ...listChannels(model).map((feed) => [feed.page, alone(feed, true)] as const),
    ...matterChannels(model).map((feed) => [feed.page, alone(feed, false)] as const),
    ...changeChannels(model).flatMap((channel) =>
      [channel.page, urls.list(channel.list.table.name)].map(
        (page) => [page, alone(channel, true)] as const,
      ),
    ),
    ...bodyChannels(model).flatMap((channel) =>
      [channel.page, urls.body(channel.body)].map((page) => [page, dated(channel)] as const),
    ),
  ]);
});

/** Of lists that share a page the first that people are led to. */
const tablesByPage: ReadonlyMap<string, string> = new Map([
  ...allLists
    .toReversed()
    .toSorted((left, right) => Number('place' in left.nav) - Number('place' in right.nav))
    .map(({ table }) => [urls.list(table.name), table.name] as const),
  [urls.streets, 'bodies'],
]);

/** What is kept under a path or, one part of it after another left out, under one above it. */
function nearest<Value>(kept: ReadonlyMap<string, Value>, path: string): Value | undefined {
  for (let at = path; at !== ''; at = at.replace(/[^/]*\/?$/, '')) {
    const found = kept.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}
