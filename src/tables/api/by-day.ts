/** The answers that tell what held on any day. */
import { z } from 'zod';
import { address, count, day, key, many, text } from './key.ts';

const table = key('表', '表的英文名', text);
const title = key('表名', '表叫什么', text);
const asOf = key('截止日期', '照哪一天已经公布的改动算的', day);
const until = key('到', '到哪一天为止（不含）；没有完的没有', day.optional());

const period = z.strictObject({
  from: key('从', '这一段从哪一天起', day),
  until,
  state: key('状态', '现行、历史，还是未生效', z.enum(['现行', '历史', '未生效'])),
  inForce: key('执行的项数', '这一段照着办的有几条', count),
  page: key('网页', '清单当时的样子；还没有到的没有', address.optional()),
});

const version = z.strictObject({
  from: key('从', '这一版从哪一天起', day),
  until,
  page: key('网页', '这一版的网页', address),
  api: key('这一版', '这一版的 JSON', address),
});

const record = z.strictObject({
  id: key('记录', '记录的编号', text),
  name: key('名称', '叫什么', text),
  from: key('从', '从哪一天起照着办；没有执行过的没有', day.optional()),
  until,
  page: key('网页', '记录的网页', address),
  api: key('单条', '记录今天的 JSON', address),
  versions: key(
    '历次版本',
    '照着办的时候的每一版，新的在前；没有改过的没有，看记录自己',
    many(version).optional(),
  ),
});

/** Of one list, whole. */
export const onDay = z.strictObject({
  table,
  title,
  page: key('网页', '现在的清单', address),
  asOf,
  periods: key('各段', '哪天到哪天没有变，新的在前', many(period)),
  records: key('记录', '每条记录从哪天到哪天、是哪一版', many(record)),
});

/** Which lists there are to ask. */
export const onDays = z.strictObject({
  asOf,
  page: key('网页', '选一天来问的网页', address),
  lists: key(
    '清单',
    '问得出某一天的清单',
    many(z.strictObject({ table, title, url: key('网址', '它的各段和各版', address) })),
  ),
  withoutPast: key(
    '不留以前样子的',
    '改了不逐条登记、问不出某一天的表',
    many(z.strictObject({ table, title })),
  ),
});
