import type { Citation } from '../tables/cell.ts';
import type { Column } from '../tables/column.ts';
import { allTables, type TableName } from '../tables/index.ts';
import { filledTables } from './filled.ts';
import { type LawQuality, lawQuality } from './law-quality.ts';
import { groupBy } from './lookup.ts';
import type { Model } from './model.ts';

export interface TableQuality {
  readonly title: string;
  readonly rows: number;
  /** Empty cells of each column that has any, by label. */
  readonly empty: readonly { readonly label: string; readonly count: number }[];
}

/** Smallest, median and largest of a count, and how many items have more than one. */
export interface Spread {
  readonly smallest: number;
  readonly median: number;
  readonly largest: number;
  readonly moreThanOne: number;
  readonly of: number;
}

export interface RepeatedSentence {
  readonly sentence: string;
  readonly rows: number;
}

export interface Quality {
  readonly tables: readonly TableQuality[];
  readonly boundaryBranches: Spread;
  readonly streetBranches: Spread;
  readonly boundaryAliases: Spread;
  readonly streetAliases: Spread;
  readonly repeated: readonly RepeatedSentence[];
  /** Laws that records cite although they are no longer, or not yet, in force. */
  readonly notInForce: readonly { readonly title: string; readonly citedIn: readonly string[] }[];
  readonly uncitedLaws: number;
  readonly laws: LawQuality;
  readonly basis: BasisQuality;
}

/** A part of a whole. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** How far duties rest on the law, and how closely it is cited. */
export interface BasisQuality {
  readonly dutiesWithBasis: Share;
  readonly citationsWithArticle: Share;
  /** The same, of the laws and regulations of the province and the city alone. */
  readonly localWithArticle: Share;
  readonly unverified: number;
}

/** A sentence longer than this that stands in more rows than the limit is filler, not information. */
const LONG_SENTENCE = 12;
const MOST_ROWS = 4;

/** How good the data is beyond being correct. */
export function quality(model: Model, lawsCheckedWithin: number): Quality {
  const branches = (items: Model['items']['all']) =>
    spread(items.map((item) => model.items.branches(item).length));
  const aliases = (items: Model['items']['all']) =>
    spread(items.map((item) => item.aliases.length));
  const laws = model.laws.all.map((law) => ({ law, citedIn: model.lawCitations.of(law) }));
  return {
    tables: filledTables(model).map(({ title, rows, columns }) => ({
      title,
      rows,
      empty: columns
        .map(({ label, filled }) => ({ label, count: rows - filled }))
        .filter(({ count }) => count > 0),
    })),
    boundaryBranches: branches(model.items.boundary),
    streetBranches: branches(model.items.street),
    boundaryAliases: aliases(model.items.boundary),
    streetAliases: aliases(model.items.street),
    repeated: repeatedSentences(model),
    notInForce: laws
      .filter(({ law, citedIn }) => !model.laws.isInForce(law) && citedIn.length > 0)
      .map(({ law, citedIn }) => ({
        title: law.title,
        citedIn: citedIn.map(({ record }) => record),
      })),
    uncitedLaws: laws.filter(({ citedIn }) => citedIn.length === 0).length,
    laws: lawQuality(model, lawsCheckedWithin),
    basis: basisQuality(model),
  };
}

/** Of everything announced, as the tables hold it. */
function basisQuality({ announced, laws }: Model): BasisQuality {
  const { duties } = announced.tables;
  const citations = duties.flatMap((duty) => duty.laws);
  const local = citations.filter(({ law }) => laws.get(law).level === '地方性法规');
  return {
    dutiesWithBasis: share(duties, (duty) => duty.laws.length > 0),
    citationsWithArticle: share(citations, hasArticle),
    localWithArticle: share(local, hasArticle),
    unverified: citations.filter(({ confidence }) => confidence !== undefined).length,
  };
}

const hasArticle = ({ article }: Citation): boolean => article !== undefined;

function share<Value>(values: readonly Value[], is: (value: Value) => boolean): Share {
  return { part: values.filter(is).length, of: values.length };
}

function rowsOf(model: Model, name: TableName): readonly Record<string, unknown>[] {
  return model.announced.tables[name] as readonly Record<string, unknown>[];
}

function spread(counts: readonly number[]): Spread {
  const sorted = [...counts].sort((left, right) => left - right);
  return {
    smallest: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    largest: sorted.at(-1) ?? 0,
    moreThanOne: counts.filter((count) => count > 1).length,
    of: counts.length,
  };
}

/** Conditions are repeated on purpose: they tie the rows of a branch together. References name other records. */
function isWritten(key: string, column: Column): boolean {
  return column.kind.isWritten === true && key !== 'condition' && key !== 'title';
}

function repeatedSentences(model: Model): RepeatedSentence[] {
  const sentences: { sentence: string; row: string }[] = [];
  for (const table of allTables) {
    for (const [key, column] of Object.entries(table.columns)) {
      if (!isWritten(key, column)) continue;
      for (const row of rowsOf(model, table.name as TableName)) {
        const texts = [row[key] ?? []].flat() as string[];
        for (const sentence of texts.flatMap((text) => text.split(/[。；;！？\n]/))) {
          if ([...sentence].length > LONG_SENTENCE)
            sentences.push({ sentence, row: `${table.name}:${row['id']}` });
        }
      }
    }
  }
  return [...groupBy(sentences, ({ sentence }) => sentence)]
    .map(([sentence, found]) => ({ sentence, rows: new Set(found.map(({ row }) => row)).size }))
    .filter(({ rows }) => rows > MOST_ROWS)
    .sort((left, right) => right.rows - left.rows);
}
