/** How good the lists were on former days, counted again from the versions and the dates on record, and not from copies. */
import { daysBefore } from '../dates/working-days.ts';
import { recordedLists } from '../records/index.ts';
import type { Duty, Law } from '../tables/index.ts';
import { asked, askedOnce } from './asked.ts';
import { type Held, heldIn, isHeld } from './by-day.ts';
import { isItemVersion } from './faces.ts';
import { isItem } from './items.ts';
import { compare } from './lookup.ts';
import type { Model } from './model.ts';

export interface QualityThen {
  readonly day: string;
  /** The duties that people went by, those of them with a basis, and those of these that name every article. */
  readonly duties: number;
  readonly withBasis: number;
  readonly withArticle: number;
  /** The laws that stood, and those that somebody had looked at in time. */
  readonly laws: number;
  readonly lawsChecked: number;
}

/** The lists of which the records have duties. */
const itemLists = recordedLists.filter(({ table }) => isItem({ list: table.name }));

export const isWithBasis = ({ laws }: Duty): boolean => laws.length > 0;
export const isWithArticle = ({ laws }: Duty): boolean =>
  laws.every(({ article }) => article !== undefined);

/** The duties of the matters that people go by today. */
export const dutiesInForce = askedOnce('duties-in-force', (model): readonly Duty[] =>
  dutiesOn(model, heldMatters(model), model.today),
);

/** From and until when people went by each matter. */
const heldMatters = (model: Model): readonly Held[] =>
  itemLists.flatMap(({ table }) => heldIn(model, table.name));

/** The duties of the matters that people went by on a day, as they then stood. */
function dutiesOn({ history }: Model, matters: readonly Held[], day: string): readonly Duty[] {
  return matters
    .filter((held) => isHeld(held, day))
    .map(({ record }) => history.at(record, day))
    .flatMap((version) => (isItemVersion(version) ? version.parts : []));
}

export function lawsInForceOn({ laws }: Model, day: string): readonly Law[] {
  return laws.all.filter((law) => laws.isInForce(law, day));
}

/** At the ends of the quarters since the first list, and today. */
export const qualityOverTime = asked(
  'quality-over-time',
  (model, lawsCheckedWithin: number): readonly QualityThen[] => qualityOf(model, lawsCheckedWithin),
);

function qualityOf(model: Model, lawsCheckedWithin: number): QualityThen[] {
  const matters = heldMatters(model);
  return quarterEnds(firstDay(model), model.today).map((day) => {
    const duties = dutiesOn(model, matters, day);
    const withBasis = duties.filter(isWithBasis);
    const laws = lawsInForceOn(model, day);
    const since = daysBefore(day, lawsCheckedWithin);
    const isChecked = (law: Law) =>
      model.laws.checksOf(law).some(({ checkedOn }) => since <= checkedOn && checkedOn <= day);
    return {
      day,
      duties: duties.length,
      withBasis: withBasis.length,
      withArticle: withBasis.filter(isWithArticle).length,
      laws: laws.length,
      lawsChecked: laws.filter(isChecked).length,
    };
  });
}

function firstDay(model: Model): string {
  const days = model.items.all.map(({ effective }) => effective);
  return [...days, model.today].sort(compare)[0] ?? model.today;
}

function quarterEnds(from: string, today: string): string[] {
  const ends: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1)
    for (const end of ['03-31', '06-30', '09-30', '12-31']) ends.push(`${year}-${end}`);
  return [...ends.filter((day) => day >= from && day < today), today];
}
