/** Every list, in the order in which people are led to them. */
import type { Table } from '../tables/define.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { bodyRecords } from './bodies.ts';
import { boundaryItemRecords } from './boundary-items.ts';
import { campaignRecords } from './campaigns.ts';
import { communityRecords } from './communities.ts';
import { type AnyRow, isNone, type Records } from './define.ts';
import { domainRecords } from './domains.ts';
import { emergencyRecords } from './emergencies.ts';
import { findingRecords, resultUseRecords, staffingRecords, surveyRecords } from './evaluation.ts';
import { flowRecords } from './flows.ts';
import { handoffRecords } from './handoffs.ts';
import { hotlineCaseRecords } from './hotline-cases.ts';
import { assessmentRecords, evaluationClassRecords, indicatorRecords } from './indicators.ts';
import { inspectionRecords } from './inspections.ts';
import { lawRecords } from './laws.ts';
import { listChangeRecords } from './list-changes.ts';
import { meetingRecords } from './meetings.ts';
import { powerRecords } from './powers.ts';
import { reportedFigureRecords } from './reported-figures.ts';
import { rulingRecords } from './rulings.ts';
import { sameMatterRecords } from './same-matters.ts';
import { signpostRecords } from './signposts.ts';
import { streetItemRecords } from './street-items.ts';
import { taskRecords } from './tasks.ts';
import { upstreamCheckRecords } from './upstream-checks.ts';

export const records = {
  'boundary-items': boundaryItemRecords,
  'street-items': streetItemRecords,
  bodies: bodyRecords,
  rulings: rulingRecords,
  'list-changes': listChangeRecords,
  powers: powerRecords,
  tasks: taskRecords,
  domains: domainRecords,
  flows: flowRecords,
  handoffs: handoffRecords,
  inspections: inspectionRecords,
  'hotline-cases': hotlineCaseRecords,
  meetings: meetingRecords,
  surveys: surveyRecords,
  findings: findingRecords,
  staffing: staffingRecords,
  'result-uses': resultUseRecords,
  campaigns: campaignRecords,
  communities: communityRecords,
  signposts: signpostRecords,
  emergencies: emergencyRecords,
  'same-matters': sameMatterRecords,
  'upstream-checks': upstreamCheckRecords,
  'reported-figures': reportedFigureRecords,
  laws: lawRecords,
  'evaluation-classes': evaluationClassRecords,
  indicators: indicatorRecords,
  assessments: assessmentRecords,
} as const satisfies { readonly [Name in TableName]?: Records<Name> };

export type ListName = keyof typeof records;

/** The lists of which one aspect is made by code of their own: a map over them that leaves one out does not compile. */
export type OwnLists<
  Aspect extends 'page' | 'search' | 'calendar' | 'figure' | 'onBodies' | 'announced',
> = {
  [Name in ListName]: (typeof records)[Name][Aspect] extends 'own' | { readonly own: true }
    ? Name
    : never;
}[ListName];

/** Every list, as the generic shape that pages and emitters loop over. */
export const allLists: readonly Records[] = Object.values(records);

const listsByTable = new Map(allLists.map((list) => [list.table.name, list]));

/** A list by the name of its table; undefined for a table that is no list. */
export function listOf(table: string): Records | undefined {
  return listsByTable.get(table);
}

/** The same, for a table that is known to be a list. */
export function listNamed(table: string): Records {
  const list = listOf(table);
  if (list === undefined) throw new Error(`${table} is no list`);
  return list;
}

/** How a list is called above its records. */
export function titleOf({ title, table }: Records): string {
  return title ?? table.title;
}

/** The lists whose pages are made from their columns. */
export const commonLists: readonly Records[] = allLists.filter(({ page }) => page === 'common');

/** The lists whose records have an address. */
export const listsWithPages: readonly Records[] = allLists.filter(({ page }) => !isNone(page));

/** The lists whose records keep their former versions. */
export const recordedLists: readonly Records[] = allLists.filter(
  ({ table, page }) => table.changes === 'on-record' && !isNone(page),
);

/** The published tables of which nobody can say how they read on a former day: what is never changed says so itself. */
export const keepingNoPast: readonly Table[] = allTables.filter(
  ({ published, partOf, changes }) =>
    published && partOf === undefined && changes !== 'on-record' && changes !== 'never',
);

/** Where a record stands below the base: `powers/qz-001/`. */
export function addressOf(list: Records, row: AnyRow): string {
  return list.address?.(row) ?? `${list.path}/${row.id}/`;
}

/** The day a record speaks from; undefined while no column of it is filled. */
export function dayOf({ day }: Records, row: AnyRow): string | undefined {
  return firstFilled(day, row);
}

/** The day from which a record holds; undefined while no column of it is filled. */
export function sinceOf({ day, since = day }: Records, row: AnyRow): string | undefined {
  return firstFilled(since, row);
}

/** The day on which a record takes effect; undefined while it has none. */
export function beginsOn({ day, since = day }: Records, row: AnyRow): string | undefined {
  return firstFilled(since.slice(0, 1), row);
}

/** The day on which a record was made public; undefined while it is not. */
export function publishedOn(list: Records, row: AnyRow): string | undefined {
  return list.published === undefined ? beginsOn(list, row) : firstFilled([list.published], row);
}

function firstFilled(columns: readonly string[], row: AnyRow): string | undefined {
  const filled = columns.map((key) => row[key]).find((value) => value !== undefined);
  return filled === undefined ? undefined : String(filled);
}

/** The tables of parts whose changes are on record, by the names of the tables that they are parts of. */
const partsByWhole = new Map(
  allTables
    .filter(({ changes }) => changes === 'on-record')
    .flatMap((table) =>
      (table.columns[table.partOf ?? '']?.targets ?? []).map((whole) => [whole, table] as const),
    )
    // Of several the first.
    .reverse(),
);

/** The table of the parts of a list's records whose changes are on record; undefined for a list without such parts. */
export function partsTableOf({ table }: Records): Table | undefined {
  return partsByWhole.get(table.name);
}

/** The ids of the bodies a record concerns, each once, whoever answers for it first. */
export function bodiesIn({ bodies }: Records, row: AnyRow): string[] {
  return [...new Set(bodies.flatMap((key) => (row[key] ?? []) as string | readonly string[]))];
}

/** The ids of the streets to which a record is limited; none where all streets are meant. */
export function streetsIn({ streets }: Records, row: AnyRow | undefined): readonly string[] {
  return streets === undefined ? [] : ((row?.[streets] ?? []) as readonly string[]);
}
