import { defineSettingsRule } from '../rule.ts';
import { reportsOf } from '../settings-file.ts';

export const settingsReadable = defineSettingsRule({
  id: 'settings-readable',
  title: '设置要读得出来',
  why: 'settings.json 是 UTF-8 编码的 JSON 文件：少一个逗号，或者存成了别的编码，整个网站都没有了名称和网址。',
  scope: '设置',
  level: '错误',
  check(settings, _data, report) {
    for (const problem of reportsOf(settings, 'settings-readable')) report(problem);
  },
});
