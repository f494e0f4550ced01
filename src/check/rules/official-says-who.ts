import { isOfficial, reportEmpty } from '../official.ts';
import { defineSettingsRule } from '../rule.ts';

export const officialSaysWho = defineSettingsRule({
  id: 'official-says-who',
  title: '正式公布的，写明主办单位和承办单位',
  why: '没有写谁公布的，不是公文，别人不能引用，错了也不知道找谁。',
  scope: '设置',
  level: '错误',
  check(settings, _data, report) {
    if (isOfficial(settings)) reportEmpty(settings, ['sponsor', 'undertaker'], report);
  },
});
