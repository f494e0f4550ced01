import { defineSettingsRule } from '../rule.ts';
import { reportsOf } from '../settings-file.ts';

export const settingsValue = defineSettingsRule({
  id: 'settings-value',
  title: '每一项设置都要合规定的写法',
  why: '网址、路径和期限写在每一页上，错一处就是处处错。',
  scope: '设置',
  level: '错误',
  check(settings, _data, report) {
    for (const problem of reportsOf(settings, 'settings-value')) report(problem);
  },
});
