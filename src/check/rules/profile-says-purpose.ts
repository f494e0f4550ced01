import { at, type Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

const PEOPLE =
  '租客|租户|住客|房客|住宿人员|骑手|外卖员|访客|聚会|患者|生物信息|独居|困境儿童|重点儿童|流动人口|流动儿童|卧床老人|使用人';
/** Somebody's particulars are taken down, or held in a list. */
const PROFILES = new RegExp(
  `(登记|采集|掌握|摸清|核实|核对|核人口|提供)[^，；]{0,8}(${PEOPLE})|(${PEOPLE})[^，；]{0,8}(名单|名册|档案|一档|造册)|人员名单`,
  'u',
);
/** What for, or how far. */
const LIMITED = /只|仅|不得|限于|用于|不外传|不另/u;
const LAW = '个人信息保护法';

export const profileSaysPurpose = defineWholeRule({
  id: 'profile-says-purpose',
  title: '给租客、骑手、病人、老人和孩子登记造册的，写明做什么用、到哪一步为止',
  why: '收集个人信息要有明确的目的，限于最小范围。只写“登记租客”，登记什么、给谁看都没有边。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const law = theLaw(data);
    for (const row of data.rows('duties')) {
      const { text, laws } = row.values;
      if (!PROFILES.test(text)) continue;
      if (!LIMITED.test(text))
        report({
          ...at(row, 'text'),
          wrong: '要登记人的信息，没有写做什么用、到哪一步为止',
          cure: '写明只登记什么、只用于什么，例如“只记姓名和住址，只用于通知疏散”',
        });
      else if (!laws.some((cited) => cited.law === law))
        report({
          ...at(row, 'laws'),
          wrong: `没有写《${LAW}》`,
          cure: `补上《${LAW}》和条款：目的和最小范围第六条，敏感的第二十八条，机关第三十四条`,
        });
    }
  },
});

/** The law on personal data as it stands in the table of laws. */
function theLaw(data: Data): string | undefined {
  return data.rows('laws').find(({ values }) => values.title.endsWith(LAW))?.values.id;
}
