import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

/** A number to ring, as it stands in a sentence: not a count of minutes or metres. */
const NUMBERS = /(?<!\d)(?:1[12]\d|1\d{4}|9\d{4})(?!\d)/g;

export const emergencyNumbersGiven = defineWholeRule({
  id: 'emergency-numbers-given',
  title: '先做什么里说到的电话，要写在号码里',
  why: '号码会做成一点就拨的链接；句子里叫人打的，也要拨得出去。同一个号码也只写一次。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('emergencies')) {
      const { first, call, also } = row.values;
      for (const number of new Set(first.match(NUMBERS))) {
        if ([call, ...also].includes(number)) continue;
        report({
          ...at(row, 'first'),
          found: number,
          wrong: '没有写在「号码」或「另可拨」里',
          cure: '在「另可拨」里加上，或改掉这句话里的号码',
        });
      }
      if (!also.includes(call)) continue;
      report({
        ...at(row, 'also'),
        found: call,
        wrong: '已经是「号码」',
        cure: '「另可拨」里不要再写',
      });
    }
  },
});
