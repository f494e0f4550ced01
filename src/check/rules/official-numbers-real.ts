import type { Table } from '../../tables/define.ts';
import type { Data } from '../data.ts';
import { isOfficial } from '../official.ts';
import type { Report } from '../problem.ts';
import { defineSettingsRule } from '../rule.ts';

/** The number of a paper that was never put out: 示例〔2024〕1号, 示例认〔2024〕1号. */
const SAMPLE = /示例[\p{Script=Han}]*〔\d{4}〕\d*号?/u;

export const officialNumbersReal = defineSettingsRule({
  id: 'official-numbers-real',
  title: '正式公布的数据里只有真实的文号',
  why: '写着文号却没有那份文件，当作正式的公布出去，引用的人就受了骗。',
  scope: '设置',
  level: '错误',
  check(settings, data, report) {
    if (!isOfficial(settings)) return;
    for (const table of data.tables)
      for (const found of samplesIn(data, table)) report({ ...found, cure: CURE });
  },
});

const CURE =
  '换成真实的文号；数据还是示例的，在 settings.json 里把「status」写成 "example"；另起一份空的数据，运行 npm run init';

/** One report for a column, however many of its cells hold one. */
function samplesIn(data: Data, table: Table): Omit<Report, 'cure'>[] {
  return Object.entries(table.columns).flatMap(([key, { label }]) => {
    const rows = data.all(table.name).filter(({ cells }) => SAMPLE.test(cells[key] ?? ''));
    const [first] = rows;
    if (first === undefined) return [];
    const [found] = SAMPLE.exec(first.cells[key] ?? '') ?? [];
    const { path, line } = first;
    const wrong = `是示例的文号，网站却写着正式公布；这一列共有 ${rows.length} 处`;
    return [{ path, line, column: label, found, wrong }];
  });
}
