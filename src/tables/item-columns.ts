/** Columns that both kinds of list items share, so that a matter reads the same whichever list it is in. */
import { optional } from './column.ts';
import { choice, date, documentNumber, number, phrases, prose, reference, text } from './kinds.ts';

export const matter = {
  name: text('事项名称', '事项的规范名称，一看就知道是什么事', '餐饮油烟扰民监管', {
    min: 4,
    max: 30,
  }),
  domain: reference('领域', '所属领域的编号或名称', ['domains'], 'ly-huanjing'),
  batch: number('批次', '第几批公布，填数字', '1'),
};

export const wording = {
  aliases: phrases(
    '民间说法',
    '居民自己会怎么说这件事，6 到 15 个短语，写看到的、受到的',
    '楼下饭店油烟大;排烟管对着窗户',
  ),
};

/** A case is the part of an item that citizens understand at once. */
export const caseStory = prose(
  '案例',
  '一个具体的例子：看到什么、谁来办、怎么了结；不得出现姓名、电话和门牌',
  '某小区一楼烧烤店没有专用烟道，油烟直排居民窗口。',
  { min: 20, max: 400 },
);

/** The publication of a list item. `list` is the table itself, since a replacement stays in the same list. */
export function publication(list: string, example: string) {
  return {
    document: documentNumber('文件号', '公布这一批清单的文件号', '某编〔2024〕1号'),
    published: date('公布日期', '清单公布的日期', '2024-03-28'),
    effective: date('生效日期', '开始按这条界线办事的日期', '2024-05-01', {
      notBefore: 'published',
      mayBeFuture: true,
      onDay: '开始执行',
    }),
    status: choice('状态', '事项现在的状态；争议中的，原分工继续有效', [
      '生效',
      '争议中',
      '已被替代',
      '已取消',
    ]),
    replacedBy: optional(reference('替代事项', '已被替代时，填接替它的事项编号', [list], example)),
  };
}

/** An item that was replaced says so, and names its replacement in the same list. */
export const itemSuccession = {
  column: 'replacedBy',
  names: 'successor',
  status: { column: 'status', value: '已被替代' },
  order: 'effective',
} as const;

/** An item that is no longer in force keeps its page, which says since when, why and what holds instead. */
export const itemWithdrawn = { column: 'status', values: ['已取消', '已被替代'] } as const;
