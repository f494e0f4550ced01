import type { History, Recorded, Version } from './history.ts';

/** The routes of the comparisons of every two of the versions that have an address. */
export function comparisonPaths(
  history: History,
  records: readonly Recorded[],
): {
  params: { id: string; older: string; newer: string };
  props: { older: Version; newer: Version };
}[] {
  return records.flatMap((record) =>
    history.pairs(record).map((pair) => ({
      params: { id: record.id, older: pair.older.from, newer: pair.newer.from },
      props: pair,
    })),
  );
}

/** The routes of every version that has an address of its own. */
export function versionPaths<Whole extends Recorded>(
  history: History,
  records: readonly Whole[],
): { params: { id: string; date: string }; props: { version: Version<Whole> } }[] {
  return records.flatMap((record) =>
    history
      .addressed(record)
      .map((version) => ({ params: { id: record.id, date: version.from }, props: { version } })),
  );
}
