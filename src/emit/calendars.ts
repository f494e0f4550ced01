import { compare } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import { type EmittedFile, type Unit, unitsOf } from '../site/site-file.ts';
import { absolute, outputFile, urls } from '../site/urls.ts';
import type { Body } from '../tables/index.ts';
import { campaignText } from '../words/campaign-text.ts';
import { text } from '../words/text.ts';
import { type DateSource, dateSources, measuresDue } from './dates.ts';
import { icalendar } from './icalendar.ts';
import { permanentId } from './permanent-id.ts';

/** When what takes effect and when it ends: one calendar of everything, one for every body, one of what campaigns owe. */
export function* calendarFiles(model: Model): Generator<EmittedFile> {
  for (const { files } of calendarUnits(model)) yield* files();
}

/** The same, one by one. */
export function* calendarUnits(model: Model): Generator<Unit<EmittedFile>> {
  const own = (page: string, body: string): EmittedFile[] => [
    { path: outputFile(urls.calendar(page)), type: 'text/calendar', body },
  ];
  yield { name: 'calendar', files: () => own(urls.changes, calendarOf(model, undefined)) };
  yield* unitsOf(
    'calendar',
    model.bodies.all.map(({ id }) => id),
    (id) => own(urls.changesFor(id), calendarOf(model, model.bodies.get(id))),
  );
  yield {
    name: 'calendar of campaigns',
    files: () =>
      own(urls.campaigns, calendarOf(model, undefined, [measuresDue], campaignText.calendarTitle)),
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
