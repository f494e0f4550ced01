/** Attacks on what a cell says by itself. */
import type { Column } from '../../../src/tables/column.ts';
import { another, type Cell, type CellAttack, withInside } from './cells.ts';
import { oneOf } from './mutation.ts';

const isNamed =
  (...names: readonly string[]) =>
  ({ kind }: Column) =>
    names.includes(kind.name);

/** Columns in which people write what they like. */
const isFree = ({ kind }: Column): boolean =>
  kind.isText === true || kind.isLong === true || kind.isWritten === true;

const hasOptions = ({ options, kind }: Column): boolean =>
  options !== undefined && kind.refers === undefined;

/** A slip of the pen in a word: a character lost, doubled, added or taken for another. */
export function nearMiss(cell: Cell, word: string): string {
  const characters = [...word];
  const at = Math.floor(cell.random() * characters.length);
  const own = characters[at] ?? '';
  const slips = [
    characters.toSpliced(at, 0, own),
    characters.length > 1 ? characters.toSpliced(at, 1) : [...characters, '的'],
    [...characters, '等'],
    characters.toSpliced(at, 1, '曱'),
  ];
  return (oneOf(cell.random, slips) ?? slips[0] ?? []).join('');
}

const known = ({ options = [], formerOptions = {} }: Column): string[] => [
  ...options,
  ...Object.keys(formerOptions),
];

export const plainCells: readonly CellAttack[] = [
  {
    name: 'emptied',
    title: '必填的空了',
    fits: ({ required }) => required,
    spoil: (cell) => oneOf(cell.random, ['', ' ', '　', '\u00A0']),
  },
  {
    name: 'option-unknown',
    title: '选项里没有的词',
    fits: hasOptions,
    spoil: (cell) => oneOf(cell.random, ['不明', '其他情况', '√', '0', 'null', '同上', '-']),
  },
  {
    name: 'option-near',
    title: '选项写错一个字',
    fits: hasOptions,
    spoil: (cell) => {
      const word = nearMiss(cell, cell.text);
      return known(cell.column).includes(word) ? undefined : word;
    },
  },
  {
    name: 'option-other',
    title: '换成另一个选项',
    fits: hasOptions,
    spoil: (cell) => another(cell, cell.column.options ?? []),
    expected: 'by-schema',
  },
  {
    name: 'number-words',
    title: '数字写成别的',
    fits: isNamed('number', 'points', 'days', 'decimal', 'headcount'),
    spoil: (cell) =>
      oneOf(cell.random, ['三个', '约5', '1O', 'l2', '3,5,7', 'NaN', '5%', '２个', '1e5', '--']),
  },
  {
    name: 'phone-mobile',
    title: '电话填了手机或不完整',
    fits: isNamed('phone', 'calls'),
    spoil: (cell) => oneOf(cell.random, ['13805361234', '8254', '0536-825', '转8001', '86-536-1']),
  },
  {
    name: 'url-unsafe',
    title: '网址不能点',
    fits: isNamed('url'),
    spoil: (cell) =>
      oneOf(cell.random, ['www.gov.cn', 'http://www.gov.cn/', 'javascript:alert(1)', '见官网']),
  },
  {
    name: 'document-shape',
    title: '文号不合格式',
    fits: isNamed('document'),
    spoil: ({ text, random }) =>
      oneOf(random, [
        text.replaceAll(/[〔〕]/g, ''),
        text.replace(/号$/, ''),
        `${text}（抄送）`,
        text.replace(/^\p{Script=Han}+/u, ''),
      ]),
  },
  {
    name: 'id-shape',
    title: '编号不合格式',
    fits: ({ kind }) => kind.isId === true,
    spoil: ({ text, random }) =>
      oneOf(random, [
        text.toUpperCase(),
        text.replaceAll('-', '_'),
        `x${text}`,
        `${text}-`,
        text.replace('-', '－－'),
        `${text}号`,
        `${text}${'-1'.repeat(30)}`,
        text.split('-')[0] ?? '',
      ]),
  },
  {
    name: 'too-long',
    title: '文字太长',
    fits: ({ lengths }) => lengths !== undefined,
    spoil: ({ text, column }) => text.padEnd((column.lengths?.max ?? 0) + 1, '长一些'),
  },
  {
    name: 'too-short',
    title: '文字太短',
    fits: ({ lengths }) => lengths !== undefined && lengths.min > 1,
    spoil: ({ text, column }) =>
      [...text]
        .slice(0, (column.lengths?.min ?? 1) - 1)
        .join('')
        .trim(),
  },
  {
    name: 'cut',
    title: '文字截断',
    fits: isFree,
    takes: ({ text }) => [...text].length > 3,
    spoil: ({ text, random }) => {
      const characters = [...text];
      return characters
        .slice(0, 1 + Math.floor(random() * (characters.length - 1)))
        .join('')
        .trim();
    },
    expected: 'by-schema',
  },
  {
    name: 'line-break',
    title: '一行里换行',
    fits: ({ kind }) => kind.isText === true && kind.isLong !== true && !kind.isList,
    takes: ({ text }) => [...text].length > 1,
    spoil: (cell) => withInside(cell, '\n'),
  },
  {
    name: 'list-hole',
    title: '一格几项的有空项',
    fits: ({ kind }) => kind.isList,
    spoil: ({ text, random }) =>
      oneOf(random, [`${text};;${text}`, `;${text}`, `${text};`, '；；']),
  },
  {
    name: 'list-twice',
    title: '一格几项的写两遍',
    fits: ({ kind }) => kind.isList,
    spoil: ({ text }) => `${text};${text}`,
  },
];
