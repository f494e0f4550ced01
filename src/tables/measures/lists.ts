import { defineTopic } from './define.ts';

const standing = (table: string, status: string): string =>
  `数「${table}」里今天还有效的行：「${status}」不是“已被替代”“已取消”，「生效日期」不晚于今天。`;

/** The ages of laws that are told apart, in whole years; of the last there is no end. */
export const LAW_AGES = [
  { name: '不到 2 年', below: 2 },
  { name: '2 至 5 年', below: 5 },
  { name: '5 至 10 年', below: 10 },
  { name: '10 至 20 年', below: 20 },
  { name: '20 年以上', below: Number.POSITIVE_INFINITY },
] as const;

export const listMeasures = defineTopic({
  title: '清单有多少',
  measures: {
    'boundary-items-standing': {
      title: '职责边界事项',
      formula: standing('职责边界事项', '状态'),
      unit: '项',
      from: ['boundary-items'],
      by: 'domain',
    },
    'street-items-standing': {
      title: '属地管理事项',
      formula: standing('属地管理事项', '状态'),
      unit: '项',
      from: ['street-items'],
      by: 'domain',
    },
    'powers-standing': {
      title: '权责事项',
      formula: standing('权责事项', '状态'),
      unit: '项',
      from: ['powers'],
      by: 'body',
    },
    'tasks-standing': {
      title: '职责任务',
      formula: standing('职责任务', '状态'),
      unit: '件',
      from: ['tasks'],
      by: 'body',
    },
    'specs-standing': {
      title: '工作规范',
      formula: '数「工作规范」里，所属任务今天还有效的行。',
      unit: '条',
      from: ['specs'],
      by: 'body',
    },
    'task-charts-standing': {
      title: '职责任务施工图',
      formula: '数「施工图」里，「事项」是一件职责任务、那件任务今天还有效的行。',
      unit: '张',
      from: ['flows'],
      by: 'body',
    },
    'laws-in-force': {
      title: '现行有效的依据',
      formula:
        '数「依据」里今天有效的行：「施行日期」不晚于今天，「废止日期」空着或者晚于今天；按从施行日期到今天满几年分开。',
      unit: '件',
      from: ['laws'],
      by: 'option',
    },
  },
});
