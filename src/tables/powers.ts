import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { ENDING, holding } from './holding.ts';
import { choice, citations, id, phrases, prose, reference, references, text } from './kinds.ts';

/** The kinds of power by which every list of powers in the country is divided, in the order of those lists. */
export const POWER_TYPES = [
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政征收',
  '行政给付',
  '行政检查',
  '行政确认',
  '行政奖励',
  '行政裁决',
  '其他行政权力',
  '公共服务',
] as const;

export const powers = defineTable({
  name: 'powers',
  title: '权责事项',
  file: 'powers.csv',
  note: '部门行使的一项权力和随它而来的责任，有子项的一个子项一行。',
  naming: 'name',
  partName: 'subItem',
  datedBy: 'effective',
  published: true,
  inNewDistrict: 'empty',
  changes: 'on-record',
  withdrawn: ENDING.withdrawn,
  life: ENDING.life,
  columns: {
    id: id('编号', '权责事项编号，发布后不改、不复用', ['qz'], 'qz-0001'),
    code: optional(
      text(
        '事项编码',
        '上级清单上印的编码，照抄；没有的空着，可以和别的事项相同',
        '3700000225001',
        {
          min: 2,
          max: 60,
        },
      ),
    ),
    name: text('事项名称', '权责清单上的名称', '对未取得营业执照从事经营活动的处罚', {
      min: 4,
      max: 175,
    }),
    subItem: optional(
      text('子项名称', '分子项的才填，一个子项一行', '首次申请', { min: 2, max: 175 }),
    ),
    type: choice('权力类型', '属于哪一类', POWER_TYPES, {
      许可: '行政许可',
      处罚: '行政处罚',
      强制: '行政强制',
      征收: '行政征收',
      给付: '行政给付',
      检查: '行政检查',
      确认: '行政确认',
      奖励: '行政奖励',
      裁决: '行政裁决',
      其他: '其他行政权力',
      其他权力: '其他行政权力',
      其他职权: '其他行政权力',
    }),
    body: reference('行使主体', '以谁的名义行使，填简称或编号', ['bodies'], '区市场监管局'),
    offices: optional(
      phrases('承办机构', '部门里哪个科室、哪个队承办，几个用分号隔开', '信用监督管理科'),
    ),
    level: choice('行使层级', '这一项由哪一级行使', ['国家级', '省级', '市级', '区级', '街道'], {
      设区的市级: '市级',
      县级: '区级',
      区县级: '区级',
      乡级: '街道',
      乡镇级: '街道',
    }),
    scope: optional(
      text(
        '权限说明',
        '几级都有这项权力时，这一级管到哪里',
        '负责本区登记的个体工商户，跨区的由市级办理',
        {
          min: 2,
          max: 300,
        },
      ),
    ),
    laws: optional(
      citations(
        '实施依据',
        '依据编号#第几条，一部法的几条用顿号隔开，几部法用分号隔开；没有原文可核对的，后面写（待核）',
        ['laws'],
        'fg-shichangzhuti#第四十三条',
      ),
    ),
    responsibilities: optional(
      prose('责任事项', '行使这项权力要担的责任，从受理到办结', '立案时核对身份和证据。', {
        min: 6,
        max: 2000,
      }),
    ),
    accountability: optional(
      prose('追责情形', '出现哪些情形要追究责任', '该立案不立案的。', { min: 4, max: 2000 }),
    ),
    channels: optional(
      phrases('服务渠道', '当事人从哪里找得到：窗口、网上、电话', '区政务服务大厅二楼'),
    ),
    items: optional(
      references(
        '对应事项',
        '两张清单里哪些事项背后是这项权力',
        ['boundary-items', 'street-items'],
        'bj-001',
      ),
    ),
    ...holding('权责清单'),
  },
});
