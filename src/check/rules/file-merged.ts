import { ledgerTable } from '../../tables/ledger.ts';
import { defineFileRule } from '../rule.ts';

export const fileMerged = defineFileRule({
  id: 'file-merged',
  title: '合并要做完',
  why: '两个人改了同一处，git 把两种写法都留在文件里等人选；没有选，表就读不出来。',
  scope: '文件',
  level: '错误',
  isCause: true,
  isForLedger: true,
  check(file, table, report) {
    for (const fault of file.faults) {
      if (fault.kind !== 'conflict') continue;
      const by = table === ledgerTable ? LEDGER : TABLE;
      report({
        path: file.path,
        line: fault.line,
        wrong: `合并没有做完，有 ${fault.count} 处两种写法都在，第一处从这一行起`,
        cure: by,
      });
    }
  },
});

const TABLE = '每一处留下要的行，删去 <<<<<<<、======= 和 >>>>>>> 这三种行，再检查';
/** Nobody writes these by hand. */
const LEDGER =
  '先取主分支的：git checkout origin/main -- data/ledger.csv data/publications.csv data/published，再运行一次 npm run seal';
