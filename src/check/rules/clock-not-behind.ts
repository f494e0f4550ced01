import { aboutClock, isBehind } from '../clock.ts';
import { defineWholeRule } from '../rule.ts';

export const clockNotBehind = defineWholeRule({
  id: 'clock-not-behind',
  title: '电脑的时钟不早于最近一次定版',
  why: '时钟慢了，已经发生的事都成了将来的，几百处看上去都错，其实只错在这一处。',
  scope: '全部',
  mindsUnread: true,
  level: '错误',
  check(data, report) {
    if (!isBehind(data)) return;
    report(
      aboutClock(data, {
        cure: '把时钟校准（时区也看一看），再运行一次；别的先不用改',
      }),
    );
  },
});
