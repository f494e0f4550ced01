/** What the comparison with the upper level's list says, in the terminal and in the files it writes. */
import type { Aside, Changed, Comparison, Our, Their, Why } from '../collect/compare.ts';
import type { Doubt } from '../collect/doubts.ts';
import type { Drafts, Look } from '../collect/drafts.ts';
import type { UpperList, UpperRow } from '../collect/upper.ts';
import { labelOf } from '../tables/define.ts';
import { tables } from '../tables/index.ts';

const { powers, 'list-changes': changes, 'upstream-checks': looks } = tables;

/** The folder into which the drafts of a day are written, and what the files are called. */
export const draftFolder = (day: string): string => `归集/${day}`;
export const draftNames = {
  report: '报告.md',
  fields: '逐项.csv',
  added: `新增-${powers.file}`,
  replaced: `改后-${powers.file}`,
  changes: `补登-${changes.file}`,
  look: `补登-${looks.file}`,
} as const;

/** Whatever the report is made of. `named`: a published cell as a clerk writes it. */
export interface Collected {
  readonly list: UpperList & { readonly skipped: readonly string[] };
  readonly comparison: Comparison;
  readonly drafts: Drafts;
  readonly doubts: readonly Doubt[];
  readonly look: Look;
  readonly named: (key: string, cell: string) => string;
}

export const fieldsHeader = [
  '类型',
  labelOf(powers, 'id'),
  labelOf(powers, 'code'),
  labelOf(powers, 'name'),
  labelOf(powers, 'subItem'),
  '字段',
  '区里现在',
  '上级清单',
  '在哪里',
];

/** Field by field, one a row: what the upper level has otherwise. */
export function fieldRows({ comparison, drafts, named }: Collected): string[][] {
  const headed = (kind: string, id: string, { cells }: Our | Their) => [
    ...[kind, id, cells['code'] ?? '', cells['name'] ?? '', cells['subItem'] ?? ''],
  ];
  return [
    ...comparison.added.flatMap((their, index) =>
      Object.keys(powers.columns).flatMap((key) => {
        const cell = their.cells[key] ?? '';
        if (cell === '' || key === 'id') return [];
        const head = headed('新增', drafts.added[index]?.['id'] ?? '', their);
        return [[...head, fieldName(key), '', named(key, cell), placeOf(their.upper)]];
      }),
    ),
    ...comparison.changed.flatMap(({ our, their, fields }) =>
      fields.map(({ key, before, after }) => [
        ...headed('调整', our.row.cells['id'] ?? '', our),
        ...[fieldName(key), named(key, before), named(key, after), placeOf(their.upper)],
      ]),
    ),
    ...comparison.removed.map((our) => [
      ...headed('取消', our.row.cells['id'] ?? '', our),
      ...['', '', '', `${our.row.path}:${our.row.line}`],
    ]),
  ];
}

/** The report as a file. */
export function reportText(collected: Collected): string {
  const { comparison, drafts, look } = collected;
  const { added, changed, removed } = comparison;
  return [
    `# 上级清单归集报告${look.source === '' ? '' : `：${look.source}`}`,
    '',
    `登录日期 ${look.day}，上级调整日期 ${look.upstreamOn}。`,
    '',
    summaryText(collected),
    ...section(
      '新增',
      added.map(
        (their, index) =>
          `- ${drafts.added[index]?.['id'] ?? ''} ${theirName(their)}（${placeOf(their.upper)}）`,
      ),
    ),
    ...section(
      '调整',
      changed.flatMap((one) => changedLines(one, collected)),
    ),
    ...section(
      '取消',
      removed.map((our) => `- ${ourName(our)}（${our.row.path}:${our.row.line}）`),
    ),
    ...section(
      '先看这些',
      collected.doubts.map((doubt) => `- ${doubtText(doubt)}`),
    ),
    ...section('没有比的', leftLines(collected)),
    ...section('接下来', nextLines(collected)),
    '',
  ].join('\n');
}

/** The same in short, for the terminal. */
export function collectedText(collected: Collected, folder: string, isNew: boolean): string {
  const doubts = collected.doubts.slice(0, SHOWN).map(doubtText);
  const more = collected.doubts.length - doubts.length;
  return [
    summaryText(collected),
    ...asideLines(collected.comparison).map((line) => `没有比：${line}`),
    ...doubts.map((line) => `先看：${line}`),
    ...(more > 0 ? [`还有 ${more} 处要看的，在报告里。`] : []),
    isNew
      ? `写在 ${folder}/：${draftNames.report}、${draftNames.fields} 和草稿。数据没有动。`
      : `${folder}/ 里已经有一字不差的草稿，没有再写。`,
  ].join('\n');
}

/** As many doubts as a terminal shows at a glance. */
const SHOWN = 10;

function summaryText({ list, comparison, drafts }: Collected): string {
  const { added, changed, removed, same, theirs, aside } = comparison;
  const counts = `新增 ${added.length} 项，调整 ${changed.length} 项，取消 ${removed.length} 项，一样的 ${same} 项`;
  const result = added.length + changed.length + removed.length === 0 ? '没有变化' : '有变化';
  const rows = `读了 ${list.files.length} 个文件 ${list.rows.length} 项，比了 ${theirs.length} 项${aside.length === 0 ? '' : `，${aside.length} 项没有比`}`;
  const look = drafts.look === undefined ? '这一天的登记已经有了' : '登记的草稿也写好了';
  return `${result}：${counts}。${rows}。${look}。`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

const fieldName = (key: string): string =>
  Object.entries(powers.columns).find(([other]) => other === key)?.[1].label ?? key;

function changedLines({ our, their, by, fields }: Changed, { named }: Collected): string[] {
  const how = { both: '', name: '，凭名称对上', code: '，凭编码对上' }[by];
  return [
    `### ${ourName(our)}`,
    '',
    `${placeOf(their.upper)}${how}`,
    '',
    '| 字段 | 区里现在 | 上级清单 |',
    '| --- | --- | --- |',
    ...fields.map(
      ({ key, before, after }) =>
        `| ${fieldName(key)} | ${inCell(named(key, before))} | ${inCell(named(key, after))} |`,
    ),
    '',
  ];
}

const inCell = (text: string): string =>
  text === '' ? '（空）' : text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

function placeOf({ file, sheet, row }: UpperRow): string {
  return sheet === '' ? `${file} 第 ${row} 行` : `${file}「${sheet}」第 ${row} 行`;
}

const theirName = ({ cells }: Our | Their): string =>
  [cells['code'], cells['name'], cells['subItem']].filter(Boolean).join(' ');

const ourName = (our: Our): string => `${our.row.cells['id'] ?? ''} ${theirName(our)}`;

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'by-name':
      return `${ourName(doubt.our)}：名称一样，编码不同（上级 ${doubt.their.cells['code'] ?? ''}），当作换了编码。`;
    case 'by-code':
      return `${ourName(doubt.our)}：编码一样，名称不同（上级「${theirName(doubt.their)}」），当作改了名称。`;
    case 'same-name':
      return `${placeOf(doubt.their.upper)}「${theirName(doubt.their)}」当作新增，区里有同名的 ${doubt.our.row.cells['id'] ?? ''}，看是不是划转。`;
    case 'same-code':
      return `${placeOf(doubt.their.upper)}「${theirName(doubt.their)}」当作新增，区里的 ${doubt.our.row.cells['id'] ?? ''} 用着同一个编码，名称不同。`;
    case 'like-name':
      return `${placeOf(doubt.their.upper)}「${theirName(doubt.their)}」当作新增，${ourName(doubt.our)} 当作取消，两个名称很像，看是不是改了名称。`;
    case 'repeated':
      return `${placeOf(doubt.their.upper)}「${theirName(doubt.their)}」在上级清单里重复。`;
    case 'unread':
      return `${placeOf(doubt.their.upper)}「${theirName(doubt.their)}」的${fieldName(doubt.key)}读不成区里的写法，没有比：${inCell((doubt.their.cells[doubt.key] ?? '').slice(0, 60))}`;
    case 'most-gone':
      return `比了的 ${doubt.of} 项里有 ${doubt.gone} 项上级没有了，多于一半。先核对是不是拿错了文件。`;
  }
}

const WHY: Record<Why, string> = {
  elsewhere: '不由区里行使的层级',
  ended: '上级已经标为取消的',
  nameless: '没有名称的',
  nobody:
    '单位不在单位表里的（是上级单位的，加上 --body 写区里对应的单位；是别的叫法的，补进单位表的别名）',
};

function leftLines({ comparison, list }: Collected): string[] {
  const { beyond, formOnly } = comparison;
  return [
    ...asideLines(comparison).map((line) => `- ${line}`),
    ...(beyond.length > 0
      ? [`- 区里另有 ${beyond.length} 项，它们的单位不在这次的上级清单里，没有当作取消。`]
      : []),
    ...(formOnly > 0 ? [`- ${formOnly} 处只差空格或标点的全角半角，不算变化。`] : []),
    ...(list.personal.length > 0
      ? [`- 写着个人信息的列没有读：${list.personal.join('、')}。`]
      : []),
    ...(list.unknown.length > 0 ? [`- 用不上的列：${list.unknown.join('、')}。`] : []),
    ...(list.skipped.length > 0 ? [`- 不是表格、没有读的文件：${list.skipped.join('、')}。`] : []),
  ];
}

/** How many rows of theirs were not compared, and why. */
export function asideLines({ aside }: Comparison): string[] {
  const byWhy = Map.groupBy(aside, ({ why }) => why);
  return [...byWhy].map(
    ([why, members]) => `${WHY[why]}：${members.length} 项。${whoseOf(members)}`,
  );
}

function whoseOf(members: readonly Aside[]): string {
  const names = members.flatMap(({ why, their }) =>
    why === 'nobody' ? [their.cells['body'] ?? ''] : [],
  );
  return names.length === 0 ? '' : `上级写的是：${[...new Set(names)].join('、')}。`;
}

function nextLines(collected: Collected): string[] {
  return steps(collected).map((step, index) => `${index + 1}. ${step}`);
}

function steps({ drafts, look }: Collected): string[] {
  const missing = (['basis', 'reason', 'applicant'] as const).map((key) => labelOf(changes, key));
  return [
    ...(drafts.added.length > 0
      ? [`「${draftNames.added}」的行贴到 ${powers.file} 末尾，补上空着的格。`]
      : []),
    ...(drafts.replaced.length > 0
      ? [`「${draftNames.replaced}」是改后的整行，按编号换掉 ${powers.file} 里原来的行。`]
      : []),
    ...(drafts.changes.length > 0
      ? [
          `「${draftNames.changes}」的行贴到 ${changes.file} 末尾，补上${missing.join('、')}，核对${labelOf(changes, 'upstreamOn')}（${look.upstreamOn}）和${labelOf(changes, 'effective')}。`,
        ]
      : []),
    ...(drafts.unpublished > 0
      ? [`有 ${drafts.unpublished} 项还没有公布过，直接改表，不用登记变动。`]
      : []),
    ...(drafts.look === undefined ? [] : [`「${draftNames.look}」的行贴到 ${looks.file} 末尾。`]),
    '运行 npm run check。',
  ];
}
