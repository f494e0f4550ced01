import type { ListChange } from '../../tables/index.ts';
import { at, type Data } from '../data.ts';
import { bindingChanges } from '../explained.ts';
import { defineWholeRule } from '../rule.ts';

export const changeFollows = defineWholeRule({
  id: 'change-follows',
  title: '变动要写明照哪一份认定意见或哪一部法律改的',
  why: '只写“某编〔2026〕1号”，看的人不知道为什么变，也查不到认定意见后来有没有落到清单里。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const known = namesOf(data);
    for (const row of bindingChanges(data)) {
      const { follows, basis } = row.values as ListChange;
      if (follows.length > 0 || known.some((name) => basis.includes(name))) continue;
      report({
        ...at(row, 'follows'),
        wrong: '是空的，「依据」也没有写到表里的法律或认定意见',
        cure: '填上认定意见或法律的编号，例如“cd-2024-001;fl-zaosheng”',
      });
    }
  },
});

/** How a basis may name what stands in the tables: `《…法》`, a document number. */
function namesOf(data: Data): string[] {
  return [
    ...data.rows('laws').map(({ values }) => `《${values.title}》`),
    ...data.rows('rulings').flatMap(({ values }) => values.number ?? []),
  ];
}
