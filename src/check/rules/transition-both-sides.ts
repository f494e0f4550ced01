import { at } from '../data.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

const DAY = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const BEFORE = new RegExp(`${DAY}(?:以前|之前|前)`, 'u');
const SINCE = new RegExp(`${DAY}(?:起|以后|之后|及以后)`, 'u');

export const transitionBothSides = defineWholeRule({
  id: 'transition-both-sides',
  title: '按日子交接的，那一天以前和以后都要写',
  why: '只写“8月15日以前立案的由街道办完”，以后的谁办就没有人；两个日子对不上，中间那几天也没有人。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const rows of dutiesByItem(data).values()) {
      const sound = rows.filter(({ broken }) => !broken);
      const days = (side: RegExp) =>
        new Set(sound.flatMap((row) => dayIn(row.values.condition, side) ?? []));
      const [before, since] = [days(BEFORE), days(SINCE)];
      const seen = new Set<string>();
      for (const row of sound) {
        const { condition = '' } = row.values;
        if (seen.has(condition)) continue;
        seen.add(condition);
        const [ends, begins] = [dayIn(condition, BEFORE), dayIn(condition, SINCE)];
        const missing =
          ends !== undefined && !since.has(ends)
            ? `${ends}起`
            : begins !== undefined && !before.has(begins)
              ? `${begins}以前`
              : undefined;
        if (missing === undefined) continue;
        report({
          ...at(row, 'condition'),
          wrong: `：这件事里没有${missing}的情形`,
          cure: `加上“${missing}”怎样分工，日子写得一样`,
        });
      }
    }
  },
});

/** The day on which a condition ends or begins, as it is written without needless noughts. */
function dayIn(condition = '', side: RegExp): string | undefined {
  const [, year, month, day] = side.exec(condition) ?? [];
  return year === undefined ? undefined : `${year}年${Number(month)}月${Number(day)}日`;
}
