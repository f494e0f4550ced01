import { optional } from '../column.ts';
import { date, number, phrases, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

export const clustersTable = defineDerived({
  name: 'case-clusters',
  title: '反复反映',
  note: '同一事项在一段日子里反复反映的一组热线事项一行。',
  naming: 'id',
  columns: {
    id: text('编号', '这一组的编号：事项、街道和第一天', 'bj-017_jd-dong_2026-11-16', { max: 80 }),
    itemId: text('事项编号', '反映的事项', 'bj-017'),
    item: text('事项', '事项的名称', '居民供热管理'),
    street: optional(text('街道', '街道的编号；不论街道的空着', 'jd-dong')),
    from: date('第一件受理', '第一件哪一天受理', '2026-11-16'),
    to: date('最后一件受理', '最后一件哪一天受理', '2026-11-24'),
    count: number('件数', '一共几件', '4'),
    cases: phrases('热线事项', '各件的编号', 'rx-2026-223;rx-2026-224'),
    campaigns: optional(phrases('接着办的专题', '接着办的整治专题的编号', 'zt-2026-01')),
  },
});
