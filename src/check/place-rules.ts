/** The rules of streets and places, in the order in which they look at the data. */
import type { Rule } from './rule.ts';
import { officialPlacesReal } from './rules/official-places-real.ts';
import { placeCellsFit } from './rules/place-cells-fit.ts';
import { placeInCommunity } from './rules/place-in-community.ts';
import { placeMovesWhole } from './rules/place-moves-whole.ts';
import { placeNoHome } from './rules/place-no-home.ts';
import { placesToldApart } from './rules/places-told-apart.ts';
import { roadPartsApart } from './rules/road-parts-apart.ts';
import { streetsAreStreets } from './rules/streets-are-streets.ts';

export const placeRules: readonly Rule[] = [
  streetsAreStreets,
  placeCellsFit,
  placeInCommunity,
  placeMovesWhole,
  placesToldApart,
  roadPartsApart,
  placeNoHome,
  officialPlacesReal,
];
