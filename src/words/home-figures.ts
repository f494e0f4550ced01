/** The figures of the home page: what each list holds today. */
import type { Figures } from '../model/figures.ts';
import type { Model } from '../model/model.ts';
import { allLists, type OwnLists, titleOf } from '../records/index.ts';

export interface HomeFigure {
  readonly label: string;
  readonly value: number;
  readonly note?: string;
}

/** The lists that say more of themselves than how many records they hold. */
const ownFigures = {
  'boundary-items': ({ boundaryItems, boundaryBatches }) => [
    { label: '职责边界事项', value: boundaryItems, note: `${boundaryBatches} 批` },
  ],
  'street-items': ({ streetItems, streetBatches, domains, branches, duties }) => [
    {
      label: '属地管理事项',
      value: streetItems,
      note: `${streetBatches} 批，${domains} 个领域`,
    },
    { label: '分情形分工', value: branches, note: `${duties} 条责任分工` },
  ],
  rulings: ({ rulings, rulingCategories }) => [
    { label: '争议认定意见', value: rulings, note: `${rulingCategories} 类` },
  ],
  tasks: ({ tasks }) =>
    tasks.tasks === 0
      ? []
      : [
          {
            label: '职责任务',
            value: tasks.tasks,
            note: `${tasks.departments} 个部门，${tasks.specs} 条工作规范，${tasks.charts} 张施工图`,
          },
        ],
} satisfies Record<OwnLists<'figure'>, (figures: Figures) => HomeFigure[]>;

/** What stands on the home page, the lists with figures of their own first. */
export function homeFigures(model: Model): HomeFigure[] {
  const counted = allLists.filter(({ figure }) => figure === 'count');
  return [
    ...Object.values(ownFigures).flatMap((figuresOf) => figuresOf(model.figures)),
    ...counted.map((list) => ({
      label: titleOf(list),
      value: model.lists.apart(list).standing.length,
    })),
  ];
}
