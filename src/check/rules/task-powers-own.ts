import { at, type Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const taskPowersOwn = defineWholeRule({
  id: 'task-powers-own',
  title: '任务行使的权责，要是本单位、所属单位或者上级单位的',
  why: '权力以谁的名义行使，责任就由谁担；任务替别的部门行使权力，没有依据。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const task of data.rows('tasks')) {
      for (const id of task.values.powers) {
        const body = data.get('powers', id)?.values.body;
        if (body === undefined || isNear(data, body, task.values.body)) continue;
        const [own, other] = [task.values.body, body].map(
          (one) => data.get('bodies', one)?.values.short ?? one,
        );
        report({
          ...at(task, 'powers'),
          wrong: `：${id} 由「${other}」行使，而任务是「${own}」的`,
          cure: `删去 ${id}，或换成「${own}」自己的、所属单位的权责`,
        });
      }
    }
  },
});

/** Whether two bodies are one, or one stands directly below the other. */
function isNear(data: Data, left: string, right: string): boolean {
  const above = (id: string) => data.get('bodies', id)?.values.parent;
  return left === right || above(left) === right || above(right) === left;
}
