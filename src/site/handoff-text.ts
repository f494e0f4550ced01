import { longDate } from '../dates/long-date.ts';
import type { Phase } from '../handoffs/phase.ts';

/** The words about tasks that departments hand to streets. Apart from the other texts because the browser loads them too. */
export const handoffText = {
  title: '交办事项准入',
  lead: '部门要把清单以外的任务交给街道，先申请、批准了才能交。没有准入的，街道可以退回。',
  checkTitle: '部门交办的事，要不要接',
  checkLead: '选部门、说任务，就知道在不在清单里、准没准入、能不能退回。',
  check: '查一查能不能交办',
  register: '准入登记',
  rule: '准入制度',
  asOf: (date: string) => `截至 ${longDate(date)}`,
  phases: {
    'in-force': '准入，执行中',
    'not-yet': '准入，还没开始',
    expired: '已到期',
    refused: '不予准入',
    returned: '退回',
  } satisfies Record<Phase, string>,
  headings: {
    'in-force': '正在执行',
    'not-yet': '还没开始',
    expired: '已经到期',
    refused: '不予准入',
    returned: '退回补材料',
  } satisfies Record<Phase, string>,
  headingNotes: {
    'in-force': '街道应当照登记的内容做，只做登记写明的这些；按结束日期排，最早到期的在前。',
    'not-yet': '开始日期以前，街道不做。',
    expired: '结束日期一过就停，不用另外通知；还要求做的，可以退回。',
    refused: '部门不得再交办；又交下来的，可以退回。',
    returned: '材料不全，不算准入；补齐再申请并准入以前，街道不做。',
  } satisfies Record<Phase, string>,
  soon: '即将到期',
  soonNote: (days: number) => `标明“即将到期”的，${days} 天内结束，要继续的应当已在申请。`,
  count: (count: number) => `${count} 件`,
  byDepartment: '按部门',
  departmentCount: (count: number) => `${count} 件申请`,
  allStreets: '所有街道',
  until: (date: string) => `到 ${longDate(date)}`,
  from: (date: string) => `${longDate(date)} 开始`,
  period: (start: string, end: string | undefined) =>
    `${longDate(start)}${end === undefined ? '起，没有写结束日期' : `至 ${longDate(end)}`}`,
  decidedOn: (date: string) => `${longDate(date)}决定`,
  none: '现在没有。',
  inspections: '监督检查',
  inspectionsLead: '查部门有没有不经准入就向街道交办，或者超出范围、到期不停。查到的要限期改正。',
  inspectionCounts: (all: number, unlisted: number, open: number) =>
    `检查 ${all} 次，查到不在登记里的任务 ${unlisted} 件，${open === 0 ? '都已改正' : `还有 ${open} 件没有改正`}。`,
  corrected: (date: string) => `${longDate(date)}改正`,
  notCorrected: '还没有改正',
  concerns: '有关的申请',
  given: '给街道的人、钱、物',
  nothingGiven: '申请里没有写',
  history: '同一任务的其他申请',
  ofItem: '所属的清单事项',
  ofDepartment: (count: number) => `向街道交办的任务（${count}）`,
  ofDepartmentLead:
    '清单以外、想交给街道的任务，都要先申请。准入的才能交，到期就停；其余的由部门自己做。',
  ofStreet: (count: number) => `准入执行中的交办任务（${count}）`,
  ofStreetLead: '清单以外、经过准入的任务，只做登记写明的这些，到期就停。',
  askHere: '部门又交来别的事？查一查要不要接',
} as const;
