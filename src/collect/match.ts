/** Which row of ours is which of theirs: by code and name together, else by the name, else by the code. */

/** A row as it is compared: texts by column. */
export interface Comparable {
  readonly cells: Readonly<Record<string, string>>;
}

/** By what two rows were taken for the same. `name`: their codes differ. `code`: their names do. */
export type By = 'both' | 'name' | 'code';

export interface Pair<Our, Their> {
  readonly our: Our;
  readonly their: Their;
  readonly by: By;
}

export interface Matched<Our, Their> {
  readonly pairs: readonly Pair<Our, Their>[];
  readonly ours: readonly Our[];
  readonly theirs: readonly Their[];
}

interface Step {
  readonly by: By;
  readonly keys: readonly string[];
  /** The column without which the others say nothing. */
  readonly needs: 'code' | 'name';
  /** Whether rows alike in these are alike in everything that tells one from another. */
  readonly isWhole?: boolean;
}

/** What tells one row from another, and what it says of it. */
const IDENTITY = ['code', 'name', 'subItem', 'type', 'body', 'level'];
const DETAILS = ['scope', 'laws', 'responsibilities', 'accountability'];

/** The columns that the upper level decides; in the others the district says how it does its part. */
export const COMPARED: readonly string[] = [...IDENTITY, ...DETAILS];

/**
 * From what is certain to what is likely. The name comes before the code: where the upper level numbers its list anew, codes
 * move from one matter to another. A code alone still leads from an old name to a new one. What comes more than once on
 * either side is no evidence, and is left for the next step.
 */
const STEPS: readonly Step[] = [
  { by: 'both', keys: COMPARED, needs: 'name', isWhole: true },
  { by: 'both', keys: IDENTITY, needs: 'name', isWhole: true },
  { by: 'both', keys: ['code', 'name', 'subItem', 'body', 'level'], needs: 'code' },
  { by: 'both', keys: ['code', 'name', 'subItem'], needs: 'code' },
  { by: 'name', keys: ['name', 'subItem', 'type', 'body', 'level'], needs: 'name' },
  { by: 'code', keys: ['code', 'subItem', 'type', 'body', 'level'], needs: 'code' },
  { by: 'code', keys: ['code', 'subItem'], needs: 'code' },
  { by: 'code', keys: ['code'], needs: 'code' },
  { by: 'name', keys: ['name', 'subItem', 'type'], needs: 'name' },
  { by: 'name', keys: ['name', 'subItem', 'body'], needs: 'name' },
];

/** Pairs the rows of two lists. Of rows that are alike in everything, as many are paired as both lists have. */
export function matched<Our extends Comparable, Their extends Comparable>(
  ours: readonly Our[],
  theirs: readonly Their[],
  columns: ReadonlySet<string>,
): Matched<Our, Their> {
  const pairs: Pair<Our, Their>[] = [];
  let [left, right] = [ours, theirs];
  for (const { by, keys, needs, isWhole = false } of STEPS) {
    const known = keys.filter((key) => columns.has(key));
    if (!known.includes(needs)) continue;
    const found = pairsBy(known, needs, { left, right }, isWhole);
    for (const [our, their] of found) pairs.push({ our, their, by });
    const taken = new Set<Comparable>(found.flat());
    left = left.filter((row) => !taken.has(row));
    right = right.filter((row) => !taken.has(row));
  }
  return { pairs, ours: left, theirs: right };
}

function pairsBy<Our extends Comparable, Their extends Comparable>(
  keys: readonly string[],
  needs: string,
  { left, right }: { left: readonly Our[]; right: readonly Their[] },
  isWhole: boolean,
): [Our, Their][] {
  const keyOf = ({ cells }: Comparable) => JSON.stringify(keys.map((key) => plain(cells[key])));
  const says = ({ cells }: Comparable) => plain(cells[needs]) !== '';
  const theirs = Map.groupBy(right.filter(says), keyOf);
  return [...Map.groupBy(left.filter(says), keyOf)].flatMap(([key, own]) => {
    const other = theirs.get(key) ?? [];
    if (!isWhole && (own.length > 1 || other.length > 1)) return [];
    return own.flatMap((our, index): [Our, Their][] => {
      const their = other[index];
      return their === undefined ? [] : [[our, their]];
    });
  });
}

/** A text without what two offices type differently and mean alike: spaces and breaks, and marks of full or half width. */
export function plain(text = ''): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
