import { findingsIn } from '../folder.ts';
import { defineFolderRule } from '../rule.ts';

export const fileExists = defineFolderRule({
  id: 'file-exists',
  title: '每张表都要有自己的文件',
  why: '少一个文件，网站就少一张表；没有内容的表也要留下表头。',
  scope: '目录',
  level: '错误',
  check(names, tables, folder, report) {
    const { missing, isElsewhere } = findingsIn(names, tables);
    if (isElsewhere) {
      report({
        path: folder,
        wrong: '里面一张表也没有',
        cure: `多半不是数据目录；数据目录里有 ${tables[0]?.file} 等 ${tables.length} 个文件，核对写的是哪个目录`,
      });
      return;
    }
    for (const table of missing) {
      report({
        path: `${folder}/${table.file}`,
        wrong: `没有「${table.title}」表的文件`,
        cure: `把文件放回 ${folder} 目录，文件名为 ${table.file}；没有内容也要保留表头`,
      });
    }
  },
});
