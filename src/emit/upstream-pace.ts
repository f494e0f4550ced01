/** How soon the lists followed the upper level, change by change, as numbers to count with. */

import { seenAt } from '../model/arrivals.ts';
import { workingDaysOf } from '../model/change-pace.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { urls } from '../site/urls.ts';
import { shownText } from '../tables/cell-text.ts';
import { tables } from '../tables/index.ts';
import { paceHeader, upstreamText } from '../words/upstream-text.ts';
import { csvFile } from './csv.ts';

const COLUMNS = ['id', 'list', 'record', 'kind', 'upstreamOn', 'publishedOn'] as const;

export function* upstreamPaceFiles({ announced }: Model): Generator<EmittedFile> {
  const seen = seenAt(announced.tables['upstream-checks']);
  const table = tables['list-changes'];
  const rows = announced.tables['list-changes'].flatMap((change) => {
    const days = workingDaysOf(change);
    if (days === undefined) return [];
    const inTime = days <= settings.policy.changesFollowWithin;
    return [
      [
        ...COLUMNS.map((key) => shownText(table, key, change)),
        ...[seen.get(change.id)?.day ?? '', String(days), upstreamText.pace.inTime(inTime)],
      ],
    ];
  });
  yield csvFile(urls.upstreamPaceCsv, paceHeader(COLUMNS), rows);
}
