import { expect, test } from 'vitest';
import { eachSetting } from '../../../../src/tables/settings/setting.ts';
import { settingsDefinition } from '../../../../src/tables/settings.ts';

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
