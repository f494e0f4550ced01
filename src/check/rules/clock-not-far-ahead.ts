import { aboutClock, isFarAhead } from '../clock.ts';
import { defineWholeRule } from '../rule.ts';

export const clockNotFarAhead = defineWholeRule({
  id: 'clock-not-far-ahead',
  title: '离最近一次定版两年以上的，看一看电脑的时钟',
  why: '时钟快了，还没有到的都算到了：预告的改动提前生效，准入提前到期。',
  scope: '全部',
  mindsUnread: true,
  level: '提醒',
  check(data, report) {
    if (!isFarAhead(data.today, data.ledger)) return;
    report(
      aboutClock(data, {
        cure: '时钟不对的校准；真的这么久没有定版过的，不用管',
      }),
    );
  },
});
