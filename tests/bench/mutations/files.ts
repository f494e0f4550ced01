/** Attacks on whole files: how they are saved, and what becomes of their header. */
import type { Table } from '../../../src/tables/define.ts';
import { neededHeader } from '../../../src/tables/define.ts';
import { garbled } from './dirty-cells.ts';
import { decode, type Files, FOLDER, type Ground } from './ground.ts';
import {
  type Attack,
  type Expected,
  type Mutation,
  oneOf,
  type Random,
  refusedAt,
  shuffled,
  unknowable,
  WHY,
} from './mutation.ts';
import { expectedOf, onTables, pathOf, placeOf, spotsOf, withRows } from './sheet.ts';

type Change = {
  readonly bytes: Uint8Array | string | undefined;
  readonly line?: number | undefined;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An attack on the bytes of a table's file; the message is to stand at the file, at a line if one is told. */
function onBytes(
  name: string,
  title: string,
  change: (text: string, random: Random, table: Table, ground: Ground) => Change | undefined,
): Attack {
  return onTables(name, title, (ground, table, random) => {
    const text = decode(ground.bytes.get(table.file));
    const changed = change(text, random, table, ground);
    if (changed === undefined || changed.bytes === text) return undefined;
    const { bytes, line } = changed;
    return {
      files: new Map([[table.file, typeof bytes === 'string' ? encode(bytes) : bytes]]),
      what: `${table.file}${line === undefined ? '' : `:${line}`} ${title}`,
      expected: refusedAt(placeOf(table, line)),
    };
  });
}

/** The lines of a file, none of which breaks off inside a cell. */
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

/** The number of a line below the header, that is no middle of a cell. */
function lineIn(ground: Ground, table: Table, random: Random): number | undefined {
  return oneOf(random, ground.sheet(table).rows)?.line;
}

function replacedIn(text: string, line: number, change: (row: string) => string): string {
  const lines = text.split('\n');
  return lines.with(line - 1, change(lines[line - 1] ?? '')).join('\n');
}

const isMultiple = (text: string): boolean => linesOf(text).length > 1;

/** Chinese written in GBK, by way of the table of the decoder. */
const toGbk = (() => {
  let table: Map<string, readonly [number, number]> | undefined;
  return (text: string): Uint8Array => {
    table ??= gbkTable();
    const known = table;
    return new Uint8Array(
      [...text].flatMap((one) => known.get(one) ?? [...encode(one)].slice(0, 1)),
    );
  };
})();

function gbkTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const one = decoder.decode(new Uint8Array([high, low]));
      if (one.length === 1 && one !== '\uFFFD' && !table.has(one)) table.set(one, [high, low]);
    }
  return table;
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(
    [...`\uFEFF${text}`].flatMap((one) => [...one].map((c) => c.charCodeAt(0))),
  );
  return new Uint8Array(units.buffer);
}

export const fileAttacks: readonly Attack[] = [
  onBytes('gbk', '存成 GBK', (text) => ({ bytes: toGbk(text) })),
  onBytes('utf-16', '存成 UTF-16', (text) => ({ bytes: utf16(text) })),
  onBytes('garbled', '整个文件乱码', (text) => ({ bytes: garbled(text) })),
  onBytes('byte-lost', '丢了一个字节', (text, random, table, ground) => {
    const line = lineIn(ground, table, random);
    if (line === undefined) return undefined;
    const before = text
      .split('\n')
      .slice(0, line - 1)
      .join('\n');
    const rest = text.slice(before.length + 1);
    const at = rest.search(/\p{Script=Han}/u);
    if (at < 0) return undefined;
    const start = encode(text.slice(0, before.length + 1 + at)).length;
    const bytes = [...encode(text)].toSpliced(start + 1, 1);
    const own = line + rest.slice(0, at).split('\n').length - 1;
    return { bytes: new Uint8Array(bytes), line: own };
  }),
  onBytes('nul', '空字节', (text, random, table, ground) => {
    const line = lineIn(ground, table, random);
    return line === undefined
      ? undefined
      : { bytes: replacedIn(text, line, (row) => `${row.slice(0, 3)}\0${row.slice(3)}`), line };
  }),
  onBytes('quote-open', '引号没有关上', (text, random, table, ground) => {
    const line = lineIn(ground, table, random);
    if (line === undefined || text.split('\n')[line - 1]?.includes('"')) return undefined;
    return { bytes: replacedIn(text, line, (row) => row.replace(',', ',"')), line };
  }),
  onBytes('quote-inside', '引号后面还有字', (text, random, table, ground) => {
    const line = lineIn(ground, table, random);
    if (line === undefined || text.split('\n')[line - 1]?.includes('"')) return undefined;
    return { bytes: replacedIn(text, line, (row) => row.replace(/,([^,]+),/, ',"$1"等,')), line };
  }),
  onBytes('semicolons', '用分号分列', (text) => ({ bytes: text.replaceAll(',', ';') })),
  onBytes('tabs', '用制表符分列', (text) => ({ bytes: text.replaceAll(',', '\t') })),
  onBytes('full-commas', '逗号成了全角', (text) => ({ bytes: text.replaceAll(',', '，') })),
  onBytes('lone-return', '单独的回车符', (text) =>
    isMultiple(text) ? { bytes: text.replaceAll('\n', '\r') } : undefined,
  ),
  onBytes('workbook', '工作簿改了扩展名', () => ({
    bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0]),
  })),
  onBytes('merge-open', '合并没有做完', (text, random, table, ground) => {
    const line = lineIn(ground, table, random);
    if (line === undefined) return undefined;
    const change = (row: string) => `<<<<<<< HEAD\n${row}\n=======\n${row}\n>>>>>>> main`;
    return text.split('\n')[line - 1]?.includes('"')
      ? undefined
      : { bytes: replacedIn(text, line, change), line };
  }),
  onBytes('emptied-file', '文件空了', () => ({ bytes: '' })),
  onBytes('gone', '文件不见了', () => ({ bytes: undefined })),
  onBytes('title', '表头上面加了标题', (text) => ({ bytes: `一览表\n${text}`, line: 1 })),
  onBytes('no-header', '表头不见了', (text) =>
    isMultiple(text) ? { bytes: linesOf(text).slice(1).join('\n'), line: 1 } : undefined,
  ),
  onBytes('cut-off', '文件断在半行', (text, random, table, ground) => {
    const last = ground.sheet(table).rows.at(-1);
    const row = linesOf(text).at(-1) ?? '';
    if (last === undefined || row.includes('"') || !row.includes(',')) return undefined;
    const cut = Math.floor(random() * row.lastIndexOf(',')) + 1;
    return { bytes: text.trimEnd().slice(0, -(row.length - cut)), line: last.line };
  }),
];

const cellsOf = (ground: Ground, table: Table) =>
  ground.sheet(table).rows.map(({ cells }) => cells);

function needed(ground: Ground, table: Table, random: Random): number {
  const labels = neededHeader(table);
  const { header } = ground.sheet(table);
  return header.indexOf(
    oneOf(
      random,
      labels.filter((label) => header.includes(label)),
    ) ?? '',
  );
}

function withHeader(
  ground: Ground,
  table: Table,
  header: readonly string[],
  what: string,
): Mutation {
  const files = withRows(ground, table, cellsOf(ground, table), header);
  return { files, what: `${table.file}:1 ${what}`, expected: refusedAt(placeOf(table, 1)) };
}

export const headerAttacks: readonly Attack[] = [
  onTables('label-misspelt', '列名写错', (ground, table, random) => {
    const { header } = ground.sheet(table);
    const at = needed(ground, table, random);
    const label = header[at] ?? '';
    const wrong =
      oneOf(random, [`${label}名`, `${label}（必填）`, label.slice(1), 'Column1', '']) ?? '';
    return header.includes(wrong) && wrong !== ''
      ? undefined
      : withHeader(ground, table, header.with(at, wrong), `「${label}」写成「${wrong}」`);
  }),
  onTables('label-twice', '列名写两遍', (ground, table, random) => {
    const { header } = ground.sheet(table);
    const [one, other] = [needed(ground, table, random), needed(ground, table, random)];
    const label = header[one] ?? '';
    return one === other
      ? undefined
      : withHeader(
          ground,
          table,
          header.with(other, label),
          `「${header[other]}」也写成「${label}」`,
        );
  }),
  onTables('column-gone', '少一列', (ground, table, random) => {
    const { header } = ground.sheet(table);
    const at = needed(ground, table, random);
    const rows = cellsOf(ground, table).map((row) => row.toSpliced(at, 1));
    return {
      files: withRows(ground, table, rows, header.toSpliced(at, 1)),
      what: `${table.file}:1 删去「${header[at]}」这一列`,
      expected: refusedAt(placeOf(table, 1)),
    };
  }),
  onTables('column-more', '多一列', (ground, table, random) => {
    const { header } = ground.sheet(table);
    const at = Math.floor(random() * (header.length + 1));
    const rows = cellsOf(ground, table).map((row) => row.toSpliced(at, 0, '备用'));
    return {
      files: withRows(ground, table, rows, header.toSpliced(at, 0, '备注二')),
      what: `${table.file}:1 第 ${at + 1} 列前多一列`,
      expected: refusedAt(placeOf(table, 1)),
    };
  }),
  onTables('column-emptied', '整列清空', (ground, table, random) => {
    const spots = spotsOf(ground, table).filter(({ column }) => column.required);
    const spot = oneOf(random, spots);
    const { rows } = ground.sheet(table);
    if (spot === undefined || rows.length === 0) return undefined;
    return {
      files: withRows(
        ground,
        table,
        cellsOf(ground, table).map((row) => row.with(spot.index, '')),
      ),
      what: `${table.file} 「${spot.column.label}」整列清空`,
      expected: refusedAt(placeOf(table, rows[0]?.line, spot.column)),
    };
  }),
  onTables('column-sorted', '只排了一列', (ground, table, random) => {
    const { rows } = ground.sheet(table);
    const spot = oneOf(random, spotsOf(ground, table));
    if (spot === undefined) return undefined;
    const mixed = shuffled(
      random,
      rows.map(({ cells }) => cells[spot.index] ?? ''),
    );
    const changed = rows.map((row, at) => row.cells.with(spot.index, mixed[at] ?? ''));
    const all = rows.flatMap((row, at) => expectedOf(ground, table, row, changed[at] ?? []) ?? []);
    return {
      files: withRows(ground, table, changed),
      what: `${table.file} 「${spot.column.label}」单独排了序`,
      expected: worst(all, ground, table, spot.key),
    };
  }),
  onTables('columns-swapped', '两列内容对调', (ground, table, random) => {
    const { rows } = ground.sheet(table);
    const [one, other] = shuffled(random, spotsOf(ground, table));
    if (one === undefined || other === undefined) return undefined;
    const changed = rows.map(({ cells }) =>
      cells.with(one.index, cells[other.index] ?? '').with(other.index, cells[one.index] ?? ''),
    );
    const all = rows.flatMap((row, at) => expectedOf(ground, table, row, changed[at] ?? []) ?? []);
    if (all.length === 0) return undefined;
    return {
      files: withRows(ground, table, changed),
      what: `${table.file} 「${one.column.label}」「${other.column.label}」的内容对调`,
      expected: worst(all, ground, table, one.key),
    };
  }),
  onTables('rows-cut', '后面的行丢了', (ground, table, random) => {
    const all = cellsOf(ground, table);
    const keep = Math.floor(random() * all.length);
    const isKept = ['on-record', 'never'].includes(ground.changesOf(table));
    const isFree = ground.changesOf(table) === 'free' && table.partOf === undefined;
    return all.length === 0
      ? undefined
      : {
          files: withRows(ground, table, all.slice(0, keep)),
          what: `${table.file} 只留下前 ${keep} 行`,
          expected: isKept || isFree ? refusedAt({ path: pathOf(table) }) : unknowable(WHY.leaf),
        };
  }),
];

/** Of what is to come of several rows, what matters most. The ids of a column that moved are missed in the whole file. */
function worst(all: readonly Expected[], ground: Ground, table: Table, key: string): Expected {
  const at = all.flatMap((one) => (one.verdict === 'refused' ? one.at : []));
  if (at.length > 0) return refusedAt(...at, ...(key === 'id' ? [{ path: pathOf(table) }] : []));
  return all[0] ?? unknowable(ground.isPublished ? WHY.free : WHY.valid);
}

/** Attacks on what only commands write. */
function onLedger(
  name: string,
  title: string,
  change: (text: string, random: Random) => string | undefined,
): Attack {
  return {
    name,
    title,
    targets: (ground) =>
      ground.isPublished ? [...ground.bytes.keys()].filter((file) => isOfLedger(file)) : [],
    mutate(ground, target, random) {
      const text = decode(ground.bytes.get(target));
      const changed = change(text, random);
      if (changed === text) return undefined;
      const files: Files = new Map([[target, changed === undefined ? undefined : encode(changed)]]);
      const near = [target, 'ledger.csv', 'publications.csv'];
      return {
        files,
        what: `${target} ${title}`,
        expected: refusedAt(...near.map((file) => ({ path: `${FOLDER}/${file}` }))),
      };
    },
  };
}

const isOfLedger = (file: string): boolean =>
  file.startsWith('published/') || ['ledger.csv', 'publications.csv'].includes(file);

const inRow = (text: string, random: Random, change: (row: string) => string): string => {
  const lines = linesOf(text);
  const at = 1 + Math.floor(random() * (lines.length - 1));
  return `${lines.with(at, change(lines[at] ?? '')).join('\n')}\n`;
};

export const ledgerAttacks: readonly Attack[] = [
  onLedger('ledger-edited', '手改账本或副本', (text, random) =>
    inRow(text, random, (row) => row.replace(/([^,\n])$/, (own) => (own === '7' ? '8' : '7'))),
  ),
  onLedger('ledger-row-gone', '删去账本或副本的一行', (text, random) => {
    const lines = linesOf(text);
    const at = 1 + Math.floor(random() * (lines.length - 1));
    return lines.some((line) => line.includes('"'))
      ? text
      : `${lines.toSpliced(at, 1).join('\n')}\n`;
  }),
  onLedger('ledger-gone', '账本或副本不见了', () => undefined),
];
