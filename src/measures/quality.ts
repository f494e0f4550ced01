import { daysBetween } from '../model/calendar-days.ts';
import { compare } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import {
  dutiesInForce,
  isWithArticle,
  isWithBasis,
  lawsInForceOn,
} from '../model/quality-over-time.ts';
import { settings } from '../site/settings.ts';
import { isWithdrawn } from '../tables/define.ts';
import { foundOnce } from '../tables/found-once.ts';
import type { Duty, Law } from '../tables/index.ts';
import { tables } from '../tables/index.ts';
import type { Counts } from './counts.ts';
import { type Counted, count, type Figure, median, share } from './figure.ts';

const total = (figure: Figure): Counted => ({ total: figure });

const withBasis = (model: Model): readonly Duty[] => dutiesInForce(model).filter(isWithBasis);

/** What two rows that say the same have in common. */
const saidIn = foundOnce(({ id: _id, order: _order, ...said }: Duty): string =>
  JSON.stringify(Object.entries(said).sort(([left], [right]) => (left < right ? -1 : 1))),
);

function sinceChecked(model: Model, law: Law): number | undefined {
  const [last] = model.laws.checksOf(law);
  return last && daysBetween(last.checkedOn, model.today);
}

/** The changes that were published last. */
function newestChanges(model: Model): Figure {
  const days = model.tables['list-changes'].map(({ publishedOn }) => publishedOn);
  const newest = days.toSorted(compare).at(-1);
  const rows = model.tables['list-changes'].filter(({ publishedOn }) => publishedOn === newest);
  return {
    value: newest === undefined ? undefined : daysBetween(newest, model.today),
    rows: rows.map(({ id }) => id),
  };
}

export const qualityCounts = {
  'quality-duties-with-basis': (model) => total(share(dutiesInForce(model), isWithBasis)),
  'quality-powers-with-basis': (model) =>
    total(
      share(
        model.tables.powers.filter(
          (power) => power.effective <= model.today && !isWithdrawn(tables.powers, power),
        ),
        ({ laws }) => laws.length > 0,
      ),
    ),
  'quality-duties-with-article': (model) => total(share(withBasis(model), isWithArticle)),
  'quality-duties-verified': (model) =>
    total(
      share(withBasis(model), ({ laws }) =>
        laws.every(({ confidence }) => confidence === undefined),
      ),
    ),
  'quality-duties-on-dead-law': (model) =>
    total(
      count(
        dutiesInForce(model).filter(({ laws }) =>
          laws.some(({ law }) => !model.laws.isInForce(model.laws.get(law))),
        ),
      ),
    ),
  'quality-principal-cooperators': (model) =>
    total(
      count(
        model.tables.duties.filter(
          ({ role, responsibility }) => role === '配合' && responsibility === '主体责任',
        ),
      ),
    ),
  'quality-names-in-both': (model) => {
    const names = new Set(model.tables['street-items'].map(({ name }) => name));
    return total(count(model.tables['boundary-items'].filter(({ name }) => names.has(name))));
  },
  'quality-duties-twice': (model) => {
    const seen = new Set<string>();
    return total(
      count(
        model.tables.duties.filter((duty) => {
          const said = saidIn(duty);
          return seen.has(said) || !seen.add(said);
        }),
      ),
    );
  },
  'quality-laws-checked': (model) =>
    total(
      share(
        lawsInForceOn(model, model.today),
        (law) =>
          (sinceChecked(model, law) ?? Number.POSITIVE_INFINITY) <=
          settings.policy.lawsCheckedWithin,
      ),
    ),
  'quality-law-days': (model) =>
    total(median(lawsInForceOn(model, model.today), (law) => sinceChecked(model, law))),
  'quality-days-since-change': (model) => total(newestChanges(model)),
  'quality-laws-with-address': (model) =>
    total(share(model.tables.laws, ({ url }) => url !== undefined)),
  'quality-bodies-with-phone': (model) =>
    total(
      share(
        model.tables.bodies.filter((body) => model.bodies.isOpen(body, model.today)),
        ({ phone }) => phone !== undefined,
      ),
    ),
} satisfies Counts<'quality'>;
