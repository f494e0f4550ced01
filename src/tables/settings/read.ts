/** The text of `settings.json` → settings, or everything that is wrong with it at once. */
import { nearest } from '../nearest.ts';
import { type Policy, type Settings, settingsDefinition } from '../settings.ts';
import { type JsonFault, readJson } from './json.ts';
import { isObject } from './plain.ts';
import { isSetting, type Setting, type SettingList, SettingRefusal } from './setting.ts';
import { type BytesFault, NO_SETTINGS, unreadable } from './unreadable.ts';

/** One fault: where, what was found, what is wrong and how to mend it. */
export interface SettingFault extends Omit<JsonFault, 'line'> {
  readonly rule: 'settings-readable' | 'settings-known' | 'settings-value';
  readonly line: number | undefined;
  /** The path of the setting, `policy.returnWithin`; undefined where the whole file is meant. */
  readonly setting: string | undefined;
  readonly found?: string;
}

export interface ReadSettings {
  /** Undefined where anything is wrong. */
  readonly settings: Settings | undefined;
  readonly faults: readonly SettingFault[];
  /** What could be read of it, and the line of each key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: ReadonlyMap<string, number>;
}

/** Values in the place of those of the file, by key. */
export type Given = Readonly<Partial<Record<keyof Settings, unknown>>>;

/** Reads a file that has been decoded, or could not be, or is not there. */
export function readSettings(
  file: { readonly text: string } | { readonly fault: BytesFault } | undefined,
  given: Given = {},
): ReadSettings {
  if (file === undefined) return nothingOf(NO_SETTINGS);
  return 'fault' in file ? nothingOf(unreadable(file.fault)) : readText(file.text, given);
}

const nothingOf = (fault: SettingFault): ReadSettings => ({
  settings: undefined,
  faults: [fault],
  values: {},
  lines: new Map(),
});

function readText(text: string, given: Given): ReadSettings {
  const json = readJson(text);
  const whole = { rule: 'settings-readable', setting: undefined } as const;
  if ('fault' in json) return nothingOf({ ...whole, ...json.fault });
  if (!isObject(json.value)) return nothingOf({ ...whole, ...NOT_SETTINGS });
  const faults: SettingFault[] = [];
  const typed = { ...json.value, ...given };
  const values = readList(settingsDefinition, typed, { path: '', lines: json.lines, faults });
  const settings = faults.length === 0 ? (values as unknown as Settings) : undefined;
  return { settings, faults, values, lines: json.lines };
}

const NOT_SETTINGS = { line: 1, wrong: '里面不是一项一项的设置', cure: '整个文件写在 { 和 } 里' };

interface Reading {
  /** What stands before the keys, with its full stop. */
  readonly path: string;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: SettingFault[];
}

function readList(
  list: SettingList,
  typed: Readonly<Record<string, unknown>>,
  reading: Reading,
): Record<string, unknown> {
  const { path, lines, faults } = reading;
  const missing = Object.keys(list).filter((key) => !Object.hasOwn(typed, key));
  const misspelt = new Set<string>();
  for (const key of Object.keys(typed).filter((name) => !Object.hasOwn(list, name))) {
    const meant = meantBy(key, missing, list);
    if (meant !== undefined) misspelt.add(meant);
    faults.push({
      rule: 'settings-known',
      setting: `${path}${key}`,
      line: lines.get(`${path}${key}`),
      wrong: '不是设置的名称',
      cure: unknownCure(key, meant, path),
    });
  }
  const values: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(list)) {
    const given = typed[key];
    // One that is misspelt is told once.
    if (given === undefined && misspelt.has(key)) continue;
    values[key] = isSetting(part)
      ? readOne(part, given, `${path}${key}`, reading)
      : readGroup(part.settings, given, `${path}${key}`, reading);
  }
  return values;
}

/** The key that was probably meant; case is the most common slip. */
function meantBy(key: string, missing: readonly string[], list: SettingList): string | undefined {
  const lower = key.toLowerCase();
  return (
    Object.keys(list).find((name) => name.toLowerCase() === lower) ??
    nearest(key, missing) ??
    nearest(key, Object.keys(list))
  );
}

function unknownCure(key: string, meant: string | undefined, path: string): string {
  if (meant !== undefined) return `应为「${path}${meant}」`;
  const policy = settingsDefinition.policy.settings;
  if (path === '' && Object.hasOwn(policy, key)) return `应写在「policy」的 { } 里面`;
  if (Object.hasOwn(settingsDefinition, key)) return `应写在「policy」外面`;
  return '删去这一行；有哪些设置，见网站“说明与制度”里的“怎么改设置”';
}

function readGroup(list: SettingList, given: unknown, path: string, reading: Reading): unknown {
  if (given !== undefined && !isObject(given)) {
    reading.faults.push({
      rule: 'settings-value',
      setting: path,
      line: reading.lines.get(path),
      found: shown(given),
      wrong: '不是一组设置',
      cure: `应写成 "${path}": { … }`,
    });
    return {};
  }
  return readList(list, given ?? {}, { ...reading, path: `${path}.` });
}

function readOne(part: Setting, given: unknown, path: string, reading: Reading): unknown {
  const place = { setting: path, line: reading.lines.get(path) };
  if (given === undefined) {
    if (part.required) {
      const cure = `补上一行 "${path.split('.').at(-1)}": ${JSON.stringify(part.example)}，写${part.label}`;
      reading.faults.push({ rule: 'settings-known', ...place, wrong: '没有写', cure });
    }
    return part.standard;
  }
  try {
    return part.read(given, (...refused) => {
      throw new SettingRefusal(...refused);
    });
  } catch (error) {
    if (!(error instanceof SettingRefusal)) throw error;
    const { message: wrong, cure, key } = error;
    const line = reading.lines.get(`${path}.${key}`) ?? place.line;
    reading.faults.push({
      ...{ rule: 'settings-value', ...place, line },
      ...{ found: shown(foundAt(key, given)), wrong, cure },
    });
    return undefined;
  }
}

/** The part of a value that is wrong. */
function foundAt(key: string | undefined, given: unknown): unknown {
  return key !== undefined && isObject(given) ? given[key] : given;
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What a district promises, where that part of its settings can be read. */
export function policyIn({ values, faults }: ReadSettings): Policy | undefined {
  const isWrong = faults.some(({ setting = '' }) => /^policy(?:\.|$)/.test(setting));
  return isWrong || values['policy'] === undefined ? undefined : (values['policy'] as Policy);
}
