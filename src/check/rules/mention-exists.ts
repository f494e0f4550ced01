import { MENTION } from '../../records/mention.ts';
import { isOfBasis } from '../../tables/basis-changes.ts';
import { at } from '../data.ts';
import { defineTableRule } from '../rule.ts';

/** What ends in a number is meant for an id; what does not may be a word, such as `sd-card`. */
const NUMBERED = /-\d+$/;

export const mentionExists = defineTableRule({
  id: 'mention-exists',
  title: '文字里提到的编号必须存在',
  why: '正文里的编号会变成链接，写错了就指向别的事或空页。',
  scope: '全部',
  level: '错误',
  checkTable(data, table, report) {
    const published = data.tables.filter((table) => table.published);
    for (const [key, column] of Object.entries(table.columns)) {
      if (!column.kind.isWritten) continue;
      for (const row of data.all(table.name)) {
        // Without a hyphen there is no id, and most texts have none.
        if (!row.cells[key]?.includes('-')) continue;
        // What parts rest on is told by their ids, of parts too that are withdrawn later.
        if (isOfBasis({ kind: row.cells['kind'] ?? '' })) continue;
        for (const [id] of (row.cells[key] ?? '').matchAll(MENTION)) {
          if (!NUMBERED.test(id)) continue;
          if (published.some((target) => data.find(target.name, id) !== undefined)) continue;
          report({
            ...at(row, key),
            found: id,
            wrong: '这个编号不存在',
            cure: '核对编号，或改写成事项名称',
          });
        }
      }
    }
  },
});
