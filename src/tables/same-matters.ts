import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, id, reference, text } from './kinds.ts';
import { STAGES } from './stages.ts';

const condition = (label: string, example: string) =>
  optional(
    text(
      label,
      '是哪一种情形，与「责任分工」或「认定结论」里一字不差；只有一种情形的空着',
      example,
      {
        min: 2,
        max: 40,
      },
    ),
  );

const stage = (label: string) =>
  optional(choice(label, '那种情形分环节、只有这一环节是同一件事的才填', STAGES));

/** Two places that speak of one thing: they give it to the same body, or say what tells them apart. */
export const sameMatters = defineTable({
  name: 'same-matters',
  title: '同一件事',
  file: 'same-matters.csv',
  note: '两处写到同一件事的，一行一对：牵头单位相同，或者写明怎么区分。两处的页面都看得到另一处。',
  naming: 'id',
  published: true,
  inNewDistrict: 'empty',
  changes: { freely: '只说两处写的是不是同一件事，跟着两处的内容改，本身不分职责' },
  columns: {
    id: id('编号', '这一对的编号，发布后不改、不复用', ['xt'], 'xt-001'),
    item: reference(
      '事项',
      '事项编号，两张清单的都可以',
      ['boundary-items', 'street-items'],
      'bj-015',
    ),
    condition: condition('情形', '小区绿地改成车位'),
    stage: stage('环节'),
    other: reference(
      '另一处',
      '另一处的编号：另一个事项、一份认定意见或一条指引',
      ['boundary-items', 'street-items', 'rulings', 'signposts'],
      'bj-046',
    ),
    otherCondition: condition('另一处情形', '小区绿地改菜地、改车位'),
    otherStage: stage('另一处环节'),
    stands: choice('关系', '两处牵头单位相同的填“同一件事”，不同的填靠什么区分', [
      '同一件事',
      '环节不同',
      '范围不同',
    ]),
    tells: optional(
      text(
        '怎么区分',
        '不是“同一件事”的，用一句话写明哪一段归谁，两处的牵头单位都要写到',
        '第一次反映的由街道办事处先劝先调，劝不住的由区公安分局处理',
        { min: 12, max: 120 },
      ),
    ),
  },
});
