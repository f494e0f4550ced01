import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, houseNumbers, id, reference, text, words } from './kinds.ts';

/** What belongs to a street itself; every other place belongs to one of these. */
export const COMMUNITY_KINDS = ['社区', '村'] as const;
/** A road, or the part of one that belongs to a community. */
export const ROAD = '路段';

/** Whether a place is one that others belong to. */
export const isCommunity = ({ kind }: { readonly kind: string }): boolean =>
  COMMUNITY_KINDS.some((community) => community === kind);

/**
 * Where people live. The street stands on the community alone: whatever belongs to a community follows it, so that no place
 * can lead to two streets. A community that moves carries the day and the street it came from in its own row, so that its
 * row may be mended freely and the move is published all the same.
 */
export const communities = defineTable({
  name: 'communities',
  title: '社区与小区',
  file: 'communities.csv',
  note: '社区、村、小区和路段，一行一处：社区和村归哪个街道，小区和路段归哪个社区。不写任何一户的门牌。',
  naming: 'name',
  published: true,
  inNewDistrict: 'empty',
  changes: { freely: '居民改叫法、添小区、划转社区随时有；划转的日子和来处写在行里，一样公开' },
  columns: {
    id: id('编号', '地方的编号，发布后不改、不复用', ['sq'], 'sq-001'),
    name: text('名称', '社区、村、小区的名称；路段写路名', '柳荫社区', { min: 2, max: 24 }),
    kind: choice('类别', '社区和村归街道，小区和路段归社区或者村', [
      ...COMMUNITY_KINDS,
      '小区',
      ROAD,
    ]),
    street: optional(
      reference(
        '归属街道',
        '社区和村填街道的简称，现在归谁，或者从起始日期起归谁；小区和路段空着，跟着社区走',
        ['bodies'],
        '东关街道',
      ),
    ),
    community: optional(
      reference(
        '归属社区',
        '小区和路段填社区或者村的编号；社区和村空着',
        ['communities'],
        'sq-001',
      ),
    ),
    side: optional(
      choice('路侧', '路段只归一侧的填哪一侧；整条路都归的空着', ['东侧', '西侧', '南侧', '北侧']),
    ),
    numbers: optional(
      houseNumbers(
        '门牌范围',
        '路段只归几号到几号的填号码，只归单号或者双号的写明；整条路都归的空着',
        '1-99号单号',
      ),
    ),
    aliases: optional(words('别名', '居民平时的叫法，搜索时用', '纺织厂宿舍;老棉纺院')),
    former: optional(words('曾用名', '改名、合并以前的名称', '东风居委会')),
    apart: optional(
      text(
        '怎么区分',
        '别的社区也有同名、同一叫法的地方，写一句话让人认得出是哪一处',
        '胜利路以北、有幼儿园的那一处',
        { min: 4, max: 40 },
      ),
    ),
    since: optional(
      date('起始日期', '划归现在的街道的日期，可以是以后；没有划过的空着', '2026-07-01', {
        mayBeFuture: true,
        onDay: '划归现在的街道',
      }),
    ),
    // The street itself may be gone by now.
    before: optional({
      ...reference('原属街道', '起始日期以前归哪个街道；与起始日期一起填', ['bodies'], '河西街道'),
      atAnyTime: true,
    }),
    until: optional(
      date(
        '撤并日期',
        '撤销、并入别处或者拆除的日期，可以先填以后的日子；还在的空着',
        '2026-12-31',
        {
          mayBeFuture: true,
          onDay: '不再有这一处',
        },
      ),
    ),
  },
});
