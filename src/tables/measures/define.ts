/** What a published figure counts, in words: enough to count it again from the published tables. */
export interface Measure {
  readonly title: string;
  /** Which rows are counted and how, by the titles of tables and the labels of columns. */
  readonly formula: string;
  /** What stands behind the number. A figure in `%` is a share, rounded to one decimal. */
  readonly unit: string;
  /** The names of the tables whose rows are counted; the ids of the rows counted are of the first. */
  readonly from: readonly [string, ...string[]];
  /**
   * What it is also told for one by one; the keys of the parts are ids of bodies, years, days of the form `YYYY-MM`, ids of fields or
   * options, and for a body in a year both: `bm-zhujian/2025`.
   */
  readonly by?: 'body' | 'year' | 'month' | 'domain' | 'option' | 'body-year';
}

/** Measures that belong together, under one heading. */
export interface Topic<Id extends string = string> {
  readonly title: string;
  readonly measures: Readonly<Record<Id, Measure>>;
}

/** Declares the measures of a topic. An id is published and never means another thing. */
export function defineTopic<const Id extends string>(topic: Topic<Id>): Topic<Id> {
  return topic;
}
