/** Attacks on the history: what was published is told otherwise, or later than it was. */
import { tables } from '../../../src/tables/index.ts';
import { versionsTable } from '../../../src/tables/ledger.ts';
import { shifted } from './date-cells.ts';
import type { Ground } from './ground.ts';
import { type Attack, oneOf, type Random, refusedAt, unknowable, WHY } from './mutation.ts';
import { freshId } from './rows.ts';
import { pathOf, placeOf, spotsOf, withRows } from './sheet.ts';

const table = tables['list-changes'];

/** A new change like one that is there, with some cells otherwise. */
function likeOne(
  name: string,
  title: string,
  change: (cell: (key: string) => string, ground: Ground, random: Random) => Record<string, string>,
  isSeenOn: (ground: Ground) => boolean = () => true,
): Attack {
  return {
    name,
    title,
    targets: (ground) => (ground.isPublished ? ['list-changes'] : []),
    mutate(ground, _target, random) {
      const { rows } = ground.sheet(table);
      const spots = spotsOf(ground, table);
      const index = (key: string) => spots.find((spot) => spot.key === key)?.index ?? -1;
      const fields = rows.filter(({ cells }) => cells[index('kind')] === '变更');
      const row = oneOf(random, fields);
      if (row === undefined) return undefined;
      const cell = (key: string) => row.cells[index(key)] ?? '';
      const changed = Object.entries(change(cell, ground, random));
      const made = changed.reduce(
        (cells, [key, text]) => cells.with(index(key), text),
        row.cells.with(0, freshId(rows, row.cells[0] ?? '')),
      );
      const line = (rows.at(-1)?.line ?? 0) + 1;
      return {
        files: withRows(ground, table, [...rows.map(({ cells }) => cells), made]),
        what: `list-changes.csv:${line} ${title}：${changed.map(([key, text]) => `${key}=${text}`).join('，')}`,
        expected: isSeenOn(ground)
          ? refusedAt(placeOf(table, line), { path: pathOf(table) })
          : unknowable(WHY.unsealed),
      };
    },
  };
}

export const changeAttacks: readonly Attack[] = [
  likeOne('change-invented', '登记没有发生的变动', (_cell, ground) => ({
    before: '从前由别的单位牵头',
    after: '从前归街道牵头，出了事由街道负全责',
    publishedOn: ground.today,
    effective: shifted(ground.today, 30),
  })),
  likeOne('change-again', '一次变动登记两遍', () => ({})),
  likeOne(
    'change-backdated',
    '把变动登记到以前',
    (cell, _ground, random) => {
      const day = shifted(cell('publishedOn'), -30 - Math.floor(random() * 300));
      return {
        before: '从前归街道牵头，出了事由街道负全责',
        after: cell('before'),
        publishedOn: day,
        effective: shifted(day, 20),
      };
    },
    (ground) => ground.sound.ledger.knows(versionsTable.name),
  ),
];
