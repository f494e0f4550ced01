import { compare } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import type { Body } from '../tables/index.ts';
import { campaignText } from '../words/campaign-text.ts';
import { text } from '../words/text.ts';
import { bodyChannels, everyChange } from './channels.ts';
import { type DateSource, dateSources, measuresDue } from './dates.ts';
import { icalendar } from './icalendar.ts';
import { permanentId } from './permanent-id.ts';

/** When what takes effect and when it ends: one calendar of everything, one for every body, one of what campaigns owe. */
export function* calendarFiles(model: Model): Generator<EmittedFile> {
  for (const { page, body } of [everyChange(model), ...bodyChannels(model)]) {
    yield {
      path: outputFile(urls.calendar(page)),
      type: 'text/calendar',
      body: calendarOf(model, body),
    };
  }
  yield {
    path: outputFile(urls.calendar(urls.campaigns)),
    type: 'text/calendar',
    body: calendarOf(model, undefined, [measuresDue], campaignText.calendarTitle),
  };
}

function calendarOf(
  model: Model,
  body: Body | undefined,
  sources = dateSources,
  scope = text.changes.calendar.titleFor(body?.short ?? settings.district),
): string {
  const isExample = settings.status === 'example';
  const notice = isExample ? `${text.exampleShort}，${text.exampleBanner}` : '';
  const days = sources
    .flatMap((source: DateSource) => source(model, body))
    .sort((left, right) => compare(left.day, right.day) || compare(left.key, right.key));
  return icalendar({
    name: isExample ? `${scope}（${text.exampleShort}）` : scope,
    description: `${notice}${text.changes.calendar.title}`,
    days: days.map(({ key, day, writtenOn, title, note, page }) => ({
      uid: permanentId(`dates/${key}`),
      day,
      writtenOn,
      title: isExample ? `〔${text.changes.feed.example}〕${title}` : title,
      note: [note, notice].filter((part) => part !== '').join('\n'),
      url: settings.site === '' ? undefined : absolute(page),
    })),
  });
}
