import type { CheckedTables } from '../check/run.ts';
import { isBoundaryItem } from '../records/boundary-items.ts';
import { inList } from '../records/listed.ts';
import { isStreetItem } from '../records/street-items.ts';
import { isWithdrawn } from '../tables/define.ts';
import {
  type Body,
  type BoundaryItem,
  type Duty,
  tables as definitions,
  LEAD_ROLES,
  NON_GOVERNMENT_ROLES,
  type Role,
  type StreetItem,
} from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import type { Bodies } from './bodies.ts';
import type { Recorded } from './history.ts';
import { byId, groupBy, groupByMany } from './lookup.ts';

/** A matter of either list; `list` tells which. */
export type Item =
  | (BoundaryItem & { readonly list: 'boundary-items' })
  | (StreetItem & { readonly list: 'street-items' });

/** What it takes to name a matter in a list of some. */
export type ListedItem = Pick<Item, 'id' | 'list' | 'name' | 'effective' | 'status'>;

/** The lists of matters. */
const ITEM_LISTS: readonly string[] = ['boundary-items', 'street-items'] satisfies Item['list'][];

/** Whether a record is a matter of either list. */
export function isItem(record: Pick<Recorded, 'list'>): record is Item {
  return ITEM_LISTS.includes(record.list);
}

/** Duties, or the findings of a ruling, by the part their bodies have in them. */
export interface Parts<Row> {
  /** The one government lead, or the joint ones; empty when no government body leads. */
  readonly leads: readonly Row[];
  /** Who answers where no government body leads: owners, operators, courts. */
  readonly others: readonly Row[];
  /** Everybody else: cooperating, first receiving, handing over, technical support. */
  readonly helpers: readonly Row[];
}

/** The duties of one condition at one stage. */
export interface Stage extends Parts<Duty> {
  /** undefined when the branch is not divided by stages. */
  readonly stage: string | undefined;
  readonly duties: readonly Duty[];
}

/** One way the matter can lie: the condition and who acts under it. */
export interface Branch {
  /** undefined when the matter has only one branch. */
  readonly condition: string | undefined;
  readonly stages: readonly Stage[];
}

/** What one body has to do with one item. */
export interface Part {
  readonly item: Item;
  readonly duties: readonly Duty[];
  readonly leads: boolean;
}

/** The items of both lists with their duties, looked up from every side. */
export class Items {
  readonly all: readonly Item[];
  readonly boundary: readonly Item[];
  readonly street: readonly Extract<Item, { list: 'street-items' }>[];
  readonly #byId: ReadonlyMap<string, Item>;
  readonly #branches: ReadonlyMap<string, readonly Branch[]>;
  readonly #duties: ReadonlyMap<string, Duty>;
  readonly #dutiesOf: ReadonlyMap<string, readonly Duty[]>;
  readonly #dutiesBy: ReadonlyMap<string, readonly Duty[]>;
  readonly #inDomain: ReadonlyMap<string, readonly Item[]>;
  readonly #predecessors: ReadonlyMap<string, readonly Item[]>;
  readonly #bodies: Bodies;
  readonly #today: string;
  readonly #ofStreet = new Map<string, readonly Part[]>();

  constructor(tables: CheckedTables, bodies: Bodies, today: string) {
    this.#bodies = bodies;
    this.#today = today;
    this.boundary = tables['boundary-items'].map((row) => inList(row, 'boundary-items'));
    this.street = tables['street-items'].map((row) => inList(row, 'street-items'));
    this.all = [...this.boundary, ...this.street];
    this.#byId = byId(this.all);
    const duties = [...tables.duties].sort((left, right) => left.order - right.order);
    this.#duties = byId(duties);
    this.#dutiesOf = groupBy(duties, (duty) => duty.item);
    this.#dutiesBy = groupBy(duties, (duty) => duty.body);
    this.#branches = new Map([...this.#dutiesOf].map(([item, rows]) => [item, branchesOf(rows)]));
    this.#inDomain = groupBy(this.all, (item) => item.domain);
    this.#predecessors = groupByMany(this.all, (item) =>
      item.replacedBy === undefined ? [] : [item.replacedBy],
    );
  }

  get(id: string): Item {
    const item = this.#byId.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    return item;
  }

  find(id: string): Item | undefined {
    return this.#byId.get(id);
  }

  /** One duty; undefined when there is none, or no longer. */
  duty(id: string): Duty | undefined {
    return this.#duties.get(id);
  }

  dutiesOf(item: Pick<Item, 'id'>): readonly Duty[] {
    return this.#dutiesOf.get(item.id) ?? [];
  }

  branches(item: Item): readonly Branch[] {
    return this.#branches.get(item.id) ?? [];
  }

  inDomain(domain: string): readonly Item[] {
    return this.#inDomain.get(domain) ?? [];
  }

  /** The matters of the same list and field that hold or will, so many of them. */
  beside({ id, list, domain }: Item, most: number): ListedItem[] {
    return this.apart(this.inDomain(domain))
      .standing.filter((other) => other.list === list && other.id !== id)
      .slice(0, most)
      .map(listed);
  }

  /** Items that this one replaced. */
  before(item: Item): readonly Item[] {
    return this.#predecessors.get(item.id) ?? [];
  }

  /** Whether people go by the item today: a disputed one counts, a replaced, withdrawn or coming one does not. */
  isInForce(item: Item): boolean {
    return !this.isToCome(item) && !this.isWithdrawn(item);
  }

  /** Whether the item was replaced or cancelled: its page is kept, and it counts for nothing else. */
  isWithdrawn(item: Item): boolean {
    return isWithdrawn(definitions[item.list], item);
  }

  /** The same items or parts in two lists: those that hold or will, and those that were withdrawn. */
  apart<Of extends Item | Part>(all: readonly Of[]): { standing: Of[]; withdrawn: Of[] } {
    const ended = (one: Of) => this.isWithdrawn('item' in one ? one.item : one);
    return { standing: all.filter((one) => !ended(one)), withdrawn: all.filter(ended) };
  }

  /** Whether the item is published and has not taken effect yet. */
  isToCome({ effective }: Pick<Item, 'effective'>): boolean {
    return effective > this.#today;
  }

  /** Ids of bodies that lead some branch, and of bodies that take another part, each once, in the order of the duties. */
  bodiesOf(item: Pick<Item, 'id'>): { leads: string[]; helpers: string[] } {
    const leads = new Set<string>();
    const helpers = new Set<string>();
    for (const duty of this.dutiesOf(item))
      (LEAD_ROLES.includes(duty.role) ? leads : helpers).add(duty.body);
    return { leads: [...leads], helpers: [...helpers].filter((body) => !leads.has(body)) };
  }

  /** The streets an item applies to. */
  streetsOf(item: Item): readonly Body[] {
    if (!isStreetItem(item)) return [];
    return item.streets.length === 0
      ? this.#bodies.streets
      : item.streets.map((id) => this.#bodies.get(id));
  }

  /** What a body has to do, item by item, in the order of the lists. A street's part includes what all streets do. */
  partsOf(body: Body): readonly Part[] {
    const isStreet = isStreetKind(body.kind) && !this.#bodies.isCollective(body);
    if (!isStreet) return this.#parts(this.#dutiesBy.get(body.id) ?? []);
    let parts = this.#ofStreet.get(body.id);
    if (parts === undefined) {
      const collective = this.#bodies.collectiveOf(body);
      const duties = [
        ...(this.#dutiesBy.get(body.id) ?? []),
        ...(collective === undefined ? [] : (this.#dutiesBy.get(collective.id) ?? [])),
      ];
      parts = this.#parts(duties).filter(
        ({ item }) =>
          isBoundaryItem(item) || item.streets.length === 0 || item.streets.includes(body.id),
      );
      this.#ofStreet.set(body.id, parts);
    }
    return parts;
  }

  #parts(duties: readonly Duty[]): Part[] {
    const byItem = groupBy(duties, (duty) => duty.item);
    return this.all.flatMap((item) => {
      const own = byItem.get(item.id);
      return own === undefined
        ? []
        : [{ item, duties: own, leads: own.some((duty) => LEAD_ROLES.includes(duty.role)) }];
    });
  }
}

const listed = ({ id, list, name, effective, status }: Item): ListedItem => ({
  ...{ id, list, name, effective, status },
});

/** Duties by condition and stage. */
export function branchesOf(duties: readonly Duty[]): Branch[] {
  return [...groupBy(duties, (duty) => duty.condition ?? '').values()].map((rows) => ({
    condition: rows[0]?.condition,
    stages: [...groupBy(rows, (duty) => duty.stage ?? '').values()].map(stageOf),
  }));
}

function stageOf(duties: readonly Duty[]): Stage {
  return { stage: duties[0]?.stage, duties, ...byPart(duties) };
}

/** Sorts rows that give a body a role into leads, others and helpers. */
export function byPart<Row extends { readonly role: Role }>(rows: readonly Row[]): Parts<Row> {
  const leads = rows.filter(({ role }) => LEAD_ROLES.includes(role));
  const others = rows.filter(({ role }) => NON_GOVERNMENT_ROLES.includes(role));
  return {
    leads,
    others,
    helpers: rows.filter((row) => !leads.includes(row) && !others.includes(row)),
  };
}
