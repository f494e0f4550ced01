import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, reference, text, url } from './kinds.ts';

export const laws = defineTable({
  name: 'laws',
  title: '依据',
  file: 'laws.csv',
  note: '清单引用的法律、法规、规章、规范性文件和三定规定，一行一件。废止和被替代的也留着，页面会提示。',
  naming: 'title',
  knownBy: ['title'],
  unique: ['title'],
  succession: { column: 'replacedBy', names: 'successor', order: 'effective' },
  life: { since: 'effective', until: 'repealed' },
  published: true,
  inNewDistrict: { column: 'level', values: ['法律', '行政法规', '规章', '规范性文件'] },
  changes: 'corrected',
  freeColumns: ['url'],
  columns: {
    id: id(
      '编号',
      '依据编号，其他表用它引用，如 fl-daqi#第八十一条',
      ['fl', 'fg', 'df', 'gz', 'gf', 'sz'],
      'fl-daqi',
    ),
    title: text('名称', '文件全称，不加书名号', '中华人民共和国大气污染防治法', {
      min: 3,
      max: 80,
    }),
    number: optional(text('文号', '公布令号或文号；查不到就空着，不要编', '主席令第三十一号')),
    level: choice('层级', '文件的层级', [
      '法律',
      '行政法规',
      '地方性法规',
      '规章',
      '规范性文件',
      '三定规定',
    ]),
    effective: date('施行日期', '开始施行的日期', '2016-01-01', {
      mayBeFuture: true,
      onDay: '开始施行',
    }),
    repealed: optional(
      date('废止日期', '废止或失效的日期；现行有效的空着', '2022-06-05', {
        notBefore: 'effective',
        mayBeFuture: true,
        onDay: '废止',
      }),
    ),
    replacedBy: optional(reference('替代依据', '由哪一件取代', ['laws'], 'fl-zaosheng')),
    url: optional(url('网址', '官方公布文本的网址', 'https://flk.npc.gov.cn/')),
  },
});
