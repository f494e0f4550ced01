import { defineWholeRule } from '../rule.ts';

export const cellAsSaved = defineWholeRule({
  id: 'cell-as-saved',
  title: '表格软件改了写法、意思只有一个的，照原来的意思读',
  why: 'Excel 和 WPS 保存时会把 2024-03-28 改成 2024/3/28。这不是改数据的人的错，内容也没有变。',
  scope: '全部',
  mindsUnread: true,
  level: '提醒',
  isOfTheFile: true,
  check({ saved }, report) {
    for (const { path, line, column, typed, meant, count } of saved)
      report({
        path,
        line,
        column: column.label,
        found: typed,
        wrong: `${typed.trim() === meant ? '前后有空格' : '不是规定的写法'}${count > 1 ? `，这一列这样的有 ${count} 格` : ''}`,
        cure: `意思只有一个，已读作「${meant}」；运行 npm run fix 改成规定的写法`,
      });
  },
});
