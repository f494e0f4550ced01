import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, number, prose, reference, text } from './kinds.ts';

/** The four ways in which an evaluation looks at a body. */
const WAYS = ['部门自评', '实地评估', '外部评价', '内部评价'] as const;

/** What evaluations found wanting, and how it was put right. Facts of the body, never of a person. */
export const findings = defineTable({
  name: 'findings',
  title: '评估问题',
  file: 'findings.csv',
  note: '评估发现的一个问题，一行一个：哪个单位、怎么发现的、哪天以前改、怎么改的、凭什么说改好了；不写个人。',
  naming: 'name',
  datedBy: 'foundOn',
  published: true,
  inNewDistrict: 'empty',
  changes: 'corrected',
  columns: {
    id: id('编号', '问题编号，发布后不改、不复用', ['wt'], 'wt-2026-001'),
    body: reference('单位', '哪个单位的问题', ['bodies'], '区住建局'),
    year: number('年度', '哪一年的评估', '2026'),
    kind: choice('问题类别', '属于哪一类，各单位的同类问题放在一起看', [
      '该做的没做',
      '超出职责',
      '办得不及时',
      '分工配合',
      '权责清单',
      '内设机构',
      '编制使用',
      '公开和登记',
    ]),
    name: text('问题名称', '一句话说清是什么问题，网页上用它作标题', '物业投诉超过期限才答复', {
      min: 6,
      max: 40,
    }),
    detail: prose(
      '查到的情况',
      '查了什么、查到几件、依据哪一条规定，不写姓名和门牌',
      '抽查三十件物业投诉，七件超过十五个工作日才答复居民。',
      { min: 10, max: 300 },
    ),
    foundOn: date('发现日期', '哪一天发现的', '2026-07-08'),
    foundBy: choice('发现途径', '四种评估方式里的哪一种发现的', WAYS),
    measure: prose(
      '整改措施',
      '怎么改，改到什么样算改好',
      '投诉系统设到期前三天提醒，每月通报一次。',
      {
        min: 8,
        max: 300,
      },
    ),
    noticedOn: date('通知日期', '整改通知送达的日期，期限从这一天算起', '2026-07-10', {
      notBefore: 'foundOn',
    }),
    due: date('整改期限', '最晚哪一天改完；不晚于规定的天数', '2026-08-07', {
      notBefore: 'noticedOn',
      mayBeFuture: true,
      onDay: '整改期限已过',
      throughDay: true,
    }),
    correctedOn: optional(
      date('整改日期', '复查认定改好的日期；没有改好的空着', '2026-07-31', {
        notBefore: 'noticedOn',
      }),
    ),
    proof: optional(
      prose(
        '整改佐证',
        '凭什么说改好了：查了什么、结果怎样；没有改好的空着',
        '再抽三十件，没有超期的。',
        {
          min: 6,
          max: 300,
        },
      ),
    ),
    repeats: optional(
      reference(
        '重复的问题',
        '以前改过、又出现了的，填以前那一个的编号',
        ['findings'],
        'wt-2025-003',
      ),
    ),
  },
});
