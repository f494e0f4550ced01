import { eachSetting } from '../../tables/settings/setting.ts';
import { settingsDefinition } from '../../tables/settings.ts';
import type { Data } from '../data.ts';
import { nearest } from '../nearest.ts';
import { defineSettingsRule } from '../rule.ts';

export const settingsRecordExists = defineSettingsRule({
  id: 'settings-record-exists',
  title: '设置里写的单位必须在单位表里',
  why: '准入由谁审核写在每一张查询结果上；写了没有的单位，居民和街道就不知道找谁。',
  scope: '设置',
  level: '错误',
  check({ path, values, lines }, data, report) {
    for (const [setting, { refersTo, label }] of eachSetting(settingsDefinition)) {
      const id = values[setting];
      if (refersTo === undefined || typeof id !== 'string' || id === '') continue;
      // Nothing can be said of a table that could not be read; its own fault is reported.
      if (data.unread.has(refersTo) || data.find(refersTo, id) !== undefined) continue;
      report({
        path,
        line: lines.get(setting),
        column: setting,
        found: id,
        wrong: `（${label}）在「${data.table(refersTo).title}」表里没有`,
        cure: cure(data, refersTo, id),
      });
    }
  },
});

/** Settings hold ids; a body is often written by its name. */
function cure(data: Data, table: string, typed: string): string {
  const named = data
    .all(table)
    .find(({ table: { knownBy = [], naming }, cells }) =>
      [naming, ...knownBy].some((key) => cells[key] === typed),
    );
  const meant =
    named?.cells['id'] ??
    nearest(
      typed,
      data.all(table).map(({ cells }) => cells['id'] ?? ''),
    );
  return meant === undefined
    ? `填那一行的编号，例如「${data.all(table)[0]?.cells['id'] ?? ''}」；没有的留空 ""`
    : `应为「${meant}」`;
}
