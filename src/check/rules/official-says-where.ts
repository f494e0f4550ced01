import { isOfficial, reportEmpty } from '../official.ts';
import { defineSettingsRule } from '../rule.ts';

export const officialSaysWhere = defineSettingsRule({
  id: 'official-says-where',
  title: '正式公布的，写明网址和网站标识码',
  why: '没有网址，订阅、引用和二维码里都没有完整的地址；政府网站规范要求每一页标明标识码。',
  scope: '设置',
  level: '提醒',
  check(settings, _data, report) {
    if (isOfficial(settings)) reportEmpty(settings, ['site', 'siteIdCode'], report);
  },
});
