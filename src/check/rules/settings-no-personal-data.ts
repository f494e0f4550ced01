import { isObject } from '../../tables/settings/plain.ts';
import { findPersonalData } from '../personal-data.ts';
import { defineSettingsRule } from '../rule.ts';

export const settingsNoPersonalData = defineSettingsRule({
  id: 'settings-no-personal-data',
  title: '设置里不得写个人信息',
  why: '设置印在每一页上：写进去一个人的手机号，就在几千个网页上公开了。',
  scope: '设置',
  level: '错误',
  check({ path, values, lines }, _data, report) {
    for (const [setting, text] of textsIn(values)) {
      const finding = findPersonalData(text);
      if (finding === undefined) continue;
      const place = { path, line: lines.get(setting), column: setting, found: finding.text };
      report({ ...place, wrong: `像是${finding.kind}`, cure: CURE });
    }
  },
});

const CURE = '改成单位的名称、热线或者单位公布的电话';

/** Every text among the settings, with the path of its setting. */
function* textsIn(
  values: Readonly<Record<string, unknown>>,
  before = '',
): Generator<[string, string]> {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string') yield [`${before}${key}`, value];
    if (isObject(value)) yield* textsIn(value, `${before}${key}.`);
  }
}
