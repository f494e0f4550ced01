/** What `npm run collect` does: one look at the upper level's list, and whether the next one is overdue. */
import path from 'node:path';
import { checkFolder, localToday } from '../check/check.ts';
import type { Data } from '../check/data.ts';
import { renderText } from '../check/render/text.ts';
import { bodyCalled } from '../collect/body.ts';
import { type Comparison, compare } from '../collect/compare.ts';
import { doubtsOf } from '../collect/doubts.ts';
import { type Drafts, draftsOf, type Look, type Row } from '../collect/drafts.ts';
import { putAside } from '../collect/put-aside.ts';
import { readUpper } from '../collect/read-upper.ts';
import { dayAfterWorkingDays } from '../dates/deadlines.ts';
import { csvText } from '../ledger/csv-text.ts';
import { sourceStates } from '../model/upstream.ts';
import { Refused } from '../site/refusal.ts';
import { policyOf } from '../site/settings.ts';
import { FaultyData } from '../site/user-error.ts';
import { headerOf, type Table } from '../tables/define.ts';
import { tables } from '../tables/index.ts';
import {
  asideLines,
  type Collected,
  collectedText,
  draftFolder,
  draftNames,
  fieldRows,
  fieldsHeader,
  reportText,
} from '../words/collect-text.ts';
import { overdueText } from '../words/upstream-text.ts';

export interface Wanted {
  readonly from: string;
  readonly out: string;
  readonly day: string;
  readonly looked: string;
  readonly whole: boolean;
  readonly body: string;
  readonly source: string;
  readonly office: string;
  readonly data: string;
}

/** Compares, drafts and writes. Returns what is to be said. */
export async function collect(wanted: Wanted, today = localToday()): Promise<string> {
  const day = wanted.looked || today;
  if (day > today) throw new Refused({ kind: 'look-in-future', day, today });
  const upstreamOn = wanted.day || day;
  if (upstreamOn > day) throw new Refused({ kind: 'days-in-order', upstreamOn, day });
  const folder = outFolder(wanted, day);
  const data = await readable(wanted.data, today);
  const collected = await collectedFrom(data, wanted, { day, upstreamOn });
  const written = await putAside(folder, filesOf(collected));
  return collectedText(collected, shown(written.folder), written.isNew);
}

/** Whether a list is overdue, and what is to be said of all of them. */
export async function overdue(folder: string, today = localToday()) {
  const data = await readable(folder, today);
  const looks = data.rows('upstream-checks').map(({ values }) => values);
  const states = sourceStates(looks, today, policyOf(folder)?.upstreamLookedWithin ?? USUAL);
  const isLate = states.some(({ gap }) => gap.is === 'late');
  return { isLate, text: overdueText(states, today) };
}

/** Where a district says nothing else. */
const USUAL = 3;

function outFolder({ out, data }: Wanted, day: string): string {
  const folder = path.resolve(out || draftFolder(day));
  const inside = path.relative(path.resolve(data), folder);
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside)))
    throw new Refused({ kind: 'out-among-data', place: out });
  return folder;
}

const shown = (folder: string): string => {
  const inside = path.relative('', folder);
  return inside.startsWith('..') ? folder : inside;
};

/** The data, where the tables that are compared and written to can be read to the last row. */
async function readable(folder: string, today: string): Promise<Data> {
  const { data, problems } = await checkFolder(folder, today, policyOf(folder));
  const needed = NEEDED.filter((name) => data.hasBroken(name)).map((name) => tables[name].file);
  const faults = problems.filter(({ path: file }) => needed.includes(path.basename(file)));
  if (needed.length > 0) throw new FaultyData(renderText(faults));
  return data;
}

const NEEDED = ['bodies', 'laws', 'powers', 'list-changes', 'upstream-checks'] as const;

async function collectedFrom(
  data: Data,
  { from, whole, body, source, office, data: folder }: Wanted,
  { day, upstreamOn }: Pick<Look, 'day' | 'upstreamOn'>,
): Promise<Collected> {
  const own = body === '' ? undefined : bodyCalled(data, body);
  const list = await readUpper(from, data, own);
  if (!whole && body === '' && !list.rows.some(({ cells }) => cells['body']))
    throw new Refused({ kind: 'upper-without-body' });
  const scope = { isWhole: whole, body: own };
  const comparison: Comparison = compare(data, list, scope);
  // A look at which nothing was compared has not seen that nothing changed.
  if (comparison.theirs.length === 0)
    throw new Refused({ kind: 'nothing-compared', reasons: asideLines(comparison) });
  const last = data.rows('upstream-checks').at(-1)?.values;
  const effective = dayAfterWorkingDays(day, policyOf(folder)?.changeNotice ?? 0) ?? '';
  const look: Look = {
    ...{ day, upstreamOn, effective },
    source: source || sourceOf(data),
    office: office || (last?.office ?? ''),
  };
  const named = (key: string, cell: string) => {
    const column = Object.entries(tables.powers.columns).find(([other]) => other === key)?.[1];
    return column === undefined ? cell : data.references.named(column, cell);
  };
  const drafts = draftsOf(data, comparison, look);
  return { list, comparison, drafts, doubts: doubtsOf(comparison), look, named };
}

/** The one list of the upper level that is looked at; of several nobody can tell which was meant. */
function sourceOf(data: Data): string {
  const looks = data.rows('upstream-checks').map(({ values }) => values);
  const [first, ...others] = sourceStates(looks, data.today, USUAL).map(({ source }) => source);
  if (first !== undefined && others.length > 0)
    throw new Refused({ kind: 'which-upper-list', sources: [first, ...others] });
  return first ?? '';
}

function filesOf(collected: Collected): Map<string, string> {
  const { drafts } = collected;
  const { look } = drafts;
  return new Map([
    [draftNames.report, reportText(collected)],
    [draftNames.fields, csvText(fieldsHeader, fieldRows(collected))],
    ...draftFile(draftNames.added, tables.powers, drafts.added),
    ...draftFile(draftNames.replaced, tables.powers, drafts.replaced),
    ...draftFile(draftNames.changes, tables['list-changes'], drafts.changes),
    ...draftFile(draftNames.look, tables['upstream-checks'], look === undefined ? [] : [look]),
  ]);
}

/** Drafted rows under the header of their table; no file where there are none. */
function draftFile(
  name: string,
  table: Table,
  rows: readonly (Row | Drafts['changes'][number])[],
): [string, string][] {
  if (rows.length === 0) return [];
  const keys = Object.keys(table.columns);
  const cells = rows.map((row) => {
    const texts = new Map(Object.entries(row));
    return keys.map((key) => texts.get(key) ?? '');
  });
  return [[name, csvText(headerOf(table), cells)]];
}
