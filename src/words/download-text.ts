/** The words of the files to take away. */
import { settings } from '../site/settings.ts';
import { text } from './text.ts';

export const downloadText = {
  /** The id beside the name of what a cell refers to. */
  idOf: (label: string) => `${label}（编号）`,
  address: text.street.address,
  dataStatus: text.street.dataStatus,
  status: settings.status === 'example' ? text.exampleShort : text.street.official,
  /** Between several names in one cell: names hold other marks themselves. */
  between: '；',
  /** At the end of a cell that holds more than a workbook can. */
  cut: '……（太长，全文见 CSV）',
  licence: `许可：${settings.licence}，${settings.licenceUrl}`,
  titleOf: (table: string) => `${settings.district}${table}`,

  which: '要哪一种',
  forPeople: '看、打印、做表',
  forPeopleNote:
    '下面每张表都有 Excel：名称在前，编号在旁，能筛选，横着打印。要自己拼表的用 CSV，内容相同。写的都是今天照着办的。',
  forKeeping: '整个下载',
  forKeepingNote: '一个 ZIP：全部的 CSV、每一列的说明和每个文件的摘要。邮件发得出去。',
  zip: '下载 ZIP',
  forQueries: '用 SQL 查',
  forQueriesNote:
    '一个 SQLite 文件：每张表，和名称写在编号旁边的视图（名字以 _named 结尾），用 DB Browser 等打开就能查。',
  database: '下载 SQLite',
  forPrograms: '写程序',
  forProgramsNote: '每张表、每条记录的 JSON 怎么取，每一个键是什么；从某一天起变了什么，一次取到。',
  api: '接口说明',
  entry: '目录（JSON）',
  oneByOne: '一张一张下载',
  oneByOneLead: '点表名看每一列是什么，还有给程序用的几种。',
  excel: 'Excel',
  namedCsv: 'CSV',
  inForce: '今天照着办的',
  idsAlone: '只有编号的 CSV',
  inForceNote: '名称在前，编号在旁，每行有网址：',
  asPublished: '和账本一致的',
  asPublishedNote: '填表人的原样，已经公布、还没有生效的改动也在内：',
  asKeptNote: '填表人的原样：',
  asKept: (file: string) => `${file}（中文列名）`,
  plainCsv: '程序用的 CSV（英文列名，没有字节顺序标记）',
  programs: '给程序的',
  programsNote: '今天照着办的，键和编号：',
  ndjson: '一行一条（NDJSON）',
} as const;
