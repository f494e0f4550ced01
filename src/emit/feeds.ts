/** Every feed: whatever is published is an entry of the site's feed, of its list's and of those of whom and what it concerns. */
import { shared } from '../model/asked.ts';
import { compare } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Published } from '../model/publications.ts';
import { listNamed } from '../records/index.ts';
import { type EmittedFile, type Unit, unitsOf } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import { allTables, type ListChange, tableNamed } from '../tables/index.ts';
import { feedText } from '../words/feed-text.ts';
import { changeEntry } from './change-entries.ts';
import {
  bodyChannel,
  type Channel,
  changeChannel,
  everyChange,
  listChannel,
  listPages,
  matterChannel,
  siteChannel,
} from './channels.ts';
import { type Entry, entryHtml, feedOf, isExample, MOST_ENTRIES } from './feed-forms.ts';
import { manyEntry, publishedEntry } from './published-entries.ts';

/** Of one list and day more than this are told as one: they fill the screen of a reader, and are looked through on the page. */
const FEW = 10;

/** Every channel as Atom (RFC 4287) and as JSON Feed 1.1. */
export function* feedFiles(model: Model): Generator<EmittedFile> {
  for (const { files } of feedUnits(model)) yield* files();
}

/** The same, feed by feed. */
export function* feedUnits(model: Model): Generator<Unit<EmittedFile>> {
  const entries = new Entries(model);
  const files = (channel: Channel, lead: string, own: readonly Entry[]) =>
    feedOf({ ...channel, lead }, own, () => model.figures.updatedOn);
  const filesOf = (channel: Channel | undefined, lead: string = feedText.leadOfOne) =>
    channel === undefined ? [] : files(channel, lead, entries.of(channel));
  yield {
    name: 'feed',
    files: () => {
      const site = siteChannel(model);
      return files(site, feedText.leadOfSite, entries.ofSite(site));
    },
  };
  const { lead } = listNamed('list-changes');
  yield { name: 'feed changes', files: () => filesOf(everyChange(model), lead) };
  yield* unitsOf('feed lists', listPages.keys(), (path) =>
    filesOf(listChannel(model, path), feedText.leadOfLists),
  );
  yield* unitsOf(
    'feed changes',
    allTables.map(({ name }) => name),
    (name) => filesOf(changeChannel(model, tableNamed(name))),
  );
  yield* unitsOf(
    'feed body',
    model.bodies.all.map(({ id }) => id),
    (id) => filesOf(bodyChannel(model, model.bodies.named(id))),
  );
  yield* unitsOf(
    'feed matter',
    model.items.all.map(({ id }) => id),
    (id) => filesOf(matterChannel(model, model.items.get(id))),
  );
}

/** The entries of channels; one that stands in several is made once. */
class Entries {
  readonly #model: Model;
  readonly #made = new Map<string, () => Entry>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** The changes one by one, as many as a feed holds, and what was published, which they never push out. */
  of(channel: Channel): Entry[] {
    const floods = [...Map.groupBy(channel.changes, ({ publishedOn }) => publishedOn).values()]
      .filter(({ length }) => length > MOST_ENTRIES)
      .flatMap((ofDay) => this.#groupsOf(ofDay));
    return this.#told(channel, floods, channel.changes);
  }

  /** The same for everything at once: changes too are told one by one only where they are few. */
  ofSite(channel: Channel): Entry[] {
    const groups = this.#groupsOf(channel.changes);
    const isMany = ({ length }: { length: number }) => length > FEW;
    const few = groups.filter((group) => !isMany(group)).flat();
    return this.#told(channel, groups.filter(isMany), few);
  }

  #told(
    { key, published }: Channel,
    many: readonly (readonly ListChange[])[],
    changes: readonly ListChange[],
  ): Entry[] {
    const scope = holdsAll(key) ? [] : [key];
    const told = [
      ...many.flatMap((group) => this.#manyChanges(group, scope)),
      ...this.#published(published, scope),
    ].toSorted(byDay);
    return [
      ...told.slice(0, MOST_ENTRIES),
      ...changes.slice(0, MOST_ENTRIES).map((change) => this.#change(change)),
    ].toSorted(byDay);
  }

  #published(published: readonly Published[], scope: readonly string[]): Entry[] {
    const days = Map.groupBy(published, ({ day }) => day);
    return [...days.values()].flatMap((ofDay) => {
      const groups = [...Map.groupBy(ofDay, ({ list }) => list).values()];
      const most = fewOn(groups);
      return groups.flatMap((group) =>
        group.length > most || group[0]?.list.announced === 'count'
          ? manyEntry(group, scope)
          : group.map((one) => this.#record(one)),
      );
    });
  }

  #record(one: Published): Entry {
    return this.#once(`${one.list.table.name}/${one.row.id}`, () =>
      publishedEntry(this.#model, one),
    );
  }

  /** Changes by their day and by the list on whose pages they show. */
  #groupsOf(changes: readonly ListChange[]): ListChange[][] {
    const key = (change: ListChange) =>
      `${change.publishedOn} ${this.#model.changes.page(change).list}`;
    return [...Map.groupBy(changes, key).values()];
  }

  #manyChanges(group: readonly ListChange[], scope: readonly string[]): Entry[] {
    const [first] = group;
    if (first === undefined) return [];
    const { list } = this.#model.changes.page(first);
    const day = first.publishedOn;
    const { title } = tableNamed(list);
    const summary = feedText.manyChangesOn(day, title, group.length);
    return [
      {
        key: ['changed', list, day, ...scope].join('/'),
        page: urls.changesOfList(list),
        title:
          feedText.tag(feedText.changed, isExample) + feedText.manyChanges(title, group.length),
        day,
        summary,
        html: entryHtml([summary]),
        categories: [feedText.changed, title],
      },
    ];
  }

  #change(change: ListChange): Entry {
    return this.#once(`list-changes/${change.id}`, () => changeEntry(this.#model, change));
  }

  #once(record: string, make: () => Entry): Entry {
    const made = this.#made.get(record) ?? shared(this.#model, make);
    this.#made.set(record, made);
    return made();
  }
}

/**
 * How many of one list are told one by one on a day: one alone, where those of all lists would fill half a feed. So the news of
 * two such days stand in it together.
 */
function fewOn(groups: readonly { readonly length: number }[]): number {
  const told = groups.filter(({ length }) => length <= FEW);
  return told.reduce((sum, { length }) => sum + length, 0) > MOST_ENTRIES / 2 ? 1 : FEW;
}

/** The feed of a list and that of everything hold the same many: one entry to a reader of both. */
const holdsAll = (key: string): boolean => key === 'site' || /^(?:changes\/)?lists\//.test(key);

const byDay = (left: Entry, right: Entry): number => compare(right.day, left.day);
