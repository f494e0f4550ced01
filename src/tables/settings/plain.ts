/** What the kinds of settings have in common. */
import type { RefuseSetting, Setting } from './setting.ts';

/** A value as text, or what it is instead. */
export function stringOf(value: unknown, refuse: RefuseSetting): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return refuse('没有加引号', `应写成 "${value}"`);
  return refuse('不是文字', '应为写在英文引号里的文字');
}

/** Words with a text of a fixed shape for each; none where the file says nothing. */
export function mapping(
  label: string,
  note: string,
  shape: {
    readonly example: Readonly<Record<string, string>>;
    readonly kind: string;
    readonly is: RegExp;
    readonly expected: string;
  },
): Setting<Readonly<Record<string, string>>> {
  const { example, kind, is, expected } = shape;
  return {
    ...{ label, note, example, kind, required: false, standard: {} },
    read(value, refuse) {
      if (!isObject(value))
        return refuse('不是成对的词和读音', `应写成 ${JSON.stringify(example)}`);
      const wrong = Object.entries(value).find(
        ([, text]) => typeof text !== 'string' || !is.test(text),
      );
      if (wrong !== undefined)
        return refuse(`里「${wrong[0]}」写的「${String(wrong[1])}」不对`, `应为${expected}`);
      return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
    },
  };
}

/** Whether a value has keys of its own. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
