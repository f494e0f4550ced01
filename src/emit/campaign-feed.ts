/** Campaigns as a feed: each when it begins, and when it ends with what came of it. */

import { compare } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { campaignRecords } from '../records/campaigns.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import type { Campaign } from '../tables/index.ts';
import { campaignText } from '../words/campaign-text.ts';
import { ownFeeds } from './channels.ts';
import { type Entry, entryHtml, feedOf, isExample, MOST_ENTRIES } from './feed-forms.ts';

const words = campaignText.feed;

export function* campaignFeedFiles(model: Model): Generator<EmittedFile> {
  const feed = { ...ownFeeds.campaigns, lead: campaignRecords.lead };
  const entries = model.campaigns.all
    .flatMap((campaign) => entriesOf(model, campaign))
    .toSorted((left, right) => compare(right.day, left.day) || compare(right.key, left.key));
  yield* feedOf(feed, entries.slice(0, MOST_ENTRIES), () => model.figures.updatedOn);
}

function entriesOf(model: Model, campaign: Campaign): Entry[] {
  const { id, name, start, end, status, outcome = '' } = campaign;
  const page = urls.campaign(id);
  const nameOf = (body: string) => model.bodies.named(body).short;
  const begun = {
    ...{ key: `campaigns/${id}/start`, page, day: start, title: words.begun(name) },
    summary: campaignRecords.sentence?.(campaign, nameOf) ?? '',
  };
  if (end === undefined) return [whole(begun)];
  const reached = campaignText.reached(model.campaigns.reached(campaign));
  const ended = { key: `campaigns/${id}/end`, page, day: end, summary: outcome };
  return [whole(begun), whole({ ...ended, title: words.ended(name, status, reached) })];
}

function whole(entry: Pick<Entry, 'key' | 'page' | 'day' | 'title' | 'summary'>): Entry {
  const title = isExample ? `〔${words.example}〕${entry.title}` : entry.title;
  return { ...entry, title, html: entryHtml([entry.summary]), categories: [words.category] };
}
