/** The figures of the home page: what each list holds today. */
import { figureOf } from '../measures/measures.ts';
import type { Model } from '../model/model.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { allLists, beginsOn, type OwnLists, titleOf } from '../records/index.ts';
import type { MeasureId } from '../tables/measures.ts';

export interface HomeFigure {
  readonly label: string;
  readonly value: number;
  readonly note?: string;
}

/** What a published figure says: the same number as on its own page. */
const published = (model: Model, id: MeasureId): number => figureOf(model, id).value ?? 0;

/** The lists that say more of themselves than how many records they hold. */
const ownFigures = {
  'boundary-items': (model) => [
    {
      label: '职责边界事项',
      value: published(model, 'boundary-items-standing'),
      note: `${model.figures.boundaryBatches} 批`,
    },
  ],
  'street-items': (model) => {
    const { streetBatches, domains, branches, duties } = model.figures;
    return [
      {
        label: '属地管理事项',
        value: published(model, 'street-items-standing'),
        note: `${streetBatches} 批，${domains} 个领域`,
      },
      { label: '写明的情形', value: branches, note: `${duties} 条责任分工` },
    ];
  },
  rulings: ({ figures: { rulings, rulingCategories } }) => [
    { label: '争议认定意见', value: rulings, note: `${rulingCategories} 类` },
  ],
  tasks: (model) => {
    const value = published(model, 'tasks-standing');
    const specs = published(model, 'specs-standing');
    const charts = published(model, 'task-charts-standing');
    const { departments } = model.figures.tasks;
    const note = `${departments} 个部门，${specs} 条工作规范，${charts} 张施工图`;
    return value === 0 ? [] : [{ label: '职责任务', value, note }];
  },
} satisfies Record<OwnLists<'figure'>, (model: Model) => HomeFigure[]>;

/** What stands on the home page, the lists with figures of their own first. What is still to come does not count. */
export function homeFigures(model: Model): HomeFigure[] {
  const counted = allLists.filter(({ figure }) => figure === 'count');
  const hasBegun = (list: Records, row: AnyRow) => (beginsOn(list, row) ?? '') <= model.today;
  return [
    ...Object.values(ownFigures).flatMap((figuresOf) => figuresOf(model)),
    ...counted.map((list) => ({
      label: titleOf(list),
      value: model.lists.apart(list).standing.filter((row) => hasBegun(list, row)).length,
    })),
  ];
}
