import { defineTopic } from './define.ts';

const standing = (table: string, status: string): string =>
  `数「${table}」里今天还有效的行：「${status}」不是“已被替代”“已取消”，「生效日期」不晚于今天。`;

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
  },
});
