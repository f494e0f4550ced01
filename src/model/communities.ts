/** Where people live, and which street acts there today. */
import type { CheckedTables } from '../check/run.ts';
import { isCommunity, ROAD } from '../tables/communities.ts';
import type { Body, Community } from '../tables/index.ts';
import type { Bodies } from './bodies.ts';
import { byId, groupBy } from './lookup.ts';

/** A community that came from another street, or will. */
export interface Move {
  readonly from: Body;
  readonly to: Body;
  readonly day: string;
  readonly isToCome: boolean;
}

/** The places that are there today, each under the one community and the one street it leads to. */
export class Communities {
  /** Communities and villages, in the order of the streets and then of the table. */
  readonly all: readonly Community[];
  readonly #bodies: Bodies;
  readonly #today: string;
  readonly #byId: ReadonlyMap<string, Community>;
  readonly #inside: ReadonlyMap<string, readonly Community[]>;
  readonly #goneFrom: ReadonlyMap<string, readonly Community[]>;
  readonly #ofStreet: ReadonlyMap<string, readonly Community[]>;

  constructor(tables: CheckedTables, bodies: Bodies, today: string) {
    this.#bodies = bodies;
    this.#today = today;
    const rows = tables.communities;
    this.#byId = byId(rows);
    const here = rows.filter((place) => this.#isHere(place));
    const inside = (places: readonly Community[]) =>
      groupBy(
        places.filter((place) => !isCommunity(place)),
        (place) => this.communityOf(place).id,
      );
    this.#inside = inside(here);
    this.#goneFrom = inside(rows.filter((place) => !this.#isHere(place)));
    this.#ofStreet = groupBy(here.filter(isCommunity), (community) => this.streetOf(community).id);
    this.all = bodies.streets.flatMap((street) => this.of(street));
  }

  get(id: string): Community {
    const place = this.#byId.get(id);
    if (place === undefined) throw new Error(`no place ${id}`);
    return place;
  }

  /** Every place there is today: each community, followed by what belongs to it. */
  get places(): Community[] {
    return this.all.flatMap((community) => [community, ...this.inside(community)]);
  }

  /** The community a place belongs to; a community is its own. */
  communityOf(place: Community): Community {
    return isCommunity(place) ? place : this.get(place.community ?? '');
  }

  /** The one street that acts in a place today. */
  streetOf(place: Community): Body {
    const { street = '', before, since } = this.communityOf(place);
    const isToCome = since !== undefined && since > this.#today;
    return this.#bodies.get(isToCome && before !== undefined ? before : street);
  }

  /** Where the community of a place came from, or when it will go where; undefined where it never moved. */
  moveOf(place: Community): Move | undefined {
    const { street = '', before, since } = this.communityOf(place);
    if (before === undefined || since === undefined) return undefined;
    const [from, to] = [this.#bodies.get(before), this.#bodies.get(street)];
    return { from, to, day: since, isToCome: since > this.#today };
  }

  /** What belongs to a community: estates first, then roads. */
  inside(community: Community): readonly Community[] {
    const places = this.#inside.get(community.id) ?? [];
    const isRoad = ({ kind }: Community) => kind === ROAD;
    return [...places.filter((place) => !isRoad(place)), ...places.filter(isRoad)];
  }

  /** What belonged to a community and is gone. */
  goneFrom(community: Community): readonly Community[] {
    return this.#goneFrom.get(community.id) ?? [];
  }

  /** The communities of a street today. */
  of(street: Body): readonly Community[] {
    return this.#ofStreet.get(street.id) ?? [];
  }

  /** Whether a place is gone, or has gone with its community. */
  isGone(place: Community): boolean {
    return !this.#isHere(place);
  }

  #isHere(place: Community): boolean {
    const gone = ({ until }: Community) => until !== undefined && until <= this.#today;
    return !gone(place) && !gone(this.communityOf(place));
  }
}
