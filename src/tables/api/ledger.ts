/** What the API says of the ledger: what changed since a day. */
import { z } from 'zod';
import { ledgerTable } from '../ledger.ts';
import { address, count, day, ids, key, many, text } from './key.ts';

const publicationKeys = {
  number: key('第几期', '第几次定版', count),
  date: key('日期', '哪一天定版', day),
  link: key('环', '这一期的摘要，与上一期连着', text),
};
/** A publication, by which a copy can be told from another. */
export const publication = z.strictObject(publicationKeys);

const happened = {
  table: key('表', '在哪张表；schema 是列的定义', text),
  id: key('编号', '记录的编号', text),
  what: key(
    '怎么了',
    'added 新增，changed 改动，withdrawn 撤下；这一天以前没有的，改过也是新增',
    z.enum(['added', 'changed', 'withdrawn']),
  ),
  day: key('日期', '最近一次是哪一天定版的', day),
  first: key('首次定版', '第一次是哪一天定版的', day),
  state: key('状态', ledgerTable.columns.state.note, text),
};

export const since = z.strictObject({
  since: key('从哪天起', '这个月的第一天；只要更近的，看每一条的 day', day),
  publication: key('定版', '最近一次定版', publication),
  records: key(
    '记录',
    '从那天起定版时新增、改动、撤下的每一条，新的在前',
    many(
      z.strictObject({
        ...happened,
        fields: key('改了哪些列', '清单变动登记的列，写英文名；没有登记的没有', ids.optional()),
        changes: key('清单变动', '登记这些改动的清单变动的编号；没有的没有', ids.optional()),
        page: key('网页', '记录的网页，或者它所属的记录的；都没有的没有', address.optional()),
        api: key('现在的内容', '记录的 JSON，或者它所属的记录、它所在的表的', address),
      }),
    ),
  ),
  columns: key('列的定义', '从那天起改过的列的定义', many(z.strictObject(happened))),
});

export const sinceIndex = z.strictObject({
  publications: key(
    '历次定版',
    '新的在前',
    many(
      z.strictObject({
        ...publicationKeys,
        records: key('记录数', '在册和停用的一共几条', count),
        added: key('新增', '新增几条', count),
        changed: key('改动', '改动几条', count),
        withdrawn: key('撤下', '撤下几条', count),
      }),
    ),
  ),
  months: key(
    '各个月',
    '新的在前',
    many(
      z.strictObject({
        month: key('月', '年和月', text.regex(/^\d{4}-\d{2}$/)),
        url: key('网址', '从这个月第一天起变了什么', address),
      }),
    ),
  ),
});
