/** On which days what the site says today will not hold any more. Pages, the API, the search and the browser all have it from here. */

import type { Promised } from '../dates/deadlines.ts';
import { lastDayAfter } from '../dates/gaps.ts';
import { nextDay } from '../dates/working-days.ts';
import type { AnyRow } from '../records/define.ts';
import { bodiesIn, listOf } from '../records/index.ts';
import { columnsIn } from '../tables/define.ts';
import { allTables, type TableName, tableNamed, tables } from '../tables/index.ts';
import { turningAfter } from '../tables/turning.ts';
import type { Model } from './model.ts';

/** Of one record: on which day, and what is so from then on. */
export interface Turn {
  readonly day: string;
  readonly table: TableName;
  readonly record: string;
  /** As a clause without its subject; undefined for a term in working days, which is no column. */
  readonly says: string | undefined;
  /** Of a change, the table that it changes. */
  readonly changed?: string;
  /** The records and bodies on whose pages it is told. */
  readonly concerns: readonly string[];
}

/** Every turn ahead, soonest first, and by the page it is told on. */
export class Turns {
  readonly all: readonly Turn[];
  readonly #next = new Map<string, Turn>();

  constructor(model: Model, promised: Promised) {
    const ahead = [...ofRows(model), ...ofTerms(model, promised)];
    this.all = ahead.sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
    for (const turn of this.all)
      for (const id of turn.concerns) if (!this.#next.has(id)) this.#next.set(id, turn);
  }

  /** The soonest that is told on the page of a record or body. */
  next(id: string): Turn | undefined {
    return this.#next.get(id);
  }

  /** The soonest among the records of a list and their parts. */
  nextIn(table: string): Turn | undefined {
    const names = new Set([table, ...partsOf(table)]);
    return this.all.find(({ changed, table: own }) => names.has(own) || names.has(changed ?? ''));
  }
}

const orderOf = ({ day, table, record }: Turn): string => `${day} ${table} ${record}`;

/** The dates written in the tables that lie ahead. */
function ofRows(model: Model): Turn[] {
  return Object.values(tables).flatMap((table) => {
    const rows: readonly AnyRow[] = model.announced.tables[table.name];
    return rows.flatMap((row) =>
      turningAfter(table, row, model.today).map(({ day, says }) => ({
        ...{ day, says, table: table.name, record: row.id },
        ...changedBy(model, row),
        concerns: concernsOf(model, table.name, row),
      })),
    );
  });
}

/** The tables whose rows are parts of the records of a table. */
const partsOf = (table: string): string[] =>
  allTables
    .filter(({ partOf, columns }) => partOf && columns[partOf]?.targets?.includes(table))
    .map(({ name }) => name);

function changedBy(model: Model, { id }: AnyRow): { readonly changed?: string } {
  const change = model.changes.find(id);
  return change === undefined ? {} : { changed: change.list };
}

/** A record, what it is a part of, the bodies and streets that it is about, and what a change is a change of. */
function concernsOf(model: Model, name: TableName, row: AnyRow): string[] {
  const change = model.changes.find(row.id);
  if (change !== undefined)
    return [row.id, model.changes.page(change).id, ...model.changes.concerned(change)];
  const list = listOf(name);
  const own = list === undefined ? [] : bodiesIn(list, row);
  const table = tableNamed(name);
  const whole = table.partOf === undefined ? [] : [String(row[table.partOf])];
  const items = columnsIn(table).flatMap(([key, { kind, targets = [] }]) =>
    kind.refers !== undefined && targets.some((target) => LISTS_OF_ITEMS.includes(target))
      ? ([row[key] ?? []].flat() as string[])
      : [],
  );
  return [...new Set([row.id, ...whole, ...own, ...items])];
}

/** On their pages stand the records that name them. */
const LISTS_OF_ITEMS: readonly string[] = ['boundary-items', 'street-items', 'bodies'];

/** The terms in working days of what is still waited for. */
function ofTerms(model: Model, promised: Promised): Turn[] {
  const { today } = model;
  const turnAfter = (from: string, allowed: number): string => nextDay(lastDayAfter(from, allowed));
  const rulings = model.rulings.all.flatMap((ruling): Turn[] => {
    const { id, status, appliedOn, consultedOn, applicant, parties, items } = ruling;
    const day =
      status === '会商' && consultedOn !== undefined
        ? turnAfter(consultedOn, promised.decideWithin)
        : status === '受理'
          ? turnAfter(appliedOn, promised.consultWithin)
          : today;
    const concerns = [...new Set([id, applicant, parties, items].flat())];
    return day > today ? [{ day, table: 'rulings', record: id, says: undefined, concerns }] : [];
  });
  const cases = model.hotline.open.flatMap(({ id, received, firstBody, items }): Turn[] => {
    const day = turnAfter(received, promised.handleWithin);
    const concerns = [id, firstBody ?? [], items].flat();
    return day > today
      ? [{ day, table: 'hotline-cases', record: id, says: undefined, concerns }]
      : [];
  });
  return [...rulings, ...cases];
}
