import { citedKeys } from '../../tables/define.ts';
import type { ListChange } from '../../tables/index.ts';
import { type LawSucceeded, lawSucceeded, marked } from '../../tables/law-succession.ts';
import { LAW_SUCCEEDED } from '../../tables/list-changes.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';
import { type Standings, standingsOf } from '../standing.ts';

export const lawSuccessionComplete = defineWholeRule({
  id: 'law-succession-complete',
  title: '依据更替要写明哪一件由哪一件接替，不早于新的施行那一天',
  why: '一条依据更替管着一个事项的许多处引用，以前的版本由它和条文对照倒推：写得不对，旧版本就推错了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const standings = standingsOf(data);
    for (const row of data.rows('list-changes')) {
      if (row.values.kind !== LAW_SUCCEEDED) continue;
      const succeeded = lawSucceeded(row.values);
      if (succeeded === undefined)
        report({ ...at(row, 'after'), wrong: '是空的', cure: '填上接替的依据编号，只填一件' });
      else if (lawsKnown(data, row, succeeded, report)) {
        judgeDay(data, row, succeeded, standings, report);
        judgeArticles(data, row, succeeded, standings, report);
      }
    }
  },
});

/** Both sides name laws, and the one took the place of the others. */
function lawsKnown(
  data: Data,
  row: DataRow<ListChange>,
  { ended, law }: LawSucceeded,
  report: Reporter,
): boolean {
  const before = ended.map((citation) => citation.law);
  const unknown = [...before, law].find((id) => data.get('laws', id) === undefined);
  const other = before.find((id) => data.get('laws', id)?.values.replacedBy !== law);
  if (unknown !== undefined)
    report({
      ...at(row, unknown === law ? 'after' : 'before'),
      found: unknown,
      wrong: '不是「依据」表里的编号',
      cure: '填「依据」表里的编号，例如 fl-daqi；条款写在条文对照里',
    });
  else if (other !== undefined)
    report({
      ...at(row, 'before'),
      found: other,
      wrong: `不是由 ${law} 接替的`,
      cure: '在「依据」表里填上它的替代依据；不是接替，只是换了引用的，用变更',
    });
  return unknown === undefined && other === undefined;
}

/** Law changes on its own day, whenever the list takes note of it; a list that followed late says when it did. */
function judgeDay(
  data: Data,
  row: DataRow<ListChange>,
  { law }: LawSucceeded,
  standings: Standings,
  report: Reporter,
): void {
  const since = data.get('laws', law)?.values.effective;
  const record = data.find(row.values.list, row.values.record);
  const birth = record === undefined ? '' : standings.birthOf(record);
  if (row.values.field !== undefined)
    report({
      ...at(row, 'field'),
      wrong: `填了，而类型是${LAW_SUCCEEDED}`,
      cure: '清空；它管着这个事项的每一处引用',
    });
  if (since !== undefined && row.values.effective < since)
    report({
      ...at(row, 'effective'),
      wrong: `早于 ${law} 施行的那一天`,
      cure: `应为 ${since}；公布日期填登记的那一天`,
    });
  else if (since !== undefined && since <= birth)
    report({
      ...at(row, 'record'),
      wrong: `自 ${birth} 起才有，那时 ${law} 已经施行，没有更替`,
      cure: '删去这一行',
    });
}

/** Something in the record cites the new law, and each of its citations can be led back to one article. */
function judgeArticles(
  data: Data,
  row: DataRow<ListChange>,
  succeeded: LawSucceeded,
  { succession }: Standings,
  report: Reporter,
): void {
  const { list, record } = row.values;
  const citations = citedRows(data, list, record).flatMap(([cited, key]) =>
    marked(cited.cells[key] ?? ''),
  );
  const own = citations.filter(({ law }) => law === succeeded.law);
  if (citations.length > 0 && own.length === 0)
    report({
      ...at(row, 'record'),
      wrong: `没有一处引用 ${succeeded.law}`,
      cure: '先把它的依据改成新的；不引用它的，删去这一行',
    });
  for (const citation of own) {
    const known = succession.forerunners(citation, succeeded);
    if (known.length < 2) continue;
    report({
      ...at(row, 'before'),
      wrong: `推不回去：${citation.article ?? succeeded.law} 在条文对照里来自 ${known.map(({ law, article = '' }) => `${law}${article}`).join('和')}`,
      cure: '把现条款写到第几款，让一款只来自一条；做不到的，这一条分工另登一条变更',
    });
    return;
  }
}

/** The rows of a record, and of its parts, whose citations follow laws; with the column. */
function citedRows(data: Data, list: string, record: string): [DataRow, string][] {
  return data.tables.flatMap((table) => {
    const isOwn = table.name === list;
    const isPart = table.columns[table.partOf ?? '']?.targets?.includes(list) === true;
    if (!(isOwn || isPart) || table.changes !== 'on-record') return [];
    const keys = citedKeys(table.columns);
    const key = isOwn ? 'id' : (table.partOf ?? '');
    return data
      .all(table.name)
      .filter(({ cells, values }) => (isOwn ? cells['id'] : values[key]) === record)
      .flatMap((row) => keys.map((cited): [DataRow, string] => [row, cited]));
  });
}
