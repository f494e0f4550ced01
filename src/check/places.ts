/** By what names people look for places, for the rules that keep places of one name apart. */
import { ROAD } from '../tables/communities.ts';
import type { Community } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

export type PlaceRow = DataRow<Community>;

/** The places that are there today or will be: one that is gone stands in nobody's way. */
export function standingPlaces(data: Data): PlaceRow[] {
  const gone = ({ until }: Community) => until !== undefined && until <= data.today;
  return data
    .rows('communities')
    .filter(({ values }) => !gone(values) && !gone(communityOf(data, values) ?? values));
}

/** The community of a place; a community is its own; undefined where it cannot be told. */
export function communityOf(data: Data, place: Community): Community | undefined {
  return place.community === undefined ? place : data.get('communities', place.community)?.values;
}

/** Every name of a place with the column it stands in. */
export function namesOf({ name, aliases, former }: Community) {
  return [
    { key: 'name' as const, name },
    ...aliases.map((alias) => ({ key: 'aliases' as const, name: alias })),
    ...former.map((old) => ({ key: 'former' as const, name: old })),
  ];
}

export const isRoad = ({ kind }: Community): boolean => kind === ROAD;
