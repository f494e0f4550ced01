import { defineFolderRule } from '../rule.ts';

export const fileExists = defineFolderRule({
  id: 'file-exists',
  title: '每张表都要有自己的文件',
  why: '少一个文件，网站就少一张表；没有内容的表也要留下表头。',
  scope: '目录',
  level: '错误',
  check(names, tables, folder, report) {
    for (const table of tables) {
      if (names.includes(table.file)) continue;
      report({
        path: `${folder}/${table.file}`,
        wrong: `没有「${table.title}」表的文件`,
        cure: `把文件放回 ${folder} 目录，文件名为 ${table.file}；没有内容也要保留表头`,
      });
    }
  },
});
