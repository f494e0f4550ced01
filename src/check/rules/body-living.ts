import { HISTORICAL } from '../../tables/cell.ts';
import { isWithdrawn } from '../../tables/define.ts';
import type { Body, Duty, Power, Task } from '../../tables/index.ts';
import { isOpen, wholeCampaigns } from '../campaigns.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { dutiesInForce } from '../in-force.ts';
import { defineWholeRule } from '../rule.ts';
import { dateOf, type Standings, standingsOf } from '../standing.ts';

/** More rows than this make a message unreadable. */
const MOST_NAMED = 5;

export const bodyLiving = defineWholeRule({
  id: 'body-living',
  title: '撤销的单位，名下不能还有照着办的职责',
  why: '单位撤了、职责没有交出去，居民找到的就是一个已经不在的单位。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const held = holders(data);
    for (const body of data.rows('bodies')) {
      const { id, until } = body.values;
      if (until === undefined || until > data.today) continue;
      // What was given to it after its end is refused where it stands.
      const own = (held.get(id) ?? []).filter(({ since }) => since < until);
      if (own.length === 0) continue;
      const named = own.slice(0, MOST_NAMED).map((one) => one.id);
      const others = own.length > named.length ? `等 ${own.length} 条` : '';
      report({
        ...at(body, 'until'),
        wrong: `已经到了，名下还有 ${named.join('、')}${others}`,
        cure: `${cure(data, body)}，并登记清单变动；以后才撤销的，可以先登记那一天生效的变动`,
      });
    }
  },
});

/** Something that holds a body to a duty, and the day from which it does. */
interface Held {
  readonly body: string;
  readonly id: string;
  readonly since: string;
}

/** Whatever holds bodies to something today, by the body. */
function holders(data: Data): Map<string, Held[]> {
  const standings = standingsOf(data);
  const duties = dutiesInForce(data).map((row) => heldBy(data, row, standings));
  const held = [...data.rows('powers'), ...data.rows('tasks')]
    .filter(({ table, values }) => !isWithdrawn(table, values))
    .map((row) => heldBy(data, row, standings));
  const steps = data.rows('flow-steps').map((row) => {
    const { actor: body, id } = row.values;
    return { body, id, since: dateOf(data, row) };
  });
  const handoffs = data
    .rows('handoffs')
    .filter(
      ({ values: { decision, start = '', end = '' } }) =>
        decision === '准入' && start <= data.today && data.today <= end,
    )
    .map(({ values: { department: body, id, decidedOn: since } }) => ({ body, id, since }));
  return Map.groupBy(
    [...duties, ...held, ...steps, ...handoffs, ...campaignsOf(data)],
    ({ body }) => body,
  );
}

/** What campaigns at work hold bodies to: to lead, and to measures that are still to be done. */
function campaignsOf(data: Data): Held[] {
  return wholeCampaigns(data)
    .filter(isOpen)
    .flatMap(({ row: { values }, measures }) => [
      { body: values.lead, id: values.id, since: values.start },
      ...measures
        .filter((measure) => measure.values.done === undefined)
        .map(({ values: { body, id } }) => ({ body, id, since: values.start })),
    ]);
}

/** The body that a duty, a power or a task names today, where a change is still to come; a mark says that it is known to be gone. */
function heldBy(data: Data, row: DataRow<Duty | Power | Task>, standings: Standings): Held {
  const { cell = '', from = '' } = standings.today(row, 'body') ?? {};
  const column = row.table.columns['body'];
  const isMarked = cell.endsWith(HISTORICAL);
  const body = column === undefined || isMarked ? '' : data.references.published(column, cell);
  return { body, id: row.values.id, since: from };
}

function cure(data: Data, { values: { successor } }: DataRow<Body>): string {
  const names = successor.map((id) => `「${data.get('bodies', id)?.values.short}」`);
  if (names.length === 0) return '填上「承接单位」，把这些改给它';
  return names.length === 1 ? `把这些改给${names[0]}` : `按职责把这些分别改给${names.join('、')}`;
}
