import { optional } from '../column.ts';
import { choice, decimal, number, phrases, prose, text } from '../kinds.ts';
import { defineDerived } from './define.ts';

/** Whose sheet a line is of: the first columns of both tables. */
const whose = {
  year: number('年度', '哪一年', '2025'),
  bodyId: text('单位编号', '哪个单位', 'bm-zhujian'),
  body: text('单位', '单位的简称', '区住建局'),
};

export const gradesTable = defineDerived({
  name: 'evaluation-grades',
  title: '评估总分和等次',
  note: '每个单位每年一行：总分、等次、名次。',
  naming: 'body',
  columns: {
    ...whose,
    group: choice('类型', 'departments：部门；institutions：事业单位', [
      'departments',
      'institutions',
    ]),
    total: optional(decimal('总分', '评了的部分的总分；没有评的空着', '87.5')),
    grade: optional(
      choice('等次', 'excellent：优秀；good：良好；pass：合格；fail：不合格；不定等次的空着', [
        'excellent',
        'good',
        'pass',
        'fail',
      ]),
    ),
    place: optional(number('名次', '同类里第几名；不排名的空着', '3')),
    judgedShare: decimal('评了的权重', '应评的权重里评了百分之几', '92.5'),
  },
});

export const scoresTable = defineDerived({
  name: 'evaluation-scores',
  title: '评估得分',
  note: '每个单位每年每个指标一行：数字、规则、得分、计入总分多少，没有得分的写明为什么。',
  naming: 'indicator',
  columns: {
    ...whose,
    class: text('类别', '评价类别的编号', 'pl-01'),
    indicatorId: text('指标编号', '评价指标的编号', 'zb-01'),
    indicator: text('指标', '评价指标的名称', '热线事项首接办结及时'),
    weight: decimal('权重', '指标的权重', '10.5'),
    value: optional(decimal('数字', '由数据算的，数出来多少', '12')),
    of: optional(decimal('分母', '一共多少', '15')),
    rule: optional(prose('规则', '落在哪一档，怎么计分', '80 以上：得 100 分')),
    points: optional(decimal('得分', '百分制得分', '100')),
    share: optional(decimal('实际权重', '同类里没有评的分给评了的以后，两位小数', '12.5')),
    adds: optional(
      decimal('计入总分', '给总分加了多少，两位小数；总分由没有舍入的相加，再取一位小数', '12.5'),
    ),
    rows: optional(phrases('涉及的行', '数进来的行的编号', 'rx-2025-001;rx-2025-002')),
    missing: optional(
      choice(
        '没有得分的原因',
        'not-for-these：不评这类单位；no-rows：当年没有可数的；no-assessment：还没有评；self-alone：只有自评；有得分的空着',
        ['not-for-these', 'no-rows', 'no-assessment', 'self-alone'],
      ),
    ),
  },
});
