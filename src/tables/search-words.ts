import { defineTable } from './define.ts';
import { id, reference, words } from './kinds.ts';

/** Apart from the items, so that their table stays readable in a spreadsheet; shown nowhere, only searched. */
export const searchWords = defineTable({
  name: 'search-words',
  title: '检索词',
  file: 'search-words.csv',
  note: '搜索时帮着找到一件事的词语，一件事一行，不在页面上显示。民间说法是最常见的说法，会显示；检索词是其余的词和短语。',
  naming: 'id',
  unique: ['item'],
  published: false,
  columns: {
    id: id('编号', '检索词编号，写成 jc- 加上去掉连字符的事项编号', ['jc'], 'jc-bj001'),
    item: reference(
      '事项',
      '事项或指引的编号',
      ['boundary-items', 'street-items', 'signposts'],
      'bj-001',
    ),
    words: words(
      '词语',
      '这件事里会提到的东西、地方、人、动作和感受，词 2 到 5 个字，短语不超过 12 个字',
      '返潮;起皮;天花板',
    ),
  },
});
