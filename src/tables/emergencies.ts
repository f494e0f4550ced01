import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { GAS_REPAIR } from './kinds/calls.ts';
import { calls, id, phone, phrases, references, tellings, text, yesno } from './kinds.ts';

/** Dangers to life, told before anything else: what to do at once and whom to ring. */
export const emergencies = defineTable({
  name: 'emergencies',
  title: '险情',
  file: 'emergencies.csv',
  note: '会危及人身安全的事，一行一种：居民会怎么说、先做什么、打哪个电话。对上了就放在所有结果的最前面。',
  naming: 'name',
  unique: ['name'],
  published: true,
  inNewDistrict: 'kept',
  changes: { freely: '说法和号码关系人命，发现写得不准就要当天改，不等登记' },
  columns: {
    id: id('编号', '险情编号，发布后不改、不复用', ['xq'], 'xq-001'),
    name: text('名称', '是什么险情', '燃气泄漏', { min: 4, max: 20 }),
    says: tellings(
      '说法',
      '说到险情的词语和短语；“…”处可以隔 8 个字以内',
      '漏煤气;煤气/天然气…漏了/味',
    ),
    not: optional(
      tellings('不是', '有同样的字却不是险情的说法，先去掉再比对', '换气;胎/空调…漏气'),
    ),
    first: text(
      '先做什么',
      '人在现场先做的事，一句话',
      '别开灯、别打电话，关阀开窗，到室外再打电话。',
      {
        min: 6,
        max: 40,
      },
    ),
    call: phone('号码', '最先拨打的号码', '119'),
    also: optional(
      calls(
        '另可拨',
        `还可以拨打的号码，不用重复「号码」；燃气公司的抢修电话写“${GAS_REPAIR}”`,
        '110;119',
      ),
    ),
    items: optional(
      references(
        '事项',
        '会出现这种险情的事项和指引的编号',
        ['boundary-items', 'street-items', 'signposts'],
        'bj-001;sd-001',
      ),
    ),
    conditions: optional(
      phrases('情形', '上面的事项里，说的就是这种险情的情形，与「责任分工」里一字不差', '正在漏水'),
    ),
    lastResort: optional(yesno('兜底', '只在别的险情都对不上时才提示的填“是”，其余空着')),
  },
});
