import type { CheckedTables } from '../check/run.ts';
import type { AnyRow } from '../records/define.ts';
import type { Citation } from '../tables/cell.ts';
import { citedKeys } from '../tables/define.ts';
import { allTables, tables as definitions, type Law, type TableName } from '../tables/index.ts';
import { compare, groupBy } from './lookup.ts';

/** Where a law is cited: the id of an item or a ruling, and the article. */
export interface CitedIn {
  readonly record: string;
  readonly article: string | undefined;
}

/** What rests on each law. */
export class LawCitations {
  readonly #of: ReadonlyMap<string, readonly (CitedIn & { law: string })[]>;

  constructor(tables: CheckedTables) {
    this.#of = groupBy(citationsIn(tables), ({ law }) => law);
  }

  /** The records that cite the law, each with each article once. */
  of(law: Law): CitedIn[] {
    const seen = new Map<string, CitedIn>();
    for (const { record, article } of this.#of.get(law.id) ?? [])
      seen.set(`${record}#${article ?? ''}`, { record, article });
    return [...seen.values()].sort((left, right) => compare(left.record, right.record));
  }
}

/** Every citation of a row of any table, with the record on whose page it shows. */
function citationsIn(tables: CheckedTables): (CitedIn & { law: string })[] {
  return allTables.flatMap(({ name, columns, partOf = 'id' }) => {
    const cited = citedKeys(columns);
    // What became of an article is told by the law itself, and is no use of the other.
    const isOfLaws = columns[partOf]?.targets?.includes(definitions.laws.name) === true;
    if (cited.length === 0 || isOfLaws) return [];
    return (tables[name as TableName] as readonly AnyRow[]).flatMap((row) =>
      cited.flatMap((key) =>
        (row[key] as readonly Citation[]).map(({ law, article }) => ({
          law,
          article,
          record: String(row[partOf]),
        })),
      ),
    );
  });
}
