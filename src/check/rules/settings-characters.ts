import { text } from '../../tables/kinds.ts';
import { defineSettingsRule } from '../rule.ts';
import { textsIn } from '../settings-file.ts';
import { textNoDamage } from './text-no-damage.ts';
import { textNoInvisible } from './text-no-invisible.ts';
import { textNoLookalike } from './text-no-lookalike.ts';
import { textReadable } from './text-readable.ts';

/** Every text of the settings is as one of a cell. */
const ANY = text('设置', '设置里的文字', '明责');
const TEXT_RULES = [textReadable, textNoInvisible, textNoLookalike, textNoDamage];

export const settingsCharacters = defineSettingsRule({
  id: 'settings-characters',
  title: '设置里的文字没有看不见的字符、异体字符和乱码',
  why: '设置印在每一页、每一个订阅和下载里：一个看不见的字符，就让别的程序都读不了。',
  scope: '设置',
  level: '错误',
  check({ path, values, lines }, _data, report) {
    for (const [setting, found] of textsIn(values)) {
      const fault = TEXT_RULES.map((rule) => rule.check(found, ANY)).find(Boolean);
      if (fault !== undefined)
        report({ path, line: lines.get(setting), column: setting, found, ...fault });
    }
  },
});
