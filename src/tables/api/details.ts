/** What the answer of one record says beside its columns: worked out from other tables, list by list. */
import { z } from 'zod';
import type { TableName } from '../index.ts';
import {
  branchKeys,
  citedKeys,
  findingBranch,
  historyKeys,
  isInForce,
  savings,
  span,
  streetDuty,
} from './common.ts';
import { address, count, day, flag, ids, key, many, rowOf, rowWith, text } from './key.ts';

const emergency = z.strictObject({
  id: key('险情', '险情的编号', text),
  name: key('名称', '是什么险情', text),
  first: key('先做什么', '人在现场先做的事', text),
  numbers: key('号码', '打哪几个电话，先打的在前', ids),
  conditions: key('情形', '说的是事项的哪几种情形；空的就是都算', ids),
});

const dispatch = key('派单用语', '接线员派单时可以照抄的一段话；不能据此派单的，写明为什么', text);

/** A matter of either list. */
const itemKeys = z.strictObject({
  answer: key('谁负责', '网页上的那几句话', many(text)),
  leads: key('牵头', '牵头的单位的编号', ids),
  helpers: key('其他单位', '不牵头的单位的编号', ids),
  branches: key('分工', '按情形和环节排好的责任分工', many(branchKeys.extend({ dispatch }))),
  embed: key('嵌入的网址', '放进别人网页的框里的那一页', address),
  emergencies: key('险情', '这件事里会有的险情', many(emergency)),
  rulings: key('认定意见', '认定过这件事的意见的编号', ids),
  ...historyKeys.shape,
  replaces: key('替代了', '它替代的事项的编号', ids),
  tasks: key('职责任务', '办这件事的任务的编号', ids),
});

const basis = z.strictObject({
  law: key('依据', '依据的编号', text),
  title: key('依据名称', '法律、文件叫什么', text),
  article: key('条款', '第几条；没有写明的没有', text.optional()),
  confidence: key('待核', '条款还没有与原文核对的写“待核”', z.literal('待核').optional()),
});

const answering = z.strictObject({
  condition: key('情形', '什么情形；不分情形的没有', text.optional()),
  stage: key('环节', '哪个环节；不分环节的没有', text.optional()),
  body: key('单位', '负责的单位的编号', text),
  bodyName: key('单位名称', '单位的简称', text),
  role: key('角色', '与责任分工表一样；没有行政牵头部门的，是责任主体等', text),
  laws: key('依据', '哪部法第几条', many(basis)),
});

const matter = z.strictObject({
  id: key('事项', '事项的编号', text),
  name: key('名称', '是什么事', text),
  table: key('表', '在哪张清单', text),
  page: key('网页', '事项的网页', address),
  api: key('单条', '这件事的 JSON', address),
  answering: key('谁负责', '每种情形、每个环节由谁牵头，依据哪部法第几条', many(answering)),
});

const lawKeys = z.strictObject({
  inForce: isInForce,
  citedIn: key(
    '引用它的记录',
    '哪一条记录引用了第几条',
    many(
      z.strictObject({
        record: key('记录', '记录的编号', text),
        article: key('条款', '第几条；没有写明的没有', text.optional()),
      }),
    ),
  ),
  checks: key('依据核对', '核对过几次，新的在前', many(rowOf('law-checks'))),
  articles: key('条文对照', '废止以后，各条由哪一条接替', many(rowOf('law-articles'))),
});

const bodyKeys = z.strictObject({
  leads: key('牵头的', '至少一种情形下由它牵头的事项', ids),
  takesPart: key('参与的', '有它的分工、但不牵头的事项', ids),
  duties: key('责任分工', '它的各条分工，街道的含各街道共同的', ids),
  coming: key('还没有生效的', '有它的分工、还没有生效的事项', ids),
  withdrawn: key('不再执行的', '有它的分工、已经取消或者被替代的事项', ids),
  streetDuties: key(
    '街道的职责',
    '街道：它做的每一项；部门：由它对应的、街道做的每一项',
    many(streetDuty),
  ),
  rulings: key('认定意见', '写到它的认定意见的编号', ids),
  campaigns: key('整治专题', '它参加的专题的编号', ids),
  measuresOwed: key('待完成的措施', '它还没有完成的专题措施的编号', ids),
  mainDuties: key(
    '主要职责',
    '每一条主要职责下面有哪些任务；对应不到职责的任务归在没有职责的一项',
    many(
      z.strictObject({
        duty: key('主要职责', '职责的编号', text.optional()),
        tasks: key('任务', '任务的编号', ids),
      }),
    ),
  ),
});

const rulingKeys = z.strictObject({
  findings: key('认定结论', '按情形排好的结论', many(findingBranch.extend({ dispatch }))),
  replacedBy: key('被谁替代', '替代它的认定意见的编号', ids),
  ...citedKeys.shape,
  ...historyKeys.shape,
});

const flowKeys = z.strictObject({
  steps: key('环节', '流程的每一步', many(rowOf('flow-steps'))),
  workingDays: key('工作日', '从头到尾要几个工作日', span),
  savings: key('减少', '优化前后的环节和材料', savings),
  chart: key('流程图', '图的网址，SVG', address),
});

const flowOfTask = z.strictObject({
  id: key('施工图', '图的编号', text),
  name: key('名称', '图叫什么', text),
  chart: key('流程图', '图的网址，SVG', address),
  savings: key('减少', '优化前后的环节和材料', savings),
});

const taskKeys = z.strictObject({
  specs: key('工作规范', '任务的各条要求', many(rowOf('specs'))),
  flows: key('施工图', '办这件任务的流程', many(flowOfTask)),
  ...citedKeys.shape,
  ...historyKeys.shape,
});

const changeKeys = z.strictObject({
  entered: key('登记日期', '哪一天的定版第一次有它；还没有定版的没有', day.optional()),
  late: key('补登', '是不是生效以后才登记的：从登记那天起算，以前公布的版本不变', flag),
});

const communityKeys = z.strictObject({
  streetToday: key(
    '今天的街道',
    '今天由哪个街道负责；划归的日子还没有到的，是原来的街道',
    z.strictObject({
      id: key('街道', '街道的编号', text),
      name: key('名称', '街道的简称', text),
      phone: key('电话', '街道公开的电话；没有的没有', text.optional()),
    }),
  ),
  isGone: key('不在了', '这处地方，或者它归的社区，已经撤并', flag),
  inside: key('小区和路段', '归这个社区的小区和路段的编号；小区和路段自己是空的', ids),
});

const measureState = z.strictObject({
  state: key(
    '进度',
    'in-time 按时完成，late 晚了才完成，open 还没有到期，overdue 超期没有完成，left 专题结束了也没有完成',
    z.enum(['in-time', 'late', 'open', 'overdue', 'left']),
  ),
  daysLate: key('晚几天', '晚了几天（日历日），没有晚的是 0', count),
});

const outcomeState = z.strictObject({
  reached: key('达到没有', '有没有达到目标；还没有数的没有', flag.optional()),
});

const campaignKeys = z.strictObject({
  measures: key('措施', '每一条措施和它的进度', many(rowWith('campaign-measures', measureState))),
  outcomes: key('成效', '每一个数和它达到没有', many(rowWith('campaign-outcomes', outcomeState))),
  reached: key(
    '达到没有',
    'all 都达到，some 有的达到，none 都没有；一个数也还没有的没有',
    z.enum(['all', 'some', 'none']).optional(),
  ),
  ...citedKeys.shape,
});

const signpostKeys = z.strictObject({ dispatch });

const domainKeys = z.strictObject({
  matters: key('事项', '这个领域里今天照着办的事项，各由谁负责、依据什么', many(matter)),
});

/** The lists whose records say more than who cites them. A bodies' record also names, list by list, what concerns the body. */
export const detailKeys = {
  'boundary-items': itemKeys,
  'street-items': itemKeys,
  rulings: rulingKeys,
  flows: flowKeys,
  tasks: taskKeys,
  campaigns: campaignKeys,
  communities: communityKeys,
  bodies: bodyKeys,
  laws: lawKeys,
  domains: domainKeys,
  signposts: signpostKeys,
  'list-changes': changeKeys,
} as const satisfies { readonly [Name in TableName]?: z.ZodObject };

export type DetailedTable = keyof typeof detailKeys;
/** What the answer of a record of such a list must say. */
export type Details<Name extends DetailedTable> = z.input<(typeof detailKeys)[Name]>;
