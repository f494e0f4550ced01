import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { eachSetting } from '../../../../src/tables/settings/setting.ts';
import { settingsDefinition } from '../../../../src/tables/settings.ts';
import { root } from '../../helpers.ts';

const settings = eachSetting(settingsDefinition);
const refuse = (wrong: string): never => {
  throw new Error(wrong);
};

test.each(settings)('%s says what it is, and its own example is a good value', (_path, setting) => {
  expect(setting.label).toMatch(/\p{Script=Han}/u);
  expect(setting.note).toMatch(/\p{Script=Han}/u);
  expect(() => setting.read(setting.example, refuse)).not.toThrow();
  if (!setting.required && setting.standard !== undefined)
    expect(setting.read(setting.standard, refuse)).toEqual(setting.standard);
});

test.each(settings)('%s refuses what is of another kind', (_path, setting) => {
  for (const value of [true, null, [1], { 甲: 1 }])
    expect(() => setting.read(value, refuse), JSON.stringify(value)).toThrow(/\p{Script=Han}/u);
});

test('no two settings are called the same', () => {
  const labels = settings.map(([, { label }]) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('the rules that may have been put in force are the pages of the rules, by their titles', () => {
  const folder = path.join(root, 'content/guide');
  const pages = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? '';
    return /^group: 六项制度$/m.test(text) ? [[file.replace('.mdx', ''), title] as const] : [];
  });
  const rules = Object.entries(settingsDefinition.adoptedRules.settings).map(
    ([page, { label }]) => [page, label] as const,
  );
  expect(pages.length).toBe(6);
  expect(new Map(rules)).toEqual(new Map(pages));
  for (const [page] of pages)
    expect(readFileSync(path.join(folder, `${page}.mdx`), 'utf8')).toContain(
      `<RuleStatus page="${page}">`,
    );
});
