import { defineSettingsRule } from '../rule.ts';
import { reportsOf } from '../settings-file.ts';

export const settingsKnown = defineSettingsRule({
  id: 'settings-known',
  title: '设置的名称要写对，该写的都要写',
  why: '名称写错一个字母，写了也不起作用，网站照没有写的办。',
  scope: '设置',
  level: '错误',
  check(settings, _data, report) {
    for (const problem of reportsOf(settings, 'settings-known')) report(problem);
  },
});
