import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { id, reference, text, words } from './kinds.ts';

/** Apart from the items, so that their table stays readable in a spreadsheet; shown nowhere, only searched. */
export const searchWords = defineTable({
  name: 'search-words',
  title: '检索词',
  file: 'search-words.csv',
  note: '搜索时帮着找到一件事的词语，一件事一行，只属于一种情形的另起一行，不在页面上显示。民间说法是最常见的说法，会显示；检索词是其余的词和短语。',
  naming: 'id',
  published: false,
  inNewDistrict: 'empty',
  columns: {
    id: id('编号', '检索词编号，写成 jc- 加上去掉连字符的事项编号', ['jc'], 'jc-bj001'),
    item: reference(
      '事项',
      '事项或指引的编号',
      ['boundary-items', 'street-items', 'signposts'],
      'bj-001',
    ),
    condition: optional(
      text(
        '适用情形',
        '只在这一种情形里说的词语，写上情形，与责任分工里的一字不差；整件事都说的空着',
        '已过保修期，公共部位渗漏',
        {
          min: 2,
          max: 40,
        },
      ),
    ),
    words: words(
      '词语',
      '这件事里会提到的东西、地方、人、动作和感受，词 2 到 5 个字，短语不超过 12 个字',
      '返潮;起皮;天花板',
    ),
  },
});
