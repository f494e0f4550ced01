import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const taskDutyOwn = defineWholeRule({
  id: 'task-duty-own',
  title: '任务履行的主要职责，要是同一个单位的',
  why: '任务挂在别的单位的职责下面，从职责往下看就断在半路。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const task of data.rows('tasks')) {
      const duty = data.get('main-duties', task.values.duty)?.values;
      if (duty === undefined || duty.body === task.values.body) continue;
      const [own, other] = [task.values.body, duty.body].map(
        (id) => data.get('bodies', id)?.values.short ?? id,
      );
      report({
        ...at(task, 'duty'),
        wrong: `是「${other}」的职责，而任务是「${own}」的`,
        cure: `换成「${own}」的主要职责，对不上的空着；或者改正任务的单位`,
      });
    }
  },
});
