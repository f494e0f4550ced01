/** Attacks on the characters of a cell: what was copied from elsewhere, lost on the way, or must not be public. */
import type { Column } from '../../../src/tables/column.ts';
import { type CellAttack, withInside } from './cells.ts';
import { oneOf } from './mutation.ts';

const isFree = ({ kind }: Column): boolean =>
  kind.link === undefined &&
  (kind.isText === true ||
    kind.isLong === true ||
    kind.isWritten === true ||
    kind.isWording === true);

const isAny = (): boolean => true;
const isSeveral = ({ text }: { readonly text: string }): boolean => [...text].length > 1;

/** Somebody's telephone, papers, car, address and accounts, none of them real. */
const PERSONAL: readonly string[] = [
  '请打13812345678',
  '电话138 1234 5678',
  '手机+86-13912345678',
  '身份证11010519491231002X',
  '车牌鲁G12345',
  '鲁 G·D12345新能源车',
  '住3号楼2单元301室',
  '邮箱zhangsan@qq.com',
  '微信号zhangsan_1988',
  '联系人王建国',
  '业主张某反映',
  '一三八一二三四五六七八',
];

/** By their codes: a file in which they stand cannot be read by a person. */
const INVISIBLE: readonly number[] = [
  ...[0x200b, 0x200d, 0x200e, 0x202e, 0x2060, 0x00ad, 0xfeff, 0xfffd, 0xffff, 0xfdd0],
  ...[0x2028, 0x2029, 0xe000, 0x3164, 0x115f, 0xfe0f, 0x0007, 0x001b, 0x0085, 0xe0041, 0x1fffe],
];

const SPACES: readonly number[] = [0x00a0, 0x2003, 0x2009, 0x202f, 0x205f, 0x1680];

/** A text read in the wrong encoding and saved. */
export const garbled = (text: string, encoding = 'gb18030'): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

const HAN = /\p{Script=Han}/u;

export const dirtyCells: readonly CellAttack[] = [
  {
    name: 'personal',
    title: '写进个人信息',
    fits: isFree,
    spoil: ({ text, random }) => `${text}，${oneOf(random, PERSONAL)}`,
  },
  {
    name: 'invisible',
    title: '看不见的字符',
    fits: isAny,
    takes: isSeveral,
    isMendable: true,
    spoil: (cell) =>
      withInside(cell, String.fromCodePoint(oneOf(cell.random, INVISIBLE) ?? 0x200b)),
  },
  {
    name: 'odd-space',
    title: '特殊的空格',
    fits: isFree,
    takes: isSeveral,
    spoil: (cell) => withInside(cell, String.fromCodePoint(oneOf(cell.random, SPACES) ?? 0xa0)),
  },
  {
    name: 'lookalike',
    title: '样子相同的异体字符',
    fits: isFree,
    takes: isSeveral,
    spoil: (cell) => withInside(cell, oneOf(cell.random, ['⼀', '⽇', '⻅', '⼈']) ?? '⼀'),
  },
  {
    name: 'formula',
    title: '公式',
    fits: isAny,
    spoil: ({ text, random }) =>
      oneOf(random, [
        `=${text}`,
        `+${text}`,
        `@${text}`,
        '=HYPERLINK("https://a.cn")',
        `＝${text}`,
      ]),
  },
  {
    name: 'damage',
    title: 'Excel 弄坏的内容',
    fits: isAny,
    spoil: ({ random }) =>
      oneOf(random, ['#REF!', '#NAME?', '#N/A', '########', '3.70705E+17', '#VALUE!', '#DIV/0!']),
  },
  {
    name: 'question-marks',
    title: '汉字变成问号',
    fits: isAny,
    takes: ({ text }) => [...text].filter((one) => HAN.test(one)).length > 3,
    spoil: ({ text }) => text.replaceAll(/\p{Script=Han}/gu, '?'),
  },
  {
    name: 'cell-garbled',
    title: '一格乱码',
    fits: isAny,
    takes: ({ text }) => [...text].filter((one) => HAN.test(one)).length > 3,
    spoil: ({ text, random }) => garbled(text, oneOf(random, ['gb18030', 'windows-1252'])),
  },
];
