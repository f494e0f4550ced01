/** Everything that follows from a law that ended: which citations become which, and the changes to be put on record. */
import type { Data, DataRow } from '../check/data.ts';
import { dutiesByItem, items } from '../check/items.ts';
import { Standings } from '../check/standing.ts';
import { Refused } from '../site/refusal.ts';
import { type Citation, splitPhrases } from '../tables/cell.ts';
import { isWithdrawn } from '../tables/define.ts';
import type { Duty, LawArticle } from '../tables/index.ts';
import {
  citationsText,
  type LawSucceeded,
  type LawSuccession,
  lawSucceeded,
  marked,
} from '../tables/law-succession.ts';
import { LAW_SUCCEEDED } from '../tables/list-changes.ts';
import { type Draft, newIds } from './draft.ts';

/** One cell whose citations follow. */
export interface CitationEdit {
  readonly path: string;
  readonly line: number;
  readonly duty: string;
  readonly before: string;
  readonly after: string;
  /** What is to be read again before it is believed; empty where every article was read on both sides. */
  readonly doubts: readonly Doubt[];
}

/** A citation of which it is not sure where it went, and how far it is known. */
export interface Doubt {
  readonly citation: string;
  readonly why: LawArticle['confidence'];
}

export interface LawDraft {
  readonly succeeded: LawSucceeded;
  readonly edits: readonly CitationEdit[];
  readonly changes: readonly Draft[];
}

/** The draft for a law that ended, or for one that took the place of others or came new. */
export function draftLaw(data: Data, id: string): LawDraft {
  const succeeded = successionOf(data, id);
  const standings = new Standings(data);
  const duties = dutiesByItem(data);
  const ids = newIds(data);
  const drafts = items(data).map(({ table, values }) => {
    const rows = (duties.get(values.id) ?? []).filter((row) => !row.broken);
    const edits = isWithdrawn(table, values)
      ? []
      : rows.flatMap((row) => editOf(standings.succession, row, succeeded) ?? []);
    const then = [
      ...edits.map(({ before }) => endedIn(before, succeeded)),
      ...rows.flatMap((row) => citedThen(data, standings, row, succeeded)),
    ];
    const needed = then.length > 0 && !isOnRecord(data, values.id, succeeded);
    const ended = [...new Set(then.flat())].sort();
    const changes = needed
      ? [
          {
            id: ids(),
            list: table.title,
            record: values.id,
            ...changeOf(data, rows, ended, succeeded),
          },
        ]
      : [];
    return { edits, changes };
  });
  return {
    succeeded,
    edits: drafts.flatMap(({ edits }) => edits),
    changes: drafts.flatMap(({ changes }) => changes),
  };
}

/** The laws that end, or ended, when a law begins. */
function successionOf(data: Data, id: string): LawSucceeded {
  const named = data.get('laws', id);
  if (named === undefined) throw new Refused({ kind: 'no-such-law', law: id });
  const law = named.values.repealed === undefined ? id : named.values.replacedBy;
  if (law === undefined) throw new Refused({ kind: 'law-without-successor', law: id });
  const ended = data.rows('laws').filter(({ values }) => values.replacedBy === law);
  return { law, ended: ended.map(({ values }) => ({ law: values.id, article: undefined })) };
}

function editOf(
  succession: LawSuccession,
  row: DataRow<Duty>,
  { ended, law }: LawSucceeded,
): CitationEdit | undefined {
  const before = row.cells['laws'] ?? '';
  const doubts: Doubt[] = [];
  const followed = marked(before).flatMap((citation): readonly Citation[] => {
    if (citation.historical || !isAmong(ended, citation)) return [citation];
    const known = succession.follow(citation);
    const why = known?.confidence ?? '待核';
    if (why !== '已核') doubts.push({ citation: citationsText([citation]), why });
    return known?.citations ?? [{ law, article: undefined }];
  });
  const after = [...new Set(splitPhrases(citationsText(followed)))].join(';');
  if (after === before) return undefined;
  return { path: row.path, line: row.line, duty: row.values.id, before, after, doubts };
}

/** The ended laws in a cell. */
function endedIn(cell: string, { ended }: LawSucceeded): string[] {
  return marked(cell)
    .filter((citation) => !citation.historical && isAmong(ended, citation))
    .map(({ law }) => law);
}

/** What a row that is older than a law it cites cited in its place, once for each citation: no law at all where none is known. */
function citedThen(
  data: Data,
  standings: Standings,
  row: DataRow<Duty>,
  succeeded: LawSucceeded,
): string[][] {
  const since = data.get('laws', succeeded.law)?.values.effective ?? '';
  const first = standings.of(row, 'laws').at(-1);
  if (first === undefined || first.from >= since) return [];
  const [only, ...others] = succeeded.ended;
  const whole = only !== undefined && others.length === 0 ? [only.law] : [];
  return marked(first.cell)
    .filter(({ law, historical }) => !historical && law === succeeded.law)
    .map((citation) => {
      const known = standings.succession.forerunners(citation, succeeded);
      return known.length > 0 ? known.map(({ law }) => law) : whole;
    });
}

/** Whether the change is there already. */
function isOnRecord(data: Data, record: string, { law }: LawSucceeded): boolean {
  return data
    .rows('list-changes')
    .some(({ values }) => values.record === record && lawSucceeded(values)?.law === law);
}

/** The cells of the change, but for those that name the record. */
function changeOf(
  data: Data,
  rows: readonly DataRow<Duty>[],
  ended: readonly string[],
  succeeded: LawSucceeded,
): Draft {
  const { law } = succeeded;
  const begun = data.get('laws', law)?.values;
  const effective = [begun?.effective ?? '', ...followedOn(data, rows, succeeded)].sort().at(-1);
  return {
    kind: LAW_SUCCEEDED,
    ...(ended.length === 0 ? {} : { before: ended.join(';') }),
    after: law,
    ...(begun === undefined ? {} : { basis: `《${begun.title}》`, effective }),
    publishedOn: data.today,
  };
}

/** The days on which single citations of a record followed the law: the others did so no earlier. */
function followedOn(
  data: Data,
  rows: readonly DataRow<Duty>[],
  { ended, law }: LawSucceeded,
): string[] {
  const ids = new Set(rows.map(({ values }) => values.id));
  return data
    .rows('list-changes')
    .filter(({ values: { record, field, before = '', after = '' } }) => {
      if (field !== CITED || !ids.has(record)) return false;
      const follows = marked(after).some((citation) => citation.law === law);
      return follows && marked(before).some((citation) => isAmong(ended, citation));
    })
    .map(({ values }) => values.effective);
}

/** The column of a duty that cites. */
const CITED: keyof Duty = 'laws';

const isAmong = (ended: readonly Citation[], { law }: Citation) =>
  ended.some((one) => one.law === law);
