/** How many rows came of how many, and how many citations. */
import type { Outcome } from './compare.ts';
import type { Plan } from './plan.ts';
import type { Fate } from './rows.ts';

export interface Figures {
  readonly rowsIn: number;
  readonly byKind: Readonly<Record<Outcome['kind'], number>>;
  readonly byFate: ReadonlyMap<Fate, number>;
  /** Rows that say what an item is, and those of them that come in without a hand. */
  readonly items: number;
  readonly taken: number;
  readonly articles: { readonly written: number; readonly read: number; readonly known: number };
}

/** Every row is counted once; that they add up is held here too, whatever has been done with them. */
export function figuresOf({ files, outcomes }: Pick<Plan, 'files' | 'outcomes'>): Figures {
  const byKind = { new: 0, changed: 0, same: 0, twice: 0, refused: 0 };
  for (const { kind } of outcomes) byKind[kind] += 1;
  const byFate = new Map<Fate, number>();
  for (const { fate } of files.flatMap(({ others }) => others))
    byFate.set(fate, (byFate.get(fate) ?? 0) + 1);
  const rowsIn = files.reduce((sum, file) => sum + file.rowsIn, 0);
  const out = outcomes.length + [...byFate.values()].reduce((sum, count) => sum + count, 0);
  if (out !== rowsIn) throw new Error(`${rowsIn} rows were read and ${out} came of them`);
  return {
    ...{ rowsIn, byKind, byFate, items: outcomes.length },
    taken: outcomes.length - byKind.refused,
    articles: articlesOf(outcomes),
  };
}

function articlesOf(outcomes: readonly Outcome[]): Figures['articles'] {
  const sum = { written: 0, read: 0, known: 0 };
  for (const { shaped } of outcomes) {
    sum.written += shaped.articles.written;
    sum.read += shaped.articles.read;
    sum.known += shaped.articles.known;
  }
  return sum;
}
