import type { LedgerFault } from '../../ledger/faults.ts';
import { copyFile } from '../../ledger/ledger.ts';
import { labelOf } from '../../tables/define.ts';
import { ledgerTable, publicationsTable } from '../../tables/ledger.ts';
import type { Data } from '../data.ts';
import type { Report } from '../problem.ts';
import { defineWholeRule } from '../rule.ts';
import { takenBack } from '../taken-back.ts';

/** What is wrong, and with what, for each kind of fault. */
const WRONG: Record<LedgerFault['kind'], (name: string) => string> = {
  link: (name) => `第 ${name} 期与前一期接不上，或这一行改动过`,
  ledger: (name) => `与定版记录第 ${name} 期登记的摘要不同，改动过`,
  unvouched: () => '没有定版记录为它作证',
  copy: (name) => `${name} 的内容与账本里的摘要不同，改动过`,
  'copy-missing': (name) => `缺了账本里有的 ${name}`,
  'copy-extra': (name) => `${name} 不在账本里`,
  'copy-gone': () => '公布时的副本不见了',
};

export const ledgerByCommand = defineWholeRule({
  id: 'ledger-by-command',
  title: '账本、定版记录和公布时的副本只能由定版命令写',
  why: '账本证明每一处改动都有记录。能手改的账本什么也证明不了。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    for (const fault of data.ledgerFaults) {
      report({
        ...place(data, fault),
        line: fault.line,
        wrong: WRONG[fault.kind](fault.name),
        cure: `这些文件只由 npm run seal 写；${takenBack(ledgerFilesIn(data))}`,
      });
    }
  },
});

const ledgerFilesIn = ({ folder }: Data): string =>
  ['ledger.csv', 'publications.csv', 'published'].map((name) => `${folder}/${name}`).join(' ');

function place(data: Data, { kind, table = '' }: LedgerFault): Pick<Report, 'path' | 'column'> {
  if (kind === 'link')
    return {
      path: `${data.folder}/${publicationsTable.file}`,
      column: labelOf(publicationsTable, 'link'),
    };
  if (kind === 'ledger' || kind === 'unvouched')
    return { path: `${data.folder}/${ledgerTable.file}`, column: undefined };
  return { path: `${data.folder}/${copyFile(table)}`, column: undefined };
}
