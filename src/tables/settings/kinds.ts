/** The kinds of settings, each with how its value is read. */
import { z } from 'zod';
import { mapping, stringOf } from './plain.ts';
import type { RefuseSetting, Setting } from './setting.ts';
import { baseIn, originIn } from './web-address.ts';

/** A text. Where it may be empty, an empty one is not shown. */
export function words(
  label: string,
  note: string,
  example: string,
  { mayBeEmpty = false } = {},
): Setting<string> {
  return {
    ...{ label, note, example, kind: '文字', required: true },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      if (text.trim() !== '' || (mayBeEmpty && text === '')) return text;
      return refuse('是空的', mayBeEmpty ? '没有的写成 ""，里面不要有空格' : `例如 "${example}"`);
    },
  };
}

/** A text of a fixed shape, such as a code or a number to ring. */
export function shaped(
  label: string,
  note: string,
  shape: { readonly is: RegExp; readonly expected: string; readonly example: string },
): Setting<string> {
  const { is, expected, example } = shape;
  return {
    ...{ label, note, example, kind: '号码', required: true },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      return is.test(text) ? text : refuse('写法不对', `应为${expected}，例如 "${example}"`);
    },
  };
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  label: string,
  note: string,
  options: Words,
): Setting<Words[number]> {
  return {
    ...{ label, note, example: options[0], kind: '选项', required: true },
    read: (value, refuse) =>
      options.find((option) => option === value) ??
      refuse('不是规定的选项', `应为 ${options.map((option) => `"${option}"`).join(' 或 ')}`),
  };
}

/** Where the site stands on the net, without a path: `https://…`, and `http://…` inside a network of offices. */
export function origin(label: string, note: string, example: string): Setting<string> {
  return {
    ...{ label, note, example, kind: '网址', required: true },
    read: (value, refuse) => originIn(stringOf(value, refuse), refuse),
  };
}

/** The path under which the site stands, with a slash at both ends. */
export function basePath(label: string, note: string, example: string): Setting<string> {
  return {
    ...{ label, note, example, kind: '路径', required: true },
    read: (value, refuse) => baseIn(stringOf(value, refuse), refuse),
  };
}

/** The address of a page elsewhere. */
export function webPage(label: string, note: string, example: string): Setting<string> {
  return {
    ...{ label, note, example, kind: '网址', required: true },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      const isPage = z.url({ protocol: /^https?$/ }).safeParse(text).success;
      return isPage ? text : refuse('不是网址', `应为 https:// 开头的网址，例如 "${example}"`);
    },
  };
}

/** Where somebody can be reached, as an address that says how; without it, the standard of the rule that uses it. */
export function contact(label: string, note: string, example: string): Setting<string | undefined> {
  return {
    ...{ label, note, example, kind: '联系方式', required: false },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      const isReachable = /^(?:mailto:[^\s@]+@[^\s@]+|tel:[+\d][\d;=+a-z-]*|https:\/\/\S+)$/.test(
        text,
      );
      return isReachable && URL.canParse(text)
        ? text
        : refuse('写法不对', `应为 mailto:、https:// 或 tel: 开头，例如 "${example}"`);
    },
  };
}

/** A row of a table by its id, or nothing. That the row is there is for the check to see. */
export function record(
  label: string,
  note: string,
  refersTo: string,
  example: string,
): Setting<string> {
  return {
    ...{ label, note, example, kind: '编号', required: true, refersTo },
    read: (value, refuse) => stringOf(value, refuse),
  };
}

/** The same; a file may be without it. */
export function mayBeRecord(...given: Parameters<typeof record>): Setting<string | undefined> {
  return { ...record(...given), required: false };
}

/** A number of days. */
export const days = (label: string, note: string, standard: number) =>
  countedFrom1('天数', { label, note, standard });

/** A number of people. */
export const people = (label: string, note: string, standard: number) =>
  countedFrom1('人数', { label, note, standard });

/** A number of cases. */
export const cases = (label: string, note: string, standard: number) =>
  countedFrom1('件数', { label, note, standard });

function countedFrom1(
  kind: string,
  { standard, ...said }: { label: string; note: string; standard: number },
): Setting<number> {
  return {
    ...{ ...said, example: standard, kind, required: false, standard },
    read(value, refuse) {
      const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
      if (number !== undefined) return refuse('带了引号', `数字不用引号，应写成 ${number}`);
      return Number.isSafeInteger(value) && Number(value) > 0
        ? Number(value)
        : refuse(`不是${kind}`, `应为大于 0 的整数，不用引号，例如 ${standard}`);
    },
  };
}

/** A number out of a hundred: a score, or a share in per cent. */
export function percent(label: string, note: string, standard: number): Setting<number> {
  const { read } = days(label, note, standard);
  return {
    ...{ label, note, example: standard, kind: '百分数', required: false, standard },
    read(value, refuse) {
      const number = read(value, (wrong, cure) =>
        refuse(wrong.replace('天数', '百分数'), cure.replace('大于 0 的整数', '1 到 100 的整数')),
      );
      return number <= 100
        ? number
        : refuse('超过了 100', `应为 1 到 100 的整数，例如 ${standard}`);
    },
  };
}

/** A day from which a rule holds; without it, none does. */
export function day(label: string, note: string, example: string): Setting<string | undefined> {
  return {
    ...{ label, note, example, kind: '日期', required: false },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      return z.iso.date().safeParse(text).success ? text : refuseDay(text, example, refuse);
    },
  };
}

function refuseDay(text: string, example: string, refuse: RefuseSetting): never {
  const [, year, month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const cure = z.iso.date().safeParse(meant).success
    ? `应写成 "${meant}"`
    : `例如 "${example}"；不用的，删去这一行`;
  return refuse('不是日期', `应为真实存在的日期，写成 年-月-日，${cure}`);
}

/** A number to ring that need not be there. */
export function mayRing(label: string, note: string, example: string): Setting<string> {
  return {
    ...{ label, note, example, kind: '电话', required: false, standard: '' },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      return /^(?:\d{3,8}|0\d{2,3}-\d{7,8})?$/.test(text)
        ? text
        : refuse('不是公开的电话', `例如 "${example}" 或 "0536-8000000"，没有的删去这一行`);
    },
  };
}

/** The number of the paper that put something in force; empty where none did. */
export function mayBeNumbered(label: string): Setting<string> {
  const example = '某编〔2026〕3号';
  return {
    ...{ label, note: '印发它的文件的文号', example, kind: '文号', required: false, standard: '' },
    read(value, refuse) {
      const text = stringOf(value, refuse);
      return /^(?:[\p{Script=Han}A-Za-z]+〔\d{4}〕\d+号)?$/u.test(text)
        ? text
        : refuse('不是完整的文号', `年份用六角括号，例如 "${example}"；还没有印发的删去这一行`);
    },
  };
}

/** How names are said, syllable by syllable. */
export function readings(
  label: string,
  note: string,
  example: Readonly<Record<string, string>>,
): Setting<Readonly<Record<string, string>>> {
  return mapping(label, note, {
    example,
    kind: '读音',
    is: /^[a-z]+(?: [a-z]+)*$/,
    expected: '小写拼音，不标声调，音节之间空一格，例如 "nian li pu"',
  });
}
