import { changedColumn, inWords, lawsChanged, readAsQuoted } from '../model/cells.ts';
import type { Model } from '../model/model.ts';
import { MENTION } from '../records/mention.ts';
import { byPart, isOfBasis } from '../tables/basis-changes.ts';
import type { Column } from '../tables/column.ts';
import {
  allTables,
  type Duty,
  type ListChange,
  type RulingFinding,
  tableNamed,
  tables,
} from '../tables/index.ts';
import { changeText } from './change-text.ts';

const words = changeText.headline;

/** A value longer than this does not fit into a headline on a phone. */
const LONGEST_VALUE = 24;

/** What changed for whom, in one line: 〔变更〕供热不达标：区市场监管局的角色由配合改为牵头. */
export function headline(model: Model, change: ListChange): string {
  return `〔${kindOf(model, change)}〕${bareHeadline(model, change)}`;
}

/** The kind of a change, and whether it was entered after its day. */
export function kindOf(model: Model, change: ListChange): string {
  const isSaid = change.kind === words.late || !model.told.isLate(change);
  return isSaid ? change.kind : `${words.late}·${change.kind}`;
}

/** The same without the kind, for lists that show the kind themselves. */
export function bareHeadline(model: Model, change: ListChange): string {
  return `${recordName(model, change)}：${bareWhat(model, change)}`;
}

/** The name of the record on whose page the change shows. */
export function recordName(model: Model, change: ListChange): string {
  const { list, id } = model.changes.page(change);
  return model.nameOf(list, id);
}

/** What changed, without the name of the record. */
export function bareWhat(model: Model, change: ListChange): string {
  const column = changedColumn(change)?.column;
  if (column !== undefined) return valueChanged(model, change, column);
  const laws = lawsChanged(model, change);
  if (laws !== undefined)
    return words.lawSucceeded(
      laws.ended.length === 0 ? '' : listed(laws.ended),
      listed(laws.begun),
    );
  if (isOfBasis(change)) return words.basis(byPart(allTables, change).length);
  if (change.kind === '补登') return words.enteredLate;
  if (change.kind === '更正') return words.corrected(correctedBy(model, change));
  const { partOf: whole, title } = tableNamed(change.list);
  const isPart = whole !== undefined;
  if (change.kind === '取消') {
    const what = isPart ? words.dropped(title) : words.cancelled;
    return change.before === undefined ? what : `${words.cancelled}${quoted(change.before)}`;
  }
  const what = isPart ? words.added(title) : words.listed(title);
  const part = partOf(model, change);
  if (part === undefined) return what;
  return `${what}，${situationOf(part)}${model.bodies.named(part.body).short}${part.role}`;
}

/** The change that a correction speaks of; a text may mention other records before it. */
function correctedBy(model: Model, { id, reason }: ListChange): string {
  const mentioned = reason.match(MENTION) ?? [];
  return mentioned.find((other) => other !== id && model.changes.find(other) !== undefined) ?? '';
}

/** Whether the line tells all there was and all there is: nobody needs to see the two beside each other. */
export function saysAll(model: Model, change: ListChange): boolean {
  const column = changedColumn(change)?.column;
  return column !== undefined && !column.kind.isList && areShort(model, change, column);
}

function areShort(model: Model, change: ListChange, column: Column): boolean {
  return [change.before, change.after]
    .flatMap((cell) => parts(model, change, column, cell)[0] ?? [])
    .every((value) => [...value].length <= LONGEST_VALUE);
}

function valueChanged(model: Model, change: ListChange, column: Column): string {
  const subject = subjectOf(model, change, column);
  const { before, after } = change;
  if (column.kind.isList) {
    const [was, is] = [before, after].map((cell) => parts(model, change, column, cell));
    const less = (was ?? []).filter((part) => !is?.includes(part));
    const more = (is ?? []).filter((part) => !was?.includes(part));
    if (less.length > 0 && more.length > 0)
      return words.lessAndMore(subject, listed(less), listed(more));
    if (more.length > 0) return words.more(subject, listed(more));
    return less.length > 0 ? words.less(subject, listed(less)) : words.rewritten(subject);
  }
  if (!areShort(model, change, column)) return words.rewritten(subject);
  const [was, is] = [before, after].map((cell) => parts(model, change, column, cell)[0]);
  if (was === undefined) return words.filled(subject, is ?? '');
  return is === undefined ? words.emptied(subject, was) : words.fromTo(subject, was, is);
}

/** Whose what, and in which situation: a part is told by its body, and the body of a part by its role. */
function subjectOf(model: Model, change: ListChange, column: Column): string {
  const part = partOf(model, change);
  if (part === undefined) return column.label;
  const subject = BODY_COLUMNS.includes(column)
    ? words.bodyOf(part.role)
    : `${model.bodies.named(part.body).short}的${column.label}`;
  return `${situationOf(part, column)}${subject}`;
}

/** In which situation a part applies, before what is said of it; nothing where the situation itself is what changed. */
function situationOf(part: Duty | RulingFinding, column?: Column): string {
  const { condition } = part;
  if (condition === undefined || CONDITION_COLUMNS.includes(column)) return '';
  return words.when(condition);
}

const CONDITION_COLUMNS: readonly (Column | undefined)[] = [
  tables.duties.columns.condition,
  tables['ruling-findings'].columns.condition,
];

const BODY_COLUMNS: readonly Column[] = [
  tables.duties.columns.body,
  tables['ruling-findings'].columns.body,
];

/** The duty or finding a change speaks of, also one that is still to come or about to go. */
function partOf(model: Model, { record }: ListChange): Duty | RulingFinding | undefined {
  const { announced, items, rulings } = model;
  return (
    announced.items.duty(record) ??
    items.duty(record) ??
    announced.rulings.finding(record) ??
    rulings.finding(record)
  );
}

/** A cell in words, a text in quotation marks. */
function parts(
  model: Model,
  { list, field }: ListChange,
  column: Column,
  cell: string | undefined,
): readonly string[] {
  if (cell === undefined) return [];
  const said = inWords(model, column, readAsQuoted(model, list, field, cell));
  return column.kind.isText && !column.kind.isLong ? said.map(words.quote) : said;
}

/** The first of several, quoted where it is a phrase, and how many there are. */
function listed(values: readonly string[]): string {
  const [first = ''] = values;
  const shown = first.startsWith('《') ? first : quoted(first);
  return values.length === 1 ? shown : `${shown}${words.others(values.length)}`;
}

function quoted(value: string): string {
  const characters = [...value];
  const short = characters.slice(0, LONGEST_VALUE).join('');
  return words.quote(characters.length > LONGEST_VALUE ? `${short}…` : short);
}
