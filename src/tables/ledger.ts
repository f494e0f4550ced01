/** The shape of the files that a command writes and nobody edits. They are not among the tables of the registry. */

import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, number, phrases, text } from './kinds.ts';

const HEX = '5f2a…';

/** One line for every record that was ever published. */
export const ledgerTable = defineTable({
  name: 'ledger',
  title: '账本',
  file: 'ledger.csv',
  note: '每一条公布过的记录一行：内容的摘要、首次定版和最近变动的日期、现在的状态。',
  naming: 'id',
  published: false,
  inNewDistrict: 'empty',
  columns: {
    table: text('表', '记录在哪张表，写表的英文名', 'boundary-items'),
    id: text('编号', '记录的编号', 'bj-001'),
    digest: text('摘要', '记录内容的 SHA-256 摘要的前 32 位', HEX),
    first: date('首次定版', '第一次进入账本的日期', '2024-05-01'),
    last: date('最近变动', '内容或状态最近一次变动后定版的日期', '2024-05-01'),
    state: choice(
      '记录状态',
      '在册：现行；停用：还有页面，不再执行；撤下：已从表里删去，编号不再用',
      ['在册', '停用', '撤下'],
    ),
  },
});

/** One line for every publication; each carries the link of the one before, so that none can be changed unseen. */
export const publicationsTable = defineTable({
  name: 'publications',
  title: '定版记录',
  file: 'publications.csv',
  note: '每一次定版一行，一期接一期，改动任何一期都会使后面的接不上。',
  naming: 'number',
  published: false,
  inNewDistrict: 'empty',
  columns: {
    number: number('期号', '第几次定版', '1'),
    date: date('日期', '定版的日期', '2024-05-01'),
    records: number('记录数', '在册和停用的记录一共多少条', '3200'),
    added: number('新增', '新进入账本的记录数', '12'),
    changed: number('变动', '内容或状态变了的记录数', '3'),
    withdrawn: number('撤下', '从表里删去的记录数', '1'),
    ledger: text('账本摘要', 'ledger.csv 整个文件的 SHA-256 摘要', HEX, { max: 64 }),
    previous: optional(text('上一环', '上一期的“本环”；第一期空着', HEX, { max: 64 })),
    link: text('本环', '同一行去掉这一格和它前面的逗号以后的 SHA-256 摘要', HEX, { max: 64 }),
  },
});

/** One line for every column of every published table: they are sealed with the records that are written in them. */
export const schemaTable = defineTable({
  name: 'schema',
  title: '表的定义',
  file: 'schema.csv',
  note: '公布过的每一列一行：哪张表的哪一列、是哪一种、有哪些选项。它们和记录一样入账。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'never',
  withdrawn: { column: 'state', values: ['停用'] },
  columns: {
    id: text('编号', '写成 表.列，都用英文名', 'duties.role'),
    table: text('表', '表的英文名', 'duties'),
    key: text('列', '列的英文名', 'role'),
    kind: text('种类', '列的种类', 'choice'),
    options: optional(phrases('选项', '可以填的词，用分号隔开', '牵头;配合')),
    state: choice('状态', '停用的列不再填，公布过的内容留着', ['在用', '停用']),
  },
});

/** One line for every version of a record that a day has passed over: how a record read in the past is sealed with the rest. */
export const versionsTable = defineTable({
  name: 'versions',
  title: '历次版本',
  file: 'versions.csv',
  note: '记录每一版的内容一行：从哪天起、由哪几条变动造成、内容的摘要。定版那天以前开始的每一版都在内，公布以后不再变。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'never',
  columns: {
    id: text('编号', '写成 表/编号/起始日期', 'boundary-items/bj-001/2024-05-01', { max: 120 }),
    list: text('表', '表的英文名', 'boundary-items'),
    record: text('记录', '记录的编号', 'bj-001'),
    from: date('起始日期', '从哪一天起是这一版', '2024-05-01'),
    changes: optional(phrases('变动', '造成这一版的清单变动；第一版是空的', 'bd-2025-001')),
    digest: text('版本摘要', '记录和它的各个部分的摘要合在一起的 SHA-256 摘要，前 32 位', HEX),
  },
});

/** One line for every record that has stood in a list that keeps its past: in which of the former lists it stands. */
export const listingsTable = defineTable({
  name: 'listings',
  title: '在册起止',
  file: 'listings.csv',
  note: '有历次清单的表，每一条记录一行：从哪天起在清单里，到哪天以前。哪一天的清单有哪些记录由它定，每条记录那一天怎么写由历次版本定；公布以后，过去的清单不再变。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'never',
  columns: {
    id: text('编号', '写成 表/编号', 'boundary-items/bj-001', { max: 120 }),
    list: text('表', '表的英文名', 'boundary-items'),
    record: text('记录', '记录的编号', 'bj-001'),
    from: date('列入日期', '从哪一天起在清单里', '2024-05-01'),
    until: optional(date('移出日期', '从哪一天起不在清单里；还在的空着', '2025-08-01')),
  },
});

/** One line for a file of the data folder that is no table and is sealed as a whole. */
export const filesTable = defineTable({
  name: 'files',
  title: '一并封存的文件',
  file: 'files.csv',
  note: '不是表、也封存的文件一行：urls.txt 记着公布过的每一个网址。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: 'never',
  columns: {
    id: text('文件', '数据目录里的文件', 'urls.txt'),
    digest: text('文件摘要', '整个文件的 SHA-256 摘要', HEX, { max: 64 }),
  },
});
