import { parseArgs } from 'node:util';
import type { Misuse } from '../../words/command-text.ts';
import type { Options, Values } from './option.ts';

/** What was typed after the name of a command: the values, a call for help, or what is wrong with it. */
export type Typed<Declared extends Options> =
  | { readonly kind: 'values'; readonly values: Values<Declared> }
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly misuse: Misuse };

type Token = ReturnType<typeof tokensOf>[number];

/** Reads what was typed by what the command declares. Of several faults the first is named. */
export function readTyped<Declared extends Options>(
  declared: Declared,
  typed: readonly string[],
): Typed<Declared> {
  const tokens = tokensOf(declared, typed);
  if (tokens.some(({ kind, name }) => kind === 'option' && name === 'help'))
    return { kind: 'help' };
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [name, option.default]),
  );
  const free = Object.keys(declared).filter((name) => declared[name]?.isArgument);
  for (const token of tokens) {
    const found = readToken(declared, token, free);
    if ('kind' in found) return { kind: 'misuse', misuse: found };
    const before = declared[found.name]?.isMany ? values[found.name] : undefined;
    values[found.name] = Array.isArray(before) ? [...before, found.value].flat() : found.value;
  }
  // Every name of the declaration is there, each with what its own option has read.
  return { kind: 'values', values: values as Values<Declared> };
}

/** What was typed, cut up by Node: options by name, with their values, and what stands without a name. */
function tokensOf(declared: Options, typed: readonly string[]) {
  const named = Object.entries(declared).filter(([, option]) => !option.isArgument);
  const { tokens } = parseArgs({
    args: [...typed],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        named.map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
      ),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens
    .filter(({ kind }) => kind !== 'option-terminator')
    .map((token) => ({ name: undefined, rawName: undefined, inlineValue: false, ...token }));
}

function readToken(
  declared: Options,
  token: Token,
  free: string[],
): Misuse | { name: string; value: unknown } {
  const text = 'value' in token ? token.value : undefined;
  if (token.kind !== 'option') {
    const name = declared[free[0] ?? '']?.isMany ? free[0] : free.shift();
    return name === undefined
      ? { kind: 'surplus', typed: text ?? '' }
      : readValue(declared, name, text);
  }
  const { name = '', rawName = '', inlineValue } = token;
  const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (option === undefined || option.isArgument || rawName !== `--${name}`)
    return { kind: 'unknown', typed: rawName };
  if (option.value === undefined)
    return text === undefined ? { name, value: true } : { kind: 'no-value-wanted', name };
  // The next option is not the value of this one.
  return readValue(declared, name, inlineValue || !text?.startsWith('--') ? text : undefined);
}

function readValue(
  declared: Options,
  name: string,
  text: string | undefined,
): Misuse | { name: string; value: unknown } {
  if (text === undefined || text === '') return { kind: 'value-missing', name };
  const value = declared[name]?.read(text);
  return value === undefined ? { kind: 'not-allowed', name, typed: text } : { name, value };
}
