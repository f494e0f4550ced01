/** Where one thing is told in two places: what each page says of the other. */
import type { CheckedTables } from '../check/run.ts';
import type { SameMatter } from '../tables/index.ts';
import { byPart, type Items } from './items.ts';
import { groupByMany } from './lookup.ts';
import type { Rulings } from './rulings.ts';

/** The condition and the stage of a record at which two places meet; both empty where the whole record is meant. */
interface Place {
  readonly id: string;
  readonly condition: string | undefined;
  readonly stage: string | undefined;
}

/** One thing as it is seen from one of its two places. */
export interface Twin {
  readonly here: Place;
  readonly there: Place;
  /** What tells the two apart; undefined where they are the same. */
  readonly tells: string | undefined;
  /** Whether an announced change has to take effect before the pair is true. */
  readonly isToCome: boolean;
}

interface Division {
  readonly items: Items;
  readonly rulings: Rulings;
}

/** The pairs of the same matter, by the records of either side. */
export class SameMatters {
  readonly #by: ReadonlyMap<string, readonly SameMatter[]>;
  readonly #today: Division;
  readonly #announced: Division;

  constructor(tables: CheckedTables, today: Division, announced: Division) {
    this.#by = groupByMany(tables['same-matters'], ({ item, other }) => [item, other]);
    this.#today = today;
    this.#announced = announced;
  }

  /** The other places of a matter, a ruling or a signpost. */
  of(id: string): readonly Twin[] {
    return (this.#by.get(id) ?? []).map((pair) => {
      const left = { id: pair.item, condition: pair.condition, stage: pair.stage };
      const right = { id: pair.other, condition: pair.otherCondition, stage: pair.otherStage };
      const [here, there] = pair.item === id ? [left, right] : [right, left];
      const isToCome = [here, there].some(
        (place) => answerIn(this.#today, place).join() !== answerIn(this.#announced, place).join(),
      );
      return { here, there, tells: pair.tells, isToCome };
    });
  }
}

/** How many pairs that claim to say the same give it to different bodies, in one state of the division. */
export function contradicting(tables: CheckedTables, division: Division): number {
  const same = tables['same-matters'].filter(({ stands }) => stands === '同一件事');
  return same.filter((pair) => {
    const here = { id: pair.item, condition: pair.condition, stage: pair.stage };
    const there = { id: pair.other, condition: pair.otherCondition, stage: pair.otherStage };
    const [left, right] = [answerIn(division, here), answerIn(division, there)];
    return !left.some((body) => right.includes(body));
  }).length;
}

/** Who leads at a place or, where no government body does, is responsible instead. */
function answerIn({ items, rulings }: Division, { id, condition, stage }: Place): string[] {
  const item = items.find(id);
  const ruling = rulings.find(id);
  const findings = ruling === undefined ? [] : rulings.findingsOf(ruling);
  const rows =
    item === undefined
      ? findings.filter((row) => row.condition === condition)
      : items
          .dutiesOf(item)
          .filter(
            (row) => row.condition === condition && (stage === undefined || row.stage === stage),
          );
  const { leads, others } = byPart<{ role: (typeof rows)[number]['role']; body: string }>(rows);
  return [...new Set((leads.length > 0 ? leads : others).map(({ body }) => body))];
}
