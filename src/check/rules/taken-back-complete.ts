import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const takenBackComplete = defineWholeRule({
  id: 'taken-back-complete',
  title: '上级收回的事项要写明由谁收回、怎么办理',
  why: '街道不再办的事，居民和街道都要知道改由谁办、怎么办；没有收回的不能填。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const item of data.rows('street-items')) {
      const isTakenBack = item.values.listType === '上级收回';
      for (const key of ['takenBackBy', 'method'] as const) {
        const filled = item.values[key] !== undefined;
        if (isTakenBack && !filled)
          report({
            ...at(item, key),
            wrong: '是空的，而清单类型是上级收回',
            cure: '补上收回后由谁办、怎么办',
          });
        if (!isTakenBack && filled)
          report({
            ...at(item, key),
            wrong: `填了，而清单类型是${item.values.listType}`,
            cure: '清空，或把清单类型改为「上级收回」',
          });
      }
    }
  },
});
