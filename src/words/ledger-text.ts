/** The words of the page of the ledger. */
import { longDate } from './text.ts';

export const ledgerText = {
  title: '发布账本',
  lead: '每次发布都先定版：把公布过的每一条记录记一笔账，一期接一期环环相扣。有没有人悄悄改过，谁都可以核对。',
  none: '还没有定过版。',
  issue: (number: number) => `第 ${number} 期`,
  newest: (number: number, date: string) => `最新一期：第 ${number} 期，${longDate(date)}定版`,
  link: '本期的校验码（本环）',
  linkNote: '把本期的校验码抄下来。以后再来看，这一期的校验码要是变了，说明以前的记录被改过。',
  ledgerDigest: '账本摘要',
  counts: (records: number) => `账本里现有 ${records} 条记录。`,
  unsealed: (count: number) =>
    `这份网站里有 ${count} 条记录在最近一次定版以后新增或改过，还没有入账。`,
  publications: '历次定版',
  howTo: '怎么核对',
  steps: [
    '下载 ledger.csv，算出它的 SHA-256 摘要，应当与最新一期的账本摘要一样。Windows 里运行 certutil -hashfile ledger.csv SHA256，其他系统运行 sha256sum ledger.csv。',
    '打开 publications.csv，每一期的“上一环”应当与前一期的“本环”一样。',
    '“本环”是同一行去掉最后一格和它前面的逗号以后，剩下文字的 SHA-256 摘要，改动任何一格都对不上。',
    '查一条记录：账本里有它的编号、摘要和状态。内容改过、没有重新定版的，摘要对不上。',
    '要全部重算一遍，取得本站的代码后运行 npm run verify -- 网址。它只看公布的文件，有一处对不上都会写明是哪个文件、哪条记录。',
  ],
  key: '签名的公钥',
  keyNote: '与从别处（政府网站、公告）得到的公钥一样，才算数。',
  signature: '签名',
  moreWays: '还有三种办法：与自己存的相接、从头重建、签名',
  since: '从某一天起变了什么',
  sinceSteps: (example: string) =>
    `一次就能问到：取那一天所在月份的文件，例如 ${example}，留下 day 不早于那一天的记录。每条写明是新增（added）、改动（changed）还是撤下（withdrawn），改了哪几列、登记在哪几条变动里、现在在哪里看。`,
  sinceAgain:
    '程序记住上次取到的 publication.date，下次从那一天起再取：同一天定版的会重复，照着再改一遍，结果不变。每个月一个文件，只增不减。',
  sinceMonth: (month: string) => `${month} 以来（JSON）`,
  sinceIndex: '定版和月份（JSON）',
  states: '账本里的状态',
  files: '下载',
  manifest: '全部文件的摘要（JSON）',
} as const;
