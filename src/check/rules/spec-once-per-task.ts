import type { Spec } from '../../tables/index.ts';
import { at, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const specOncePerTask = defineWholeRule({
  id: 'spec-once-per-task',
  title: '一件任务的各条工作规范，名称互不相同',
  why: '同一环写了两条，照哪一条做、照哪一条查就说不清。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const seen = new Map<string, DataRow<Spec>>();
    for (const spec of data.rows('specs')) {
      const key = `${spec.values.task} ${spec.values.name}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, spec);
      else
        report({
          ...at(spec, 'name'),
          wrong: `和 ${other.path}:${other.line} 的 ${other.values.id} 写的是同一件任务的同一环`,
          cure: '两条合成一条，或者写明各管哪一环',
        });
    }
  },
});
