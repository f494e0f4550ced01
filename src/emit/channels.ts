import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';
import { isOfBasis } from '../tables/basis-changes.ts';
import { allTables, type Body, type ListChange, type TableName } from '../tables/index.ts';
import { changeText } from '../words/change-text.ts';

/** A choice of changes that has a page and may be subscribed to. */
export interface Channel {
  /** Names the channel for ever, whatever its title and address. */
  readonly key: string;
  readonly page: string;
  readonly title: string;
  readonly changes: readonly ListChange[];
}

/** A channel that has a calendar too: of everything, or of one body. */
export interface CalendarChannel extends Channel {
  readonly body: Body | undefined;
}

export function everyChange(model: Model): CalendarChannel {
  return {
    key: 'changes',
    page: urls.changes,
    title: changeText.feed.title(settings.district),
    changes: model.changes.ofDuties,
    body: undefined,
  };
}

/** One for every list whose records have pages; the changes of their parts show there too. */
export function listChannels(model: Model): Channel[] {
  return allTables
    .filter(({ changes, partOf }) => changes === 'on-record' && partOf === undefined)
    .map(({ name, title }) => ({
      key: `changes/lists/${name}`,
      page: urls.changesOfList(name),
      title: changeText.titleOfList(title),
      changes: model.changes.inList(name as TableName).filter((change) => !isOfBasis(change)),
    }));
}

/** One for every body, with changes or without, closed or not: what was subscribed to once stays where it is. */
export function bodyChannels(model: Model): CalendarChannel[] {
  return model.bodies.all.map((body) => bodyChannel(model, body));
}

export function bodyChannel(model: Model, body: Body): CalendarChannel {
  return {
    key: `changes/by/${body.id}`,
    page: urls.changesFor(body.id),
    title: changeText.titleFor(body.short),
    changes: model.changes.touching(body.id),
    body,
  };
}
