import { compact } from '../as-saved.ts';
import { columnOf, defineKind, type Kind, type Refuse } from '../kind.ts';

export const choiceKind: Kind<string> = defineKind({
  name: 'choice',
  title: '选项',
  isFacet: true,
  names: 'option',
  read: (cell, { options = [], formerOptions }, refuse) =>
    readOption(cell, options, formerOptions, refuse),
  asSaved: (cell, { options = [], formerOptions = {} }) =>
    onlyOne([...options, ...Object.keys(formerOptions)], cell),
  json: ({ options = [] }) => ({ type: 'string', enum: [...options] }),
  bad: () => [{ cell: '不在选项里', rule: 'choice-known' }],
  sample: () => choice('状态', '现在怎样', ['生效', '争议中'], { 有效: '生效' }),
});

/** One of a fixed set of values. What an option was called before reads as what it is called now. */
export function choice<const Options extends readonly [string, ...string[]]>(
  label: string,
  note: string,
  options: Options,
  formerOptions: Readonly<Record<string, Options[number]>> = {},
) {
  return columnOf<Options[number]>(
    choiceKind,
    { label, note, example: options[0], options, formerOptions },
    (cell, refuse) => readOption(cell, options, formerOptions, refuse),
  );
}

/** The one option that differs from what was typed in spaces and in the width of its characters alone. */
function onlyOne(options: readonly string[], cell: string): string | undefined {
  if (options.includes(cell)) return cell;
  const same = options.filter((option) => compact(option) === compact(cell));
  return same.length === 1 ? same[0] : undefined;
}

function readOption<Option extends string>(
  cell: string,
  options: readonly Option[],
  former: Readonly<Record<string, Option>> = {},
  refuse: Refuse,
): Option {
  const present = Object.hasOwn(former, cell) ? former[cell] : undefined;
  return (
    options.find((option) => option === cell) ??
    present ??
    refuse('choice-known', `应为以下之一：${options.join('、')}`)
  );
}
