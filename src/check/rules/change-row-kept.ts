import { shownText } from '../../tables/cell-text.ts';
import { at } from '../data.ts';
import { difference } from '../problem.ts';
import { defineTableRule } from '../rule.ts';
import { differences } from '../unrecorded.ts';

export const changeRowKept = defineTableRule({
  id: 'change-row-kept',
  title: '公布过的清单变动不再改',
  why: '变动记录是凭据，公布以后改它，等于改历史。写错了的，另登一条更正。',
  scope: '全部',
  level: '错误',
  tables: (data) => data.tables.filter(({ changes }) => changes === 'never'),
  checkTable(data, table, report) {
    if (data.ledgerFaults.length > 0) return;
    for (const { row, key } of differences(data, table)) {
      const before = data.ledger.last(table.name, row.cells['id'] ?? '') ?? {};
      const [was, is] = difference(
        shownText(table, key, before),
        shownText(table, key, row.values),
      );
      report({
        ...at(row, key),
        found: is,
        wrong: `与公布时的「${was}」不同`,
        cure: '改回公布时的内容；写错了的，在表的末尾另加一条变动更正',
      });
    }
  },
});
