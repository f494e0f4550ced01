import path from 'node:path';
import { z } from 'zod';
import { dateHelp, type OptionHelp, portHelp, rangeText } from '../../words/command-text.ts';

/** One thing a command can be told: how help shows it, and how what was typed becomes a value. */
export interface Option<Value> extends OptionHelp {
  readonly default: Value;
  /** The value of what was typed; undefined when it is not allowed. */
  readonly read: (typed: string) => Value | undefined;
  /** Stands without a name, and any number of times: the values are lists that are put together. */
  readonly isMany?: boolean;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a command is given: a value for every option it declares. */
export type Values<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name]['default'];
};

/** Named alone, without a value. */
export function flag(does: string): Option<boolean> {
  return { does, default: false, read: () => true };
}

/** The path of a file or folder; help shows the default as it is seen from here. */
export function location(value: string, does: string, standard: string): Option<string> {
  return { value, does, default: standard, shown: shownPath(standard), read: (typed) => typed };
}

/** The id of a record; empty while none is named. */
export function recordId(value: string, does: string): Option<string> {
  const read = (typed: string) => (/^[a-z0-9-]+$/.test(typed) ? typed : undefined);
  return { value, does, default: '', read };
}

/** A day; empty while none is named. */
export function date(does: string): Option<string> {
  const { value, allowed } = dateHelp;
  const read = (typed: string) => (z.iso.date().safeParse(typed).success ? typed : undefined);
  return { value, does, default: '', allowed, read };
}

/** The one value that stands without a name. */
export function argument(value: string, does: string, standard: string): Option<string> {
  return { ...location(value, does, standard), isArgument: true };
}

/** Every value that stands without a name; none while none is written. */
export function manyArguments(value: string, does: string): Option<readonly string[]> {
  return { value, does, default: [], isArgument: true, isMany: true, read: (typed) => [typed] };
}

/** Any words; empty while none are written. */
export function words(value: string, does: string): Option<string> {
  return { value, does, default: '', read: (typed) => typed };
}

/** `name=value,name=value`; none while none are written. */
export function pairs(value: string, does: string): Option<ReadonlyMap<string, string>> {
  const read = (typed: string) => {
    const cut = typed.split(/[,，]/).map((pair) => /^([^=＝]+)[=＝](.+)$/.exec(pair.trim()));
    if (cut.includes(null)) return undefined;
    return new Map(cut.map((pair) => [pair?.[1]?.trim() ?? '', pair?.[2]?.trim() ?? '']));
  };
  return { value, does, default: new Map(), allowed: value, read };
}

export function wholeNumber(
  value: string,
  does: string,
  { standard, least, most }: { standard: number; least: number; most?: number },
): Option<number> {
  const allowed = rangeText(least, most);
  const read = (typed: string) => {
    const number = Number(typed);
    const isInside = number >= least && number <= (most ?? Number.MAX_SAFE_INTEGER);
    return /^\d+$/.test(typed) && isInside ? number : undefined;
  };
  return { value, does, default: standard, shown: String(standard), allowed, read };
}

/** `number,number`, in the order in which they are written. */
export function wholeNumbers(
  value: string,
  does: string,
  { standard, least }: { standard: readonly number[]; least: number },
): Option<readonly number[]> {
  const one = wholeNumber(value, does, { standard: least, least });
  const read = (typed: string) => {
    const all = typed.split(/[,，]/).map((part) => one.read(part.trim()));
    return all.every((number) => number !== undefined) ? all : undefined;
  };
  return { ...one, default: standard, shown: standard.join(','), read };
}

export function oneOf<const Choice extends string>(
  value: string,
  does: string,
  { choices, standard }: { choices: readonly Choice[]; standard: NoInfer<Choice> },
): Option<Choice> {
  const read = (typed: string) => choices.find((choice) => choice === typed);
  return { value, does, default: standard, shown: standard, choices, read };
}

/** The port of a server on this machine. */
export const port = (): Option<number> =>
  wholeNumber(portHelp.value, portHelp.does, { standard: 4321, least: 1, most: 65_535 });

function shownPath(file: string): string {
  const inside = path.relative('', file);
  return inside.startsWith('..') ? file : inside;
}
