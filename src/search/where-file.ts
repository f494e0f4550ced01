import type { Model } from '../model/model.ts';
import { communityRecords } from '../records/communities.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';
import { isCommunity } from '../tables/communities.ts';
import { readHouseNumbers } from '../tables/house-numbers.ts';
import type { Body, Community } from '../tables/index.ts';
import { communityText, moveNote } from '../words/community-text.ts';
import { placeName } from '../words/place-name.ts';
import { streetsCalled } from '../words/street-name.ts';
import type { WhereFile, WhereFiles, WherePlace, WhereStreet } from './where-format.ts';

const { name: TABLE, title } = communityRecords.table;

/** Where the places of a model are to be asked for; undefined where it has none. */
export function whereFiles({ communities }: Model): WhereFiles | undefined {
  return communities.all.length === 0
    ? undefined
    : { script: urls.whereScript, file: urls.whereFile };
}

/** Every place of today with the street that acts there. */
export function whereFile(model: Model): WhereFile {
  const streets = model.bodies.streets;
  return {
    kind: [TABLE, title, 1],
    list: urls.list(TABLE),
    hotline: settings.hotline,
    mark: settings.status === 'example' ? communityText.exampleMark : '',
    called: streetsCalled(streets),
    streets: streets.map(streetOf),
    places: model.communities.places.map((place) => placeOf(model, place)),
  };
}

function streetOf({ id, short, kind, phone }: Body): WhereStreet {
  const own = phone === undefined || phone === settings.hotline ? {} : { phone };
  return { id, name: short, url: urls.body({ id, kind }), ...own };
}

function placeOf({ bodies, communities }: Model, place: Community): WherePlace {
  const { id, name, side, aliases, former } = place;
  const label = placeName(place);
  const also = [...aliases, ...former];
  const move = communities.moveOf(place);
  const numbers = readHouseNumbers(place.numbers ?? '');
  return {
    ...{ id, name, url: urls.recordOf(TABLE, place) },
    ...(label === name ? {} : { label }),
    ...(also.length > 0 ? { also } : {}),
    ...(isCommunity(place) ? {} : { community: communities.communityOf(place).name }),
    street: bodies.streets.indexOf(communities.streetOf(place)),
    ...(side === undefined ? {} : { side }),
    ...(numbers === undefined
      ? {}
      : {
          numbers: [
            ...([numbers.from, Number.isFinite(numbers.to) ? numbers.to : 0] as const),
            ...(numbers.parity === undefined ? ([] as const) : ([numbers.parity] as const)),
          ] as const,
        }),
    ...(move === undefined ? {} : { note: moveNote(move) }),
  };
}
