/** Attacks on the settings, each key as it is defined. */
import { eachSetting } from '../../../src/tables/settings/setting.ts';
import { SETTINGS_FILE, settingsDefinition } from '../../../src/tables/settings.ts';
import { decode, FOLDER, type Ground } from './ground.ts';
import { type Attack, oneOf, type Place, type Random, refusedAt } from './mutation.ts';

const path = `${FOLDER}/${SETTINGS_FILE}`;
const definitions = new Map(eachSetting(settingsDefinition));

const textOf = (ground: Ground): string => decode(ground.bytes.get(SETTINGS_FILE));

/** The settings that stand in the file, outside of any group, each on its line. */
const keysIn = (ground: Ground): string[] =>
  [...textOf(ground).matchAll(/^ {2}"(\w+)": "/gm)].map(([, key = '']) => key);

const lineOf = (text: string, key: string): number =>
  text.split('\n').findIndex((line) => line.startsWith(`  "${key}"`)) + 1;

function onSettings(
  name: string,
  title: string,
  change: (line: string, key: string, random: Random) => string | undefined,
  places: (line: number, key: string) => readonly Place[] = (line) => [{ path, line }],
): Attack {
  return {
    name,
    title,
    targets: (ground) => keysIn(ground).map((key) => `settings/${key}`),
    mutate(ground, target, random) {
      const key = target.split('/')[1] ?? '';
      const lines = textOf(ground).split('\n');
      const line = lineOf(textOf(ground), key);
      const own = lines[line - 1] ?? '';
      const changed = change(own, key, random);
      if (changed === undefined || changed === own) return undefined;
      const text = lines.with(line - 1, changed).join('\n');
      return {
        files: new Map([[SETTINGS_FILE, new TextEncoder().encode(text)]]),
        what: `settings.json:${line} ${own.trim()} → ${changed.trim()}`,
        expected: refusedAt(...places(line, key)),
      };
    },
  };
}

const withValue = (line: string, value: string): string =>
  line.replace(/: ".*"(,?)$/, (_all, comma: string) => `: ${value}${comma}`);

/** A good value with something in the middle of it. */
const inside = (line: string, text: string): string | undefined =>
  /: "..+"/.test(line) ? line.replace(/: "(.)/, (all) => `${all}${text}`) : undefined;

export const settingAttacks: readonly Attack[] = [
  onSettings('setting-type', '设置的值不是文字', (line, _key, random) =>
    withValue(line, oneOf(random, ['12', 'null', 'true', '[]', '{}', '["明责"]']) ?? '12'),
  ),
  onSettings('setting-misspelt', '设置的名称写错', (line, key, random) =>
    line.replace(
      key,
      () => oneOf(random, [`${key}s`, key.slice(1), key.toUpperCase(), `${key} `]) ?? '',
    ),
  ),
  onSettings(
    'setting-gone',
    '少一项设置',
    (_line, key) => (definitions.get(key)?.required ? '' : undefined),
    (_line, key) => [{ path, column: key }, { path }],
  ),
  onSettings(
    'setting-twice',
    '一项设置写两遍',
    (line) => `${line.replace(/,?$/, ',')} ${line.trim()}`,
  ),
  onSettings('setting-comma', '设置少了逗号', (line) =>
    line.endsWith(',') ? line.slice(0, -1) : undefined,
  ),
  onSettings('setting-punctuation', '设置里的中文标点', (line, _key, random) =>
    oneOf(random, [line.replace(':', '：'), line.replace(/,$/, '，'), line.replaceAll('"', '”')]),
  ),
  onSettings('setting-comment', '设置里写注释', (line) => `${line} // 改过`),
  onSettings('setting-quote', '设置少了引号', (line) => line.replace(/"(,?)$/, '$1')),
  onSettings('setting-personal', '设置里写个人信息', (line, _key, random) =>
    withValue(line, `"${oneOf(random, ['联系人王建国', '电话13812345678', '鲁G12345'])}"`),
  ),
  onSettings('setting-invisible', '设置里看不见的字符', (line, _key, random) =>
    inside(
      line,
      String.fromCodePoint(oneOf(random, [0x200b, 0x202e, 0xffff, 0x2028, 0xfeff]) ?? 0x200b),
    ),
  ),
  onSettings('setting-damage', '设置里弄坏的内容', (line, _key, random) =>
    withValue(line, `"${oneOf(random, ['#REF!', '????', '锟斤拷', '#NAME?'])}"`),
  ),
];
