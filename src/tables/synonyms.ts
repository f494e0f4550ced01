import { defineTable } from './define.ts';
import { id, text, words } from './kinds.ts';

export const synonyms = defineTable({
  name: 'synonyms',
  title: '同义说法',
  file: 'synonyms.csv',
  note: '搜索时把居民的一种说法当作另几种说法来找，一行一个。某件事特有的说法写在那件事的民间说法里。',
  naming: 'term',
  unique: ['term'],
  published: false,
  inNewDistrict: 'kept',
  columns: {
    id: id('编号', '同义说法编号', ['ty'], 'ty-001'),
    term: text('说法', '居民输入的词', '噪音', { min: 2, max: 12 }),
    means: words('等同于', '清单里的说法', '噪声'),
  },
});
