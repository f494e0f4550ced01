import { findPersonalData } from '../personal-data.ts';
import { defineSettingsRule } from '../rule.ts';
import { textsIn } from '../settings-file.ts';

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
