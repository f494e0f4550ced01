import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** What is done only where there are fields and farms. */
const FARMING = '耕地 田长 农药 化肥 畜禽养殖 粪污 农机 大棚'.split(' ');

export const farmingNamesStreets = defineWholeRule({
  id: 'farming-names-streets',
  title: '有农田、养殖户才有的属地事项，要写明适用街道',
  why: '没有农田的街道也被列进去，就得为没有的事排班、上报，还要被考核。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('street-items')) {
      const word = FARMING.find((one) => row.values.name.includes(one));
      if (word === undefined || row.values.streets.length > 0) continue;
      report({
        ...at(row, 'streets'),
        wrong: `是空的，而事项说的是${word}`,
        cure: '写上有农田或养殖户的街道；每个街道都有的，也逐个写上',
      });
    }
  },
});
