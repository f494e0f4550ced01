/** Which two bodies dispute again and again: there the line between them is drawn badly. */
import { groupByMany } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { settings } from '../site/settings.ts';
import type { HotlineCase } from '../tables/index.ts';
import { isActing } from './acting.ts';
import type { Warning } from './warning.ts';

interface Dispute {
  /** The ruling that was applied for, or the case while none was. */
  readonly id: string;
  readonly isRuling: boolean;
  readonly day: string;
  readonly bodies: readonly string[];
}

/** The pairs of bodies that stand against each other in several disputes, those with most first. */
export function repeatedDisputes(model: Model): Warning[] {
  const pairs = groupByMany(disputesIn(model), ({ bodies }) => pairsOf(bodies));
  return [...pairs]
    .filter(([, disputes]) => disputes.length >= settings.policy.disputesAgain)
    .map(([pair, disputes]) => warningOf(pair, disputes))
    .sort((left, right) => (right.number ?? 0) - (left.number ?? 0));
}

function warningOf(pair: string, disputes: readonly Dispute[]): Warning {
  const newest = disputes.toSorted((left, right) => (left.day < right.day ? 1 : -1));
  const rows = newest.filter(({ isRuling }) => isRuling).map(({ id }) => id);
  return {
    id: pair,
    rows,
    records: newest.map(({ id }) => id),
    bodies: pair.split(JOIN),
    number: disputes.length,
    ...(newest[0] === undefined ? {} : { day: newest[0].day }),
  };
}

function disputesIn({ tables, cases, bodies }: Model): Dispute[] {
  const acting = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => isActing(bodies.get(id)));
  const rulings = tables.rulings.map((ruling) => {
    const origin = ruling.case === undefined ? undefined : cases.get(ruling.case);
    const between = [...ruling.parties, ...(origin === undefined ? [] : inCase(origin))];
    return { id: ruling.id, isRuling: true, day: ruling.appliedOn, bodies: acting(between) };
  });
  const waiting = tables['hotline-cases']
    .filter(({ disputed, ruling }) => disputed && ruling === undefined)
    .map((row) => ({
      id: row.id,
      isRuling: false,
      day: row.received,
      bodies: acting(inCase(row)),
    }));
  return [...rulings, ...waiting];
}

const inCase = ({ firstBody, others }: HotlineCase): string[] => [firstBody ?? [], others].flat();

const JOIN = '+';

/** Every two of some bodies, in the same order wherever they come together. */
function pairsOf(bodies: readonly string[]): string[] {
  const sorted = bodies.toSorted();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}${JOIN}${other}`));
}
