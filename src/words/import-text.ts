/** What the import says of the rows it read, in a terminal. */
import type { CellChange, Outcome } from '../intake/compare.ts';
import { type Figures, figuresOf } from '../intake/figures.ts';
import type { Note } from '../intake/notes.ts';
import type { NamedFile, Plan } from '../intake/plan.ts';
import type { Fate, OtherRow } from '../intake/rows.ts';
import { headerOf } from '../tables/define.ts';
import { tables } from '../tables/index.ts';

const KINDS: Readonly<Record<Outcome['kind'], string>> = {
  new: '新增',
  changed: '改动',
  same: '不变',
  twice: '重复',
  refused: '拒绝',
};

const FATES: Readonly<Record<Fate, string>> = {
  title: '标题',
  header: '表头',
  blank: '空行',
  note: '小标题、合计和说明',
  joined: '接在上一行',
  'hidden-sheet': '隐藏的工作表，没有读',
  'other-table': '另一张表的工作表，没有读',
  'no-header': '找不到表头的工作表，没有读',
};

/** The whole report of a plan. */
export function importText(plan: Plan, wishes: { written: boolean; draftsLaws: boolean }): string {
  const { table, files, outcomes } = plan;
  return [
    `导入「${table.title}」表（${table.file}）`,
    ...files.flatMap((file) => fileLines(file, outcomes)),
    '',
    ...figureLines(figuresOf(plan)),
    ...lawLines(plan, wishes.draftsLaws),
    endText(wishes.written, outcomes),
  ].join('\n');
}

function fileLines(file: NamedFile, outcomes: readonly Outcome[]): string[] {
  const { name, heads, others } = file;
  const own = outcomes.filter(({ shaped: { record } }) => record.file === name);
  return [
    '',
    `【${name}】`,
    ...heads.flatMap(({ sheet, from, to, personal, unknown }) => [
      `${place(sheet)}表头在第 ${from === to ? from : `${from} 到 ${to}`} 行。`,
      ...(personal.length > 0 ? [`  拒绝的列：${quoted(personal)}是个人信息，没有读。`] : []),
      ...(unknown.length > 0 ? [`  没有读的列：${quoted(unknown)}，我们的表里没有。`] : []),
    ]),
    ...own.flatMap((outcome) => outcomeLines(outcome)),
    ...otherLines(others),
  ];
}

function outcomeLines(outcome: Outcome): string[] {
  const { sheet, row, rows } = outcome.shaped.record;
  const own =
    outcome.kind === 'same' || outcome.kind === 'changed' ? ` ${outcome.row.cells['id']}` : '';
  const further = rows.length > 1 ? `（连同第 ${spans(rows.slice(1))} 行）` : '';
  return [
    `${KINDS[outcome.kind]}  ${place(sheet)}第 ${row} 行${further}${own}  ${nameOf(outcome)}`,
    ...(outcome.kind === 'changed' ? outcome.changes.map(changeText) : []),
    ...(outcome.kind === 'twice'
      ? [`      和第 ${outcome.first.record.row} 行一字不差，只收一行`]
      : []),
    ...outcome.notes.map((note) => `      ${noteText(note)}`),
  ];
}

/** The name as it was read, for a row that is refused and may have none in our form. */
function nameOf({ shaped: { cells, record } }: Outcome): string {
  const name = cells['name'] ?? cells['title'] ?? Object.values(record.cells)[0] ?? '';
  return [name.replaceAll('\n', ''), cells['subItem']].filter(Boolean).join('·');
}

const changeText = ({ label, before, after }: CellChange): string =>
  `      ${label}：${short(before) || '（空）'} → ${short(after)}`;

const short = (text: string): string => {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

function noteText(note: Note): string {
  switch (note.kind) {
    case 'refused':
      return `「${note.column}」${note.why}`;
    case 'left-out':
      return `「${note.column}」没有写进去：${note.why}`;
    case 'missing':
      return `「${note.column}」空着，这一行不能没有它；整个文件都没有写的，加上 --fill ${note.column}=${note.example}`;
    case 'no-such-name':
      return `「${note.column}」我们的表里没有「${note.name}」${meant(note.near, '「', '」')}${note.isBody ? '；都记作一个单位的，加上 --body 单位' : ''}`;
    case 'stand-in':
      return `「${note.column}」「${note.name}」记作「${note.as}」`;
    case 'personal':
      return `「${note.column}」里像是有${note.what}，删去再导入`;
    case 'implied':
      return `「${note.column}」空着，记作「${note.as}」`;
    case 'unknown-law':
      return `依据表里没有《${note.title}》${note.articles.join('、')}${meant(note.near, '《', '》')}，没有写进去`;
    case 'ended-law':
      return `《${note.title}》${note.articles.join('、')}没有写进去：${note.on} 已经废止${note.replacedBy === '' ? '' : `，由 ${note.replacedBy} 接替`}，条文对照里没有这几条`;
    case 'moved-articles':
      return `《${note.title}》已经废止，${note.articles.join('、')}按条文对照改引 ${note.now}`;
    case 'loose-article':
      return `${note.text}前面没有写是哪一部法，没有写进去`;
    case 'no-law':
      return `「${note.column}」里没有读出法律的名称，没有写进去`;
    case 'same-name':
      return `和${place(note.sheet)}第 ${note.row} 行同名，内容不同，各算一行`;
  }
}

const meant = (near: string | undefined, open: string, close: string): string =>
  near === undefined ? '' : `，是不是${open}${near}${close}`;

/** Rows that are no records, of one kind on one line. */
function otherLines(others: readonly OtherRow[]): string[] {
  const groups = Map.groupBy(others, ({ sheet, fate }) => `${FATES[fate]}  ${place(sheet)}`);
  return [...groups].map(([said, rows]) => `${said}第 ${spans(rows.map(({ row }) => row))} 行`);
}

/** Numbers in order, runs of them as one: 3、5 到 8、12. */
export function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} 到 ${to}`)).join('、');
}

function figureLines({ rowsIn, byKind, byFate, items, taken, articles }: Figures): string[] {
  const parts = [
    ...Object.entries(byKind).map(
      ([kind, count]) => [KINDS[kind as Outcome['kind']], count] as const,
    ),
    ...[...byFate].map(([fate, count]) => [FATES[fate], count] as const),
  ].filter(([, count]) => count > 0);
  return [
    `读了 ${rowsIn} 行 = ${parts.map(([said, count]) => `${said} ${count}`).join(' + ')}。`,
    `事项 ${items} 行，收下 ${taken} 行（${percent(taken, items)}）。`,
    ...(articles.written === 0
      ? []
      : [
          `引用的条文 ${articles.written} 处，读出是哪部法哪一条的 ${articles.read} 处（${percent(articles.read, articles.written)}），其中依据表里有这部法的 ${articles.known} 处。`,
        ]),
  ];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '没有' : `${Math.floor((part / whole) * 1000) / 10}%`;

function lawLines({ unknownLaws, drafts }: Plan, draftsLaws: boolean): string[] {
  if (unknownLaws.length === 0) return [];
  const keys = Object.keys(tables.laws.columns);
  return [
    `依据表里没有的 ${unknownLaws.length} 件：${unknownLaws.map(({ title, times }) => `《${title}》${times} 次`).join('、')}。`,
    draftsLaws
      ? `补在 ${tables.laws.file} 末尾的草稿，空着的由人补上：`
      : `核对以后补进 ${tables.laws.file} 再导入一遍，引用会接上；或者加上 --laws，把下面的草稿和引用一起写进去：`,
    headerOf(tables.laws).join(','),
    ...drafts.map((draft) => keys.map((key) => draft[key] ?? '').join(',')),
  ];
}

function endText(written: boolean, outcomes: readonly Outcome[]): string {
  const count = outcomes.filter(({ kind }) => kind === 'new' || kind === 'changed').length;
  if (count === 0) return '没有要写的。';
  return written
    ? `写进了表里。请看一遍 git diff，再运行 npm run check；改的是公布过的清单，再运行 npm run changes 登记变动。`
    : `什么也没有写。加上 --write 写进表里。`;
}

const place = (sheet: string): string => (sheet === '' ? '' : `${sheet} `);

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');

export const nothingNamed =
  '没有写要导入的文件，例如：npm run import -- 权责清单.xls。选项看 npm run import -- --help。';
