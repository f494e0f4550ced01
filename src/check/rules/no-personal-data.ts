import { findPersonalData, maybePersonal } from '../personal-data.ts';
import { remembered } from '../remembered.ts';
import { defineTextRule } from '../rule.ts';

const found = remembered((text) => ({ finding: findPersonalData(text) }));

export const noPersonalData = defineTextRule({
  id: 'no-personal-data',
  title: '不得公开个人信息',
  why: '姓名、身份证号、手机号、家里的电话、微信号、银行卡号、证件号、车牌号、邮箱和详细门牌一旦公开就收不回来。',
  scope: '文字',
  level: '错误',
  suspects: maybePersonal,
  check(text, column) {
    // A published service number and an official address are what these columns are for.
    if (column.kind.link !== undefined) return undefined;
    const { finding } = found(text);
    if (finding === undefined) return undefined;
    return {
      found: finding.text,
      wrong: `像是${finding.kind}`,
      cure: '删去，改用“某小区”“一名居民”这样的说法',
    };
  },
});
