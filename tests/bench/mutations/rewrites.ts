/** Files written otherwise that say the same: each is to be read as the same rows. */
import Papa from 'papaparse';
import { splitWords } from '../../../src/tables/cell.ts';
import type { Column } from '../../../src/tables/column.ts';
import type { Table } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { SETTINGS_FILE } from '../../../src/tables/settings.ts';
import { excelSaved, wpsSaved } from '../../unit/spreadsheet.ts';
import { decode, type Ground } from './ground.ts';
import { ACCEPTED, type Attack, oneOf, type Random, shuffled } from './mutation.ts';
import { onTables, spotsOf, tableOf, withRows } from './sheet.ts';

type Bytes = Uint8Array | string;

function rewrite(
  name: string,
  title: string,
  change: (text: string, random: Random, table: Table, ground: Ground) => Bytes | undefined,
): Attack {
  return onTables(name, title, (ground, table, random) => {
    const text = decode(ground.bytes.get(table.file));
    const bytes = change(text, random, table, ground);
    if (bytes === undefined || bytes === text) return undefined;
    const own = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    return {
      files: new Map([[table.file, own]]),
      what: `${table.file} ${title}`,
      expected: ACCEPTED,
    };
  });
}

/** Every cell of some columns written otherwise. */
function rewriteCells(
  name: string,
  title: string,
  fits: (column: Column) => boolean,
  change: (cell: string, random: Random) => string,
): Attack {
  return {
    name,
    title,
    targets: () =>
      allTables.filter(({ columns }) => Object.values(columns).some(fits)).map((own) => own.name),
    mutate(ground, target, random) {
      const table = tableOf(target);
      const spots = spotsOf(ground, table).filter(({ column }) => fits(column));
      const rows = ground.sheet(table).rows.map(({ cells }) => {
        const changed = [...cells];
        for (const { index } of spots)
          if (cells[index]) changed[index] = change(cells[index], random);
        return changed;
      });
      const files = withRows(ground, table, rows);
      const isSame = rows.every(
        (row, at) => row.join('\0') === ground.sheet(table).rows[at]?.cells.join('\0'),
      );
      return isSame ? undefined : { files, what: `${table.file} ${title}`, expected: ACCEPTED };
    },
  };
}

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (own) => String.fromCharCode(own.charCodeAt(0) + 0xfee0));

const isNarrow = ({ kind }: Column): boolean =>
  kind.isDate === true || kind.isId === true || ['number', 'days', 'phone'].includes(kind.name);

const unparse = (rows: readonly (readonly string[])[], config: Papa.UnparseConfig): string =>
  `${Papa.unparse(rows as string[][], { newline: '\n', ...config })}\n`;

const parsed = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd()).data;

export const rewrites: readonly Attack[] = [
  rewrite('order', '行的次序', (_text, random, table, ground) => {
    const rows = ground.sheet(table).rows.map(({ cells }) => cells);
    return rows.length < 2
      ? undefined
      : withRows(ground, table, shuffled(random, rows)).get(table.file);
  }),
  rewrite('columns-moved', '列的次序', (text, random) => {
    const rows = parsed(text);
    const order = shuffled(
      random,
      (rows[0] ?? []).map((_label, at) => at),
    );
    return unparse(
      rows.map((row) => order.map((at) => row[at] ?? '')),
      {},
    );
  }),
  rewrite(
    'blank-end',
    '末尾的空行',
    (text, random) => text + '\n'.repeat(1 + Math.floor(random() * 5)),
  ),
  rewrite('comma-end', '末尾只有逗号的行', (text, random) => {
    const width = parsed(text)[0]?.length ?? 1;
    return text + `${','.repeat(width - 1)}\n`.repeat(1 + Math.floor(random() * 1200));
  }),
  rewrite('empty-columns', '右边的空列', (text) =>
    text.trimEnd().includes('"') ? undefined : text.replaceAll(/(?<=.)\n/g, ',,\n'),
  ),
  rewrite('no-last-break', '末尾没有换行', (text) => text.trimEnd()),
  rewrite('windows', 'CRLF', (text) => text.replaceAll('\n', '\r\n')),
  rewrite('mark', 'BOM', (text) => `\uFEFF${text}`),
  rewrite('quotes', '每格加引号', (text) => unparse(parsed(text), { quotes: true })),
  rewrite('excel', 'Excel 的存法', (text) => excelSaved(new TextEncoder().encode(text))),
  rewrite('wps', 'WPS 的存法', (text) => wpsSaved(new TextEncoder().encode(text))),
  rewriteCells(
    'spaces',
    '两头的空格',
    () => true,
    (cell, random) => {
      const around = oneOf(random, [' ', '  ', '\u3000', '\u00A0', '\t']) ?? ' ';
      return random() < 0.5 ? `${around}${cell}` : `${cell}${around}`;
    },
  ),
  rewriteCells(
    'days',
    '日期的写法',
    ({ kind }) => kind.isDate === true,
    (cell, random) => {
      const [year, month, day] = cell.split('-');
      const [m, d] = [Number(month), Number(day)];
      return (
        oneOf(random, [
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          `${year}/${month}/${day}`,
          `${year}-${m}-${d}`,
          `${year}/${m}/${d} 0:00`,
          `${year}-${month}-${day} 00:00:00`,
          `${year}－${month}－${day}`,
        ]) ?? cell
      );
    },
  ),
  rewriteCells('wide', '全角数字和字母', isNarrow, wide),
  rewriteCells(
    'numbers',
    '数字的写法',
    ({ kind }) => kind.name === 'number' || kind.name === 'days',
    (cell, random) =>
      oneOf(random, [
        `${cell}.0`.replace(/^(\d+\.5)\.0$/, '$1'),
        ` ${cell}`,
        Number(cell).toLocaleString('en-US'),
      ]) ?? cell,
  ),
  rewriteCells(
    'separators',
    '分隔的写法',
    ({ kind }) => kind.isList && kind.isCited !== true && kind.name !== 'tellings',
    (cell, random) => cell.replaceAll(';', () => oneOf(random, ['；', '; ', ' ；']) ?? ';'),
  ),
  rewriteCells(
    'words-apart',
    '词的分隔',
    ({ kind }) => kind.name === 'references' || kind.name === 'words',
    (cell, random) => splitWords(cell).join(oneOf(random, ['、', '，', ',', '；', '\n']) ?? '、'),
  ),
  {
    name: 'settings-written',
    title: '设置的写法',
    targets: () => ['settings'],
    mutate(ground, _target, random) {
      const value = JSON.parse(decode(ground.bytes.get(SETTINGS_FILE))) as object;
      const entries = Object.fromEntries(shuffled(random, Object.entries(value)));
      const text = JSON.stringify(entries, null, oneOf(random, [0, 1, 4, '\t'])).replaceAll(
        '\n',
        oneOf(random, ['\n', '\r\n']) ?? '\n',
      );
      const files = new Map([
        [SETTINGS_FILE, new TextEncoder().encode(random() < 0.5 ? `\uFEFF${text}` : text)],
      ]);
      return { files, what: 'settings.json 次序和缩进', expected: ACCEPTED };
    },
  },
];
