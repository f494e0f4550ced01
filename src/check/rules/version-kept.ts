import { type BentVersion, bentVersions } from '../../ledger/past/kept.ts';
import { labelOf } from '../../tables/define.ts';
import { at, type Data } from '../data.ts';
import { difference, type Report } from '../problem.ts';
import { defineWholeRule } from '../rule.ts';
import { sameChanges } from '../same-change.ts';
import { unsettledRecords } from '../unrecorded.ts';

export const versionKept = defineWholeRule({
  id: 'version-kept',
  title: '公布过的历次版本不再变，后来登记的变动只添一笔',
  why: '过去哪一天照什么办，网站上已经说过。能事后改写的历史，谁也不能引用。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.ledgerFaults.length > 0 || data.unread.size > 0 || hasBroken(data)) return;
    const tables = Object.fromEntries(
      data.tables.map(({ name }) => [name, data.all(name).map(({ values }) => values)]),
    );
    const bent = bentVersions(tables, data.ledger, data.today);
    const unsettled = bent.length === 0 ? new Set() : unsettledRecords(data);
    const again = new Set([...sameChanges(data).keys()].map(({ cells }) => cells['id']));
    for (const one of bent)
      if (!unsettled.has(one.record) && !one.by.some(({ id }) => again.has(id)))
        report({ ...placeOf(data, one), wrong: wrongWith(data, one), cure: cureOf(one) });
  },
});

/** With rows that could not be read the past of others comes out otherwise by itself. */
function hasBroken(data: Data): boolean {
  return data.tables.some(({ name }) => data.all(name).some(({ broken }) => broken));
}

/** The first change that is not published yet, or the record itself. */
function placeOf(data: Data, { by, list, record }: BentVersion): Omit<Report, 'wrong' | 'cure'> {
  const [first] = by.toSorted((left, right) => (left.effective < right.effective ? -1 : 1));
  const row = first && data.find('list-changes', first.id);
  if (row !== undefined) return at(row, 'effective');
  const own = data.find(list, record);
  if (own !== undefined) return at(own, 'id');
  return { path: `${data.folder}/${data.table(list).file}`, column: undefined };
}

function wrongWith(data: Data, { list, record, from, what, cell }: BentVersion): string {
  const version = `${record} 自 ${from} 起的那一版（${data.table(list).title}）`;
  if (what === 'gone') return `会使已经公布的版本不见：${version}`;
  if (what === 'inserted') return `会在已经公布的版本中间插进一版：${version}`;
  if (cell === undefined) return `会改写已经公布的版本：${version}`;
  const { table, id, key, was, is } = cell;
  const name = key === undefined ? undefined : table.columns[key];
  const [before, after] =
    name === undefined
      ? [was, is]
      : difference(data.references.named(name, was), data.references.named(name, is));
  const where = `${id} 的「${key === undefined ? table.title : labelOf(table, key)}」`;
  const said = (text: string) => (text === '' ? '没有' : `「${text}」`);
  return `会改写已经公布的版本：${version}，${where}公布的是${said(before)}，照这样会变成${said(after)}`;
}

function cureOf({ by }: BentVersion): string {
  return by.length === 0
    ? '改回公布时的内容；别的表（条文对照、单位的曾用名）改了，从前的引用跟着变的，也改回'
    : '以前改过、当时没有登记的，类型用补登，字段空着，改前改后写在变动前、变动后，只添一笔；以前登记错了的，用更正；现在要改的，变动前照现在公布的写';
}
