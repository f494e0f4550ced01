import { z } from 'zod';
import { tableCalled } from './called.ts';
import {
  type Citation,
  END,
  type NextStep,
  readCitation,
  readNextStep,
  readReference,
  splitPhrases,
  splitWords,
} from './cell.ts';
import {
  type CellRule,
  type Column,
  type ColumnKind,
  cellSchema,
  type NamedTable,
  Refusal,
} from './column.ts';

/** A condition stands on a line of a chart: it must stay short. */
const LONGEST_CONDITION = 16;

type Extra = Partial<
  Pick<
    Column,
    | 'options'
    | 'formerOptions'
    | 'targets'
    | 'tables'
    | 'listColumn'
    | 'notBefore'
    | 'workingDaysSince'
    | 'mayBeFuture'
    | 'prefixes'
  >
>;

/** A column whose cell must be filled, read by `read`, which reports what it expected instead. */
function column<Value>(
  kind: ColumnKind,
  label: string,
  note: string,
  example: string,
  read: (cell: string, refuseCell: (rule: CellRule, expected: string) => never) => Value,
  extra: Extra = {},
): Column<Value> {
  const schema = cellSchema((cell) => {
    if (cell === '') throw new Refusal('cell-required', `这一列不能为空，例如「${example}」`);
    return read(cell, (rule, expected) => {
      throw new Refusal(rule, expected);
    });
  });
  return { kind, label, note, required: true, schema, example, ...extra };
}

/** Our own permanent id: one of the prefixes, a hyphen, then lower-case letters, digits and hyphens. */
export function id(label: string, note: string, prefixes: readonly string[], example: string) {
  const shape = new RegExp(`^(${prefixes.join('|')})(-[a-z0-9]+)+$`);
  return column(
    'id',
    label,
    note,
    example,
    (cell, refuseCell) =>
      shape.test(cell)
        ? cell
        : refuseCell(
            'id-shape',
            `应以 ${prefixes.map((p) => `${p}-`).join(' 或 ')} 开头，只用小写字母、数字和连字符，例如「${example}」`,
          ),
    { prefixes },
  );
}

export interface Lengths {
  min?: number;
  max?: number;
}

/** A short text on one line. The default maximum of 60 characters keeps names fit for a table cell on a phone. */
export function text(label: string, note: string, example: string, lengths: Lengths = {}) {
  const { min = 1, max = 60 } = lengths;
  return column('text', label, note, example, (cell, refuseCell) => {
    if (cell.includes('\n')) return refuseCell('text-one-line', '应写在一行内，不要在单元格里换行');
    return withinLength(cell, min, max, refuseCell);
  });
}

/** Running text; line breaks start a new paragraph. 2,000 characters is about two printed pages. */
export function prose(label: string, note: string, example: string, lengths: Lengths = {}) {
  const { min = 2, max = 2000 } = lengths;
  return column('prose', label, note, example, (cell, refuseCell) =>
    withinLength(cell, min, max, refuseCell),
  );
}

/** A whole number, not negative. */
export function number(label: string, note: string, example: string) {
  return column('number', label, note, example, (cell, refuseCell) =>
    /^(0|[1-9]\d{0,8})$/.test(cell)
      ? Number(cell)
      : refuseCell('number-shape', `应为不带小数和单位的阿拉伯数字，例如「${example}」`),
  );
}

/** Working days, in halves where a day is too long. */
export function days(label: string, note: string, example: string) {
  return column('days', label, note, example, (cell, refuseCell) =>
    /^(?:[1-9]\d{0,2}(?:\.5)?|0\.5)$/.test(cell)
      ? Number(cell)
      : refuseCell('number-shape', '应为工作日数，只写数字，可以有半天，例如「0.5」或「3」'),
  );
}

export interface DateOptions {
  notBefore?: string | readonly string[];
  workingDaysSince?: string;
  mayBeFuture?: boolean;
}

/** A calendar date, kept as the string `YYYY-MM-DD`, which sorts as it reads. */
export function date(label: string, note: string, example: string, options: DateOptions = {}) {
  return column(
    'date',
    label,
    note,
    example,
    (cell, refuseCell) =>
      z.iso.date().safeParse(cell).success
        ? cell
        : refuseCell('date-real', `应为真实存在的日期，写成 年-月-日，例如「${example}」`),
    options,
  );
}

/** One of a fixed set of values. What an option was called before reads as what it is called now. */
export function choice<const Options extends readonly [string, ...string[]]>(
  label: string,
  note: string,
  options: Options,
  formerOptions?: Readonly<Record<string, Options[number]>>,
) {
  const former = new Map(Object.entries(formerOptions ?? {}));
  return column(
    'choice',
    label,
    note,
    options[0],
    (cell, refuseCell): Options[number] =>
      options.find((option) => option === cell) ??
      former.get(cell) ??
      refuseCell('choice-known', `应为以下之一：${options.join('、')}`),
    formerOptions === undefined ? { options } : { options, formerOptions },
  );
}

/** 是 or 否. */
export function yesno(label: string, note: string) {
  return column(
    'yesno',
    label,
    note,
    '是',
    (cell, refuseCell) =>
      cell === '是' || cell === '否'
        ? cell === '是'
        : refuseCell('choice-known', '应为以下之一：是、否'),
    { options: ['是', '否'] },
  );
}

/** Several short words in one cell. */
export function words(label: string, note: string, example: string) {
  return column('words', label, note, example, (cell, refuseCell): readonly string[] =>
    readList(splitWords(cell), refuseCell),
  );
}

/** Several phrases in one cell; a phrase may hold 、 and ，. */
export function phrases(label: string, note: string, example: string) {
  return column('phrases', label, note, example, (cell, refuseCell): readonly string[] =>
    readList(splitPhrases(cell), refuseCell),
  );
}

/** A document number with its year in 〔〕: 示例〔2024〕1号, 国务院令第379号 and 国发〔1987〕24号 all stand in use. */
export function documentNumber(label: string, note: string, example: string) {
  const bracketed = /^[\p{Script=Han}A-Za-z]+〔\d{4}〕[\p{Script=Han}]*\d+号$/u;
  return column('document', label, note, example, (cell, refuseCell) =>
    bracketed.test(cell)
      ? cell
      : refuseCell(
          'document-shape',
          `应为 机关代字〔年份〕数字号，年份用六角括号，例如「${example}」`,
        ),
  );
}

/** A number the public may call: a short service number or an area code and number, never a mobile number. */
export function phone(label: string, note: string, example: string) {
  return column('phone', label, note, example, (cell, refuseCell) =>
    /^(1\d{2,4}|9\d{4}|0\d{2,3}-\d{7,8})$/.test(cell)
      ? cell
      : refuseCell(
          'phone-shape',
          `应为公开的服务电话或带区号的办公电话，不得填手机号，例如「${example}」`,
        ),
  );
}

/** An https address without user name or password. */
export function url(label: string, note: string, example: string) {
  return column('url', label, note, example, (cell, refuseCell) => {
    const parsed = URL.parse(cell);
    if (parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '')
      return cell;
    return refuseCell('url-safe', `应为 https:// 开头的网址，例如「${example}」`);
  });
}

/**
 * One record of another table, named by its id or by its exact name; the value is always the id, or one of the words that
 * may stand in its place.
 */
export function reference(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
  words?: readonly string[],
) {
  return column(
    'reference',
    label,
    note,
    example,
    (cell): string => readReference(cell).target,
    words === undefined ? { targets } : { targets, options: words },
  );
}

/** Several records of another table. */
export function references(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
) {
  return column(
    'references',
    label,
    note,
    example,
    (cell, refuseCell): readonly string[] =>
      readList(splitWords(cell), refuseCell).map((part) => readReference(part).target),
    { targets },
  );
}

/** Laws and articles: `fl-daqi#第八十一条;fg-wuye`. */
export function citations(
  label: string,
  note: string,
  targets: readonly string[],
  example: string,
) {
  const shape =
    /^[a-z0-9-]+(#第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十])?(第[一二三四五六七八九十]+款)?(第（?[一二三四五六七八九十]+）?项)?)?$/;
  return column(
    'citations',
    label,
    note,
    example,
    (cell, refuseCell): readonly Citation[] => {
      const parts = readList(splitPhrases(cell), refuseCell);
      const wrong = parts.find((part) => !shape.test(readReference(part).target));
      if (wrong !== undefined) {
        return refuseCell(
          'citation-shape',
          `应为 依据编号#第几条（条用汉字数字），例如「${example}」；写法不对的是「${wrong}」`,
        );
      }
      return parts.map(readCitation);
    },
    { targets },
  );
}

/** The ways on from a step of a process: `3`, `3:合格;5:不合格` or `结束`. */
export function nextSteps(label: string, note: string, example: string) {
  return column('next-steps', label, note, example, (cell, refuseCell): readonly NextStep[] =>
    readList(splitPhrases(cell), refuseCell).map((part) => {
      const next = readNextStep(part);
      if (next !== undefined && [...(next.condition ?? '')].length <= LONGEST_CONDITION)
        return next;
      return refuseCell(
        'next-shape',
        `应为 序号、序号:条件 或 ${END}，条件不超过 ${LONGEST_CONDITION} 个字，例如「${example}」；写法不对的是「${part}」`,
      );
    }),
  );
}

/** The id of a record in the list that another column of the same row names. */
export function record(label: string, note: string, listColumn: string, example: string) {
  return column('record', label, note, example, (cell): string => cell, { listColumn });
}

/** One of some tables, written by its title; the value is its name, which stays when the title is bettered. */
export function table<Name extends string>(
  label: string,
  note: string,
  tables: readonly (NamedTable & { readonly name: Name })[],
) {
  const titles = tables.map(({ title }) => title);
  return column(
    'table',
    label,
    note,
    titles[0] ?? '',
    (cell, refuseCell): Name =>
      tableCalled(tables, cell)?.name ??
      refuseCell('choice-known', `应为以下之一：${titles.join('、')}`),
    { tables, options: titles },
  );
}

/**
 * A column of the table that another column of the same row names, written by its label. The value is the column's key, once
 * the check has found the table.
 */
export function field(label: string, note: string, listColumn: string, example: string) {
  return column('field', label, note, example, (cell): string => cell, { listColumn });
}

function withinLength(
  cell: string,
  min: number,
  max: number,
  refuseCell: (rule: CellRule, expected: string) => never,
): string {
  const length = [...cell].length;
  if (length >= min && length <= max) return cell;
  return refuseCell('text-length', `应为 ${min} 到 ${max} 个字，现在是 ${length} 个字`);
}

function readList(
  parts: string[],
  refuseCell: (rule: CellRule, expected: string) => never,
): string[] {
  if (parts.includes(''))
    return refuseCell('list-shape', '各项之间用一个分号隔开，开头、结尾和中间不要有空项');
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice !== undefined) return refuseCell('list-shape', `同一项只写一次，重复的是「${twice}」`);
  return parts;
}
