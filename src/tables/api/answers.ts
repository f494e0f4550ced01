/** Every answer of the API that is not a list, a record or a version of one: what it is, and what it says. */
import { z } from 'zod';
import * as byDay from './by-day.ts';
import { address, count, day, flag, key, many, text } from './key.ts';
import * as ledger from './ledger.ts';
import * as measured from './measured.ts';
import { quality } from './quality.ts';

const form = z.strictObject({
  title: key('形式', '是哪一种形式', text),
  type: key('媒体类型', '例如 text/csv', text),
  url: key('网址', '在哪里', address),
});

const listed = z.strictObject({
  name: key('表', '表的英文名', text),
  title: key('表名', '表叫什么', text),
  description: key('一行是什么', '表的说明', text),
  changes: key('怎么改', '公布过的行怎么改：登记、不再改，还是可以直接改、为什么', text),
  url: key('全部', '整张表的 JSON', address),
  count: key('条数', '今天有几条', count),
  schema: key('模式', '它的 JSON Schema', address),
  record: key(
    '单条',
    '一条记录的 JSON，把 {id} 换成编号；没有自己网页的表没有',
    address.optional(),
  ),
  version: key(
    '某一版',
    '改过的记录从某一天起的样子，把 {day} 换成那一天；不留历次版本的表没有',
    address.optional(),
  ),
  page: key('网页', '清单的网页；不是清单的表没有', address.optional()),
  dictionary: key('数据字典', '每一列是什么', address),
  forms: key('其他形式', '整张表的 CSV、Excel 和其他形式', many(form)),
  feed: key('订阅', '清单的新内容和变动；没有自己的订阅的没有', address.optional()),
});

const publication = ledger.publication.extend({
  ledger: key('账本', '发布账本', address),
  publications: key('历次定版', '每一次定版', address),
  manifest: key('文件清单', '每个文件的摘要', address),
});

const other = z.strictObject({
  name: key('英文名', '这一份的英文名', text),
  title: key('名称', '是什么', text),
  url: key('网址', '在哪里', address),
  schema: key('模式', '它的 JSON Schema', address),
});

const apiChange = z.strictObject({
  version: key('版本', '接口的版本', text),
  day: key('日期', '哪一天起', day),
  shape: key('摘要', '这一版全部键的摘要（SHA-256 的前 16 位）；第一版没有', text.optional()),
  changes: key('变了什么', '一处一句', many(text)),
});

const index = z.strictObject({
  publication: key('定版', '最近一次定版；还没有定过版的没有', publication.optional()),
  documentation: key('接口说明', '怎么用的网页', address),
  openapi: key('OpenAPI', '全部地址的 OpenAPI 3.1 描述', address),
  services: key('服务目录', 'Open311 样子的服务目录', address),
  feed: key('订阅', '全站新内容和变动的 Atom 订阅', address),
  tables: key('表', '每一张表，和它的各种形式', many(listed)),
  answers: key('其他', '由各表算出来的各份', many(other)),
  files: key('合在一起的', '说明全部表的文件和装着全部数据的文件', many(form)),
  changelog: key('版本和变动', '接口的历次版本，新的在前', many(apiChange)),
});

/** As the service list of GeoReport v2 (Open311) has them: no key of ours may stand among theirs. */
const service = z.strictObject({
  service_code: key('服务编号', '事项的编号', text),
  service_name: key('服务名称', '事项的名称', text),
  description: key('说明', '事项的说明；不是官方发布的网站，开头写明', text),
  metadata: key('有没有定义', '分几种情形的事项另有服务定义', flag),
  type: key('类型', '都是 blackbox：这里不受理，不会给出受理编号', z.literal('blackbox')),
  keywords: key('关键词', '居民的说法，用逗号隔开', text),
  group: key('分组', '领域', text),
});

const attribute = z.strictObject({
  variable: key('要不要填', '要选一种情形', flag),
  code: key('属性', '情形的英文名', text),
  datatype: key('类型', '选一个', z.literal('singlevaluelist')),
  required: key('必选', '选了才知道归谁', flag),
  datatype_description: key('怎么选', '一句话', text),
  order: key('顺序', '第几个', count),
  description: key('问什么', '一句话', text),
  values: key(
    '可选的',
    '各种情形',
    many(
      z.strictObject({
        key: key('情形', '情形的文字，与责任分工一字不差', text),
        name: key('谁负责', '情形，和由谁负责', text),
      }),
    ),
  ),
});

interface Answer<Schema extends z.ZodType = z.ZodType> {
  readonly title: string;
  readonly note: string;
  /** `own`: a form that others have set, which leaves no room for what our answers say of themselves. */
  readonly form?: 'own';
  readonly schema: Schema;
}

function answer<Schema extends z.ZodType>(said: Answer<Schema>): Answer<Schema> {
  return said;
}

export const answers = {
  index: answer({
    title: '目录',
    note: '从这里开始：有哪些表、各有几条、每一种形式在哪里',
    schema: index,
  }),
  figures: answer({ title: '公开数字', note: '全部公开数字和怎么数', schema: measured.figures }),
  figure: answer({
    title: '一个公开数字',
    note: '一个数字，和数进来的每一条',
    schema: measured.figure,
  }),
  warnings: answer({
    title: '预警',
    note: '每一种预警的规则和查到的每一条',
    schema: measured.warnings,
  }),
  turns: answer({
    title: '以后会变的',
    note: '写着以后的日子的，到了哪一天今天的说法就不对了；网页和搜索用的是同一份',
    schema: measured.turns,
  }),
  evaluation: answer({
    title: '运行评估',
    note: '怎么评、有哪些年度',
    schema: measured.evaluation,
  }),
  'evaluation-year': answer({
    title: '一年的运行评估',
    note: '一年里每个单位的评分表',
    schema: measured.evaluationYear,
  }),
  'task-coverage': answer({
    title: '职责、任务和权责对不对得上',
    note: '哪一条职责没有任务，哪一件任务没有职责或权责，哪一项权责没有任务',
    schema: measured.taskCoverage,
  }),
  'case-clusters': answer({
    title: '反复反映',
    note: '同一事项的热线事项，短时间里来了好几件的',
    schema: measured.caseClusters,
  }),
  since: answer({
    title: '从某个月起变了什么',
    note: '从这个月第一天起，每一次定版新增、改动、撤下的每一条记录',
    schema: ledger.since,
  }),
  'since-index': answer({
    title: '变了什么',
    note: '历次定版，和每个月的一份',
    schema: ledger.sinceIndex,
  }),
  quality: answer({
    title: '数据质量',
    note: '各方面的数字、每一列填了多少、检查提醒了什么、以前怎样',
    schema: quality,
  }),
  'on-days': answer({
    title: '问得出某一天的清单',
    note: '哪些清单问得出某一天是什么样，哪些表不留以前的样子',
    schema: byDay.onDays,
  }),
  'on-day': answer({
    title: '一张清单的每一天',
    note: '哪天到哪天照着办的是哪一版，取一次就能问任意一天',
    schema: byDay.onDay,
  }),
  services: answer({
    title: '服务目录（Open311）',
    note: '今天照着办的事项，写成 Open311 GeoReport v2 服务目录的样子',
    form: 'own',
    schema: many(service),
  }),
  service: answer({
    title: '服务定义（Open311）',
    note: '一件事分哪几种情形、各归谁，写成 Open311 GeoReport v2 服务定义的样子',
    form: 'own',
    schema: z.strictObject({
      service_code: key('服务编号', '事项的编号', text),
      attributes: key('属性', '只有一个：是哪一种情形', many(attribute)),
    }),
  }),
} as const;

export type AnswerName = keyof typeof answers;
/** What an answer must say, beside what every answer says of itself. */
export type Said<Name extends AnswerName> = z.input<(typeof answers)[Name]['schema']>;
