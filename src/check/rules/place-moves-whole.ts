import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const placeMovesWhole = defineWholeRule({
  id: 'place-moves-whole',
  title: '划归别的街道的社区，起始日期和原属街道一起写，两个街道不同',
  why: '只写日期不知道从哪里划来，只写原来的街道不知道哪天起算；那一天以前还归原来的街道。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('communities')) {
      const { street, since, before } = row.values;
      if (since !== undefined && before === undefined)
        report({
          ...at(row, 'since'),
          wrong: '写了，没有写从哪个街道划来',
          cure: '补上原属街道；没有划过的，这一格空着',
        });
      if (before !== undefined && since === undefined)
        report({
          ...at(row, 'before'),
          wrong: '写了，没有写哪一天划来',
          cure: '补上起始日期；没有划过的，这一格空着',
        });
      if (before !== undefined && before === street)
        report({
          ...at(row, 'before'),
          wrong: '与归属街道相同',
          cure: '写划来以前的街道；没有划过的，连起始日期一起空着',
        });
    }
  },
});
