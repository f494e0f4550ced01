/** What every command says of itself: its help, and why it refuses what was typed. */
import { eastAsianWidth } from 'get-east-asian-width';

export interface OptionHelp {
  /** What follows the name; none follows a flag. */
  readonly value?: string;
  readonly does: string;
  /** What holds when it is left out. */
  readonly shown?: string;
  readonly choices?: readonly string[];
  /** What a value has to be, where there are no choices to list. */
  readonly allowed?: string;
  /** It stands without a name. */
  readonly isArgument?: boolean;
}

export interface CommandHelp {
  /** As `package.json` has it. */
  readonly name: string;
  readonly does: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** What to type, and what that does. */
  readonly examples: Readonly<Record<string, string>>;
  readonly exits: Readonly<Record<number, string>>;
}

/** What is wrong with what was typed. */
export type Misuse =
  | { readonly kind: 'unknown' | 'surplus'; readonly typed: string }
  | { readonly kind: 'value-missing' | 'no-value-wanted'; readonly name: string }
  | { readonly kind: 'not-allowed'; readonly name: string; readonly typed: string };

/** The port of a server on this machine. */
export const portHelp = { value: '端口', does: '网站的端口' };

/** A day on which something was done. */
export const dateHelp = { value: '日期', allowed: '年-月-日，例如 2026-11-28' };

/** How a command is called; npm knows two by shorter names. */
export const calledBy = (name: string): string =>
  name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;

export const rangeText = (least: number, most: number | undefined): string =>
  most === undefined ? `不小于 ${least} 的整数` : `${least} 到 ${most} 的整数`;

const HELP = '-h、--help';
const CANNOT = '用法不对，或者做不下去；原因写在错误输出里';

export function helpText({ name, does, options, examples, exits }: CommandHelp): string {
  const entries = Object.entries(options);
  return [
    `${calledBy(name)}：${does}`,
    `用法：${calledBy(name)} [-- ${parameters(Object.values(options))}]`,
    block('选项', [
      ...entries.map(([key, option]) => [written(key, option), meaning(option)] as const),
      [HELP, '显示这份说明，别的什么也不做'],
    ]),
    block('例子', Object.entries(examples)),
    block('退出码', Object.entries({ ...exits, 2: CANNOT })),
  ].join('\n\n');
}

function parameters(options: readonly OptionHelp[]): string {
  const own = options.map(({ isArgument, value }) => (isArgument ? (value ?? '') : '选项…'));
  return [...new Set(own)].join(' ') || '--help';
}

const written = (key: string, { value, isArgument }: OptionHelp): string => {
  if (isArgument) return value ?? key;
  return value === undefined ? `--${key}` : `--${key} ${value}`;
};

function meaning({ does, choices, allowed, shown }: OptionHelp): string {
  const values = choices === undefined ? allowed : choices.join('、');
  return [
    does,
    values === undefined ? '' : `，可写 ${values}`,
    shown === undefined ? '' : `，不写是 ${shown}`,
  ].join('');
}

/** Lines of two columns under a heading; a Chinese character is as wide as two letters. */
function block(heading: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => widthOf(left)));
  const lines = rows.map(
    ([left, right]) => `  ${left}${' '.repeat(width - widthOf(left))}  ${right}`,
  );
  return [`${heading}：`, ...lines].join('\n');
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);

/** One line: what was typed, what is allowed, and what was probably meant. */
export function misuseText(
  { name, options }: CommandHelp,
  misuse: Misuse,
  near: string | undefined,
): string {
  const names = [...Object.entries(options).map(([key, option]) => written(key, option)), '--help'];
  const can = `${calledBy(name)} 可以写：${names.join('、')}`;
  const hint = near === undefined ? '' : `是不是想写 ${near}？`;
  switch (misuse.kind) {
    case 'unknown':
      return `没有 ${misuse.typed} 这个选项，${can}。${hint}`;
    case 'surplus':
      return `多了「${misuse.typed}」，${can}。${hint}`;
    case 'no-value-wanted':
      return `--${misuse.name} 后面不写值。`;
    case 'value-missing':
      return `--${misuse.name} 后面要写${options[misuse.name]?.value}。`;
    case 'not-allowed':
      return `--${misuse.name} 应为${wanted(options[misuse.name])}，不是「${misuse.typed}」。${hint}`;
  }
}

const wanted = ({ choices, allowed }: OptionHelp = { does: '' }): string =>
  choices === undefined ? ` ${allowed}` : ` ${choices.join('、')} 之一`;
