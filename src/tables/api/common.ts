/** The keys that the answers of all lists have in common. */
import { z } from 'zod';
import { NATIONAL_LISTS } from '../national-lists.ts';
import { address, amount, count, day, flag, ids, key, many, rowOf, text } from './key.ts';

/** What every answer says of itself. */
export const headKeys = z.strictObject({
  $schema: key('模式', '这个文件合哪个 JSON Schema', address),
  apiVersion: key('接口版本', '接口的版本；变了什么见“版本和变动”', text),
  siteStatus: key(
    '网站的公布状态',
    'example 不是官方发布，official 是正式公布；记录自己的状态是 status，两回事',
    z.enum(['example', 'official']),
  ),
  notice: key('提示', '不是官方发布的网站上的提示；正式公布的没有', text.optional()),
  licence: key('许可', '数据许可全文的网址', address),
  district: key('行政区划代码', '哪个区的数据', text),
  updatedOn: key(
    '更新日期',
    '说的内容更新到哪一天：一条记录是它自己或者它的明细最近变动的日子，一张表是其中最晚的，别的是全站数据的',
    day,
  ),
});

/** How a record is named and where it stands. */
export const entryKeys = z.strictObject({
  uri: key(
    '永久编号',
    '带行政区划代码、公布状态、表和编号；两个区的记录放在一起，也不会重复',
    text.regex(/^urn:mingze:\d{6}:(example|official):[a-z-]+\/[a-z0-9-]+(@\d{4}-\d{2}-\d{2})?$/),
  ),
  table: key('表', '在哪张表，写表的英文名', text),
  page: key('网页', '记录的网页；没有自己网页的表没有', address.optional()),
  api: key('单条', '只有这一条的 JSON；没有自己网页的表没有', address.optional()),
});

/** The answer of a whole table, beside its records. */
export const listKeys = z.strictObject({
  table: key('表', '表的英文名', text),
  title: key('表名', '表叫什么', text),
  count: key('条数', '今天有几条', count),
});

const versionState = z.enum(['现行', '历史', '未生效', '已终止']);

export const versionLink = z.strictObject({
  from: key('从', '这一版从哪一天起', day),
  until: key('到', '到哪一天为止（不含）；最新的一版没有', day.optional()),
  state: key('版本状态', '现行、历史、未生效，还是已终止', versionState),
  page: key('网页', '这一版的网页', address),
  api: key('这一版', '这一版的 JSON', address),
});

const pendingChange = z.strictObject({
  change: key('变动', '清单变动的编号', text),
  effective: key('生效日期', '哪一天起生效', day),
  record: key('记录', '变的是哪一条：记录自己，或者它的一部分', text),
  kind: key('变动类型', '与清单变动表一样', text),
  field: key('字段', '变的是哪一列，写列的英文名', text.optional()),
  before: key('变动前', '改之前的内容', text.optional()),
  after: key('变动后', '改之后的内容', text.optional()),
  version: key('那一版', '生效以后那一版的 JSON', address.optional()),
});

/** Of a record that keeps its past: what changed it, what will, and its versions. */
export const historyKeys = z.strictObject({
  changes: key('变动', '改过它的清单变动的编号', ids),
  pending: key(
    '还没有生效的变动',
    '已经公布、还没有到生效日期的；没有就没有这个键',
    many(pendingChange).optional(),
  ),
  versions: key('历次版本', '改过的记录的每一版，新的在前；没有改过的是空的', many(versionLink)),
});

export const citedKeys = z.strictObject({
  citedBy: key('被谁引用', '引用它的记录的编号', ids),
});

/** What the answer of a version says beside the record as it then was. */
export const versionKeys = z.strictObject({
  version: key('版本', '这是哪一版', versionLink),
  record: key('现在的记录', '这条记录今天的 JSON', address),
  enteredLater: key(
    '后来补登的',
    '在这一版的日子里生效、过后才登记的清单变动；它们不改这一版的内容',
    ids,
  ),
  cancelledSince: key('其间取消的', '这一版里有、后来取消了的内容，写清单变动的编号', ids),
  changes: key('变动', '造成这一版的清单变动的编号；第一版是空的', ids),
});

/** What a table will read otherwise once every announced change has taken effect. */
export const toComeKeys = z.strictObject({
  withdrawn: key('将没有的', '将不在表里的记录的编号', ids),
  changes: key('变动', '这些变动的编号', ids),
});

const part = z.strictObject({
  label: key('分工', '牵头、共同牵头、配合……', text),
  bodies: key('单位', '单位的编号', ids),
});

const stage = z.strictObject({
  stage: key('环节', '哪个环节；不分环节的没有', text.optional()),
  parts: key('谁做什么', '一种分工一项，负责的在前', many(part)),
  duties: key('责任分工', '这个环节的各条分工', many(rowOf('duties'))),
});

/** One way a matter can lie. */
export const branchKeys = z.strictObject({
  condition: key('情形', '什么情形；不分情形的没有', text.optional()),
  stages: key('环节', '各个环节谁做什么', many(stage)),
});

export const findingBranch = z.strictObject({
  condition: key('情形', '什么情形；不分情形的没有', text.optional()),
  findings: key('认定结论', '这种情形下的各条结论', many(rowOf('ruling-findings'))),
});

const saved = z.strictObject({
  before: key('优化前', '优化前几个', count),
  after: key('优化后', '现在几个', count),
});

export const savings = z.strictObject({
  steps: key('环节', '办理环节的个数', saved),
  documents: key('材料', '要交的材料的份数', saved),
});

export const span = z.strictObject({
  shortest: key('最快', '走最快的一条路要几个工作日', amount),
  longest: key('最慢', '走最慢的一条路要几个工作日，不走回头路', amount),
});

export const streetDuty = z.strictObject({
  duty: key('责任分工', '分工的编号', text),
  item: key('事项', '事项的编号', text),
  itemName: key('事项名称', '事项叫什么', text),
  nationalList: key(
    '三张清单',
    '属于街道履职的哪一张清单；部门之间的事项没有',
    z.enum(NATIONAL_LISTS).optional(),
  ),
  condition: key('情形', '什么情形；不分情形的没有', text.optional()),
  stage: key('环节', '哪个环节；不分环节的没有', text.optional()),
  responsibility: key('责任', '主体责任还是配合责任；部门之间的事项没有写', text.optional()),
  role: key('角色', '牵头、配合……', text),
  text: key('具体职责', '做什么', text),
  otherSide: key('另一边', '同一情形里另一边做事的单位的编号，牵头的在前', ids),
  otherSideNames: key('另一边的名称', '这些单位的简称，顺序相同', ids),
});

export const isInForce = key('今天是否有效', '今天有没有施行、有没有废止', flag);
