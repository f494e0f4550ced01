import { copyFile, LEDGER_FILES } from '../../ledger/ledger.ts';
import { nearest } from '../nearest.ts';
import { defineFolderRule } from '../rule.ts';

export const fileKnown = defineFolderRule({
  id: 'file-known',
  title: '数据目录里只放各表的文件',
  why: '文件名写错的表不会被读到，里面的行就悄悄丢了。',
  scope: '目录',
  level: '错误',
  check(names, tables, folder, report) {
    const known = tables.map((table) => table.file);
    const written = [...LEDGER_FILES, ...tables.map(({ name }) => copyFile(name))];
    for (const name of names) {
      if (known.includes(name) || written.includes(name)) continue;
      const near = nearest(name, known);
      report({
        path: `${folder}/${name}`,
        wrong: '不是任何一张表的文件',
        cure:
          near === undefined
            ? '改成表的文件名，或移出数据目录'
            : `应为 ${near}，请改名或移出数据目录`,
      });
    }
  },
});
