import type { Body } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { byId, groupBy, groupByMany } from './lookup.ts';

/** What it takes to name a body and to link to it. */
export type NamedBody = Pick<Body, 'id' | 'kind' | 'short' | 'name'>;

/** The bodies, in their order, by id, by kind and by the body above them. */
export class Bodies {
  readonly all: readonly Body[];
  /** The streets that have pages: every street body that does not stand for others. */
  readonly streets: readonly Body[];
  /** Every body with a department page: all that are not streets. */
  readonly departments: readonly Body[];
  /** Of what kind each of the streets is. */
  readonly streetKinds: readonly Pick<Body, 'kind'>[];
  readonly #byId: ReadonlyMap<string, Body>;
  readonly #members: ReadonlyMap<string, readonly Body[]>;
  readonly #predecessors: ReadonlyMap<string, readonly Body[]>;

  constructor(rows: readonly Body[]) {
    this.all = [...rows].sort((left, right) => left.order - right.order);
    this.#byId = byId(rows);
    this.#members = groupBy(
      this.all.filter((body) => body.parent !== undefined),
      (body) => body.parent ?? '',
    );
    this.#predecessors = groupByMany(this.all, (body) => body.successor);
    this.streets = this.all.filter(
      (body) => isStreetKind(body.kind) && !this.#members.has(body.id),
    );
    this.streetKinds = this.streets.map(({ kind }) => ({ kind }));
    this.departments = this.all.filter((body) => !isStreetKind(body.kind));
  }

  get(id: string): Body {
    const body = this.#byId.get(id);
    if (body === undefined) throw new Error(`no body ${id}`);
    return body;
  }

  find(id: string): Body | undefined {
    return this.#byId.get(id);
  }

  /** A body by its name alone: a page that shows no more need not be made again when its number has changed. */
  named(body: string): NamedBody {
    const { id, kind, short, name } = this.get(body);
    return { id, kind, short, name };
  }

  /** What a body is called for short; undefined where there is none. */
  shortOf(id: string): string | undefined {
    return this.#byId.get(id)?.short;
  }

  /** Every body by its name alone, in their order. */
  get allNamed(): readonly NamedBody[] {
    return this.all.map(({ id }) => this.named(id));
  }

  /** Whether the body stands for all streets together. */
  isCollective(body: Body): boolean {
    return isStreetKind(body.kind) && this.#members.has(body.id);
  }

  /** The bodies directly below this one. */
  under(body: Body): readonly Body[] {
    return this.#members.get(body.id) ?? [];
  }

  /** The bodies whose duties this one took over. */
  before(body: Body): readonly Body[] {
    return this.#predecessors.get(body.id) ?? [];
  }

  /** The row that stands for all streets, for a street; undefined otherwise. */
  collectiveOf(street: Body): Body | undefined {
    const parent = street.parent === undefined ? undefined : this.#byId.get(street.parent);
    return parent !== undefined && this.isCollective(parent) ? parent : undefined;
  }

  /** The department that an office or a centre belongs to, which answers for what it does; undefined for any other body. */
  departmentOf(body: Body): Body | undefined {
    return isStreetKind(body.kind) || body.parent === undefined ? undefined : this.get(body.parent);
  }

  /** Its id. */
  departmentAbove(body: string): string | undefined {
    return this.departmentOf(this.get(body))?.id;
  }

  isOpen(body: Body, today: string): boolean {
    return body.until === undefined || body.until > today;
  }
}
