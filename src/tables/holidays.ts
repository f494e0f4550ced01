import { defineTable } from './define.ts';
import { choice, date, id, text } from './kinds.ts';

export const holidays = defineTable({
  name: 'holidays',
  title: '放假安排',
  file: 'holidays.csv',
  note: '国务院办公厅每年通知的放假、调休的日子，一天一行，工作日照它算。程序自己收录的年份不用填；填了的以这张表为准。还没有公布的年份不要填，那些日子按周末计，网页会写明。',
  naming: 'day',
  unique: ['day'],
  published: false,
  inNewDistrict: 'empty',
  columns: {
    id: id('编号', '放假安排编号', ['jr'], 'jr-001'),
    day: date('日期', '放假的一天，或者调休上班的一天', '2026-10-01', {
      mayBeFuture: true,
    }),
    kind: choice('安排', '这一天放假，还是周末调休上班', ['放假', '调休上班']),
    name: text('名称', '哪个节日', '国庆节', { min: 2, max: 20 }),
    source: text('来源', '照哪一份通知填的', '国务院办公厅关于部分节假日安排的通知', {
      min: 4,
      max: 80,
    }),
  },
});
