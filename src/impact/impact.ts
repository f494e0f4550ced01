/** What a change of the data changes, and for whom: for whoever reviews it, and for the clerk before anybody else sees it. */
import { checkFolder, localToday } from '../check/check.ts';
import { stops } from '../check/problem.ts';
import { renderText } from '../check/render/text.ts';
import type { CheckResult } from '../check/run.ts';
import { seal } from '../ledger/seal.ts';
import { Model } from '../model/model.ts';
import { readKnownUrls } from '../publish/known-urls.ts';
import type { FirstAnswer } from '../search/first-answer.ts';
import { FaultyData } from '../site/user-error.ts';
import { tableNamed } from '../tables/index.ts';
import type { BodyTouched, Impact, LeadTold, TableCount } from '../words/impact-text.ts';
import { answerChanges } from './answers.ts';
import { withFolderBefore } from './before.ts';
import { type LeadChange, leadChanges } from './leads.ts';
import { pageChanges } from './pages.ts';
import { type RowChange, rowChanges } from './rows.ts';
import { type Size, sizeOf } from './size.ts';
import { type RecordChange, recordChanges } from './touched.ts';

export interface Compared {
  /** A commit or a folder. */
  readonly since: string;
  readonly data: string;
  /** Where the site lies that was built before and the one that was built of the data; may be empty. */
  readonly published: string;
  readonly site: string;
}

/** Compares; throws the report of the check when the data have errors now. */
export async function impactOf(compared: Compared, today = localToday()): Promise<Impact> {
  const { since, data, published, site } = compared;
  const after = await checkFolder(data, today);
  if (after.tables === undefined) throw new FaultyData(renderText(after.problems));
  const [sizeBefore, size] = await Promise.all([sizeOf(published), sizeOf(site)]);
  return withFolderBefore(since, data, async (folder) => {
    const before = await checkFolder(folder, today);
    const rows = rowChanges(before.data, after.data);
    return {
      since,
      next: after.tables && seal(after.tables, after.ledger, today)?.publication,
      tables: countsOf(rows),
      brokenBefore: before.problems.filter(stops).length,
      ...(await told(rows, { folder, result: before }, { folder: data, result: after }, today)),
      ...sizes(sizeBefore, size),
    };
  });
}

interface Side {
  readonly folder: string;
  readonly result: CheckResult;
}

/** What only the linked data can tell; nothing of it where those before break a rule of today. */
async function told(rows: readonly RowChange[], one: Side, other: Side, today: string) {
  const [before, after] = [one, other].map(({ result: { tables, ledger } }) =>
    tables === undefined ? undefined : new Model(tables, today, ledger),
  );
  if (before === undefined || after === undefined) return {};
  const states = { before, after };
  const records = recordChanges(rows, states);
  const leads = leadChanges(before, after).map((change) => leadTold(change, states));
  const [knownBefore, known] = await Promise.all(
    [one, other].map(({ folder }) => readKnownUrls(folder)),
  );
  return {
    records: records.map(({ name, id, sentences }) => ({ name, id, sentences })),
    leads,
    bodies: bodiesTouched(records, leads, states),
    pages: pageChanges(
      { model: before, known: knownBefore ?? [] },
      { model: after, known: known ?? [] },
    ),
    answers: rows.length === 0 ? undefined : answersTold(states),
  };
}

function countsOf(rows: readonly RowChange[]): TableCount[] {
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, changes]) => {
    const count = (kind: RowChange['kind']) => changes.filter((row) => row.kind === kind).length;
    const keys = new Set(changes.flatMap(({ fields }) => fields.map(({ key }) => key)));
    const columns = Object.entries(table.columns).flatMap(([key, { label }]) =>
      keys.has(key)
        ? {
            label,
            count: changes.filter(({ fields }) => fields.some((one) => one.key === key)).length,
          }
        : [],
    );
    const kinds = { added: count('added'), changed: count('changed'), gone: count('gone') };
    return { title: table.title, ...kinds, columns };
  });
}

interface States {
  readonly before: Model;
  readonly after: Model;
}

/** A body by its short name, that it has now where it still is. */
const shortOf =
  ({ before, after }: States) =>
  (id: string): string =>
    (after.bodies.find(id) ?? before.bodies.find(id))?.short ?? id;

function leadTold(change: LeadChange, states: States): LeadTold {
  const { item, condition, stage } = change;
  const name = shortOf(states);
  const found = states.after.announced.items.find(item) ?? states.before.announced.items.find(item);
  return {
    ...{ item, name: found?.name ?? item, condition, stage },
    before: change.before?.map(name),
    after: change.after?.map(name),
    isNew: states.before.announced.items.find(item) === undefined,
    isGone: states.after.announced.items.find(item) === undefined,
    begins: change.after?.filter((id) => change.before?.includes(id) !== true).map(name) ?? [],
    ends: change.before?.filter((id) => change.after?.includes(id) !== true).map(name) ?? [],
  };
}

/** Every body that has to look, in the order of the bodies. */
function bodiesTouched(
  records: readonly RecordChange[],
  leads: readonly LeadTold[],
  states: States,
): BodyTouched[] {
  const all = new Map(
    [...states.after.bodies.all, ...states.before.bodies.all].map((one) => [one.id, one]),
  );
  return [...all.values()].flatMap(({ id, short, kind }) => {
    const own = records.filter(({ bodies }) => bodies.includes(id));
    const begins = leads.filter((one) => one.begins.includes(short)).map((one) => one.name);
    const ends = leads.filter((one) => one.ends.includes(short)).map((one) => one.name);
    if (own.length + begins.length + ends.length === 0) return [];
    const unique = (names: readonly string[]) => [...new Set(names)];
    const told = { begins: unique(begins), ends: unique(ends) };
    return [{ name: short, kind, ...told, records: own.map(({ name }) => name) }];
  });
}

function answersTold(states: States): Impact['answers'] {
  const name = shortOf(states);
  // A record that names nobody answers by itself.
  const said = (answer: FirstAnswer | undefined, { lists }: Model): string[] | undefined => {
    if (answer === undefined || answer.bodies.length > 0) return answer?.bodies.map(name);
    const { list, record } = answer;
    return [`“${lists.find(list, record)?.[tableNamed(list).naming] ?? record}”`];
  };
  const { asked, changed } = answerChanges(states.before, states.after);
  return {
    asked,
    changed: changed.map(({ typed, before, after }) => ({
      typed,
      before: said(before, states.before),
      after: said(after, states.after),
    })),
  };
}

const sizes = (before: Size | undefined, after: Size | undefined) =>
  after === undefined ? {} : { size: { before, after } };
