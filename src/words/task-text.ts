/** The words of the pages of main duties and tasks that do not come from the tables. */
import type { Gap, Measure } from '../model/task-coverage.ts';
import type { TaskFigures } from '../model/task-figures.ts';

const counted = (count: number, unit: string, name: string): string[] =>
  count === 0 ? [] : [`${count} ${unit}${name}`];

type Held = Pick<TaskFigures, 'duties' | 'tasks' | 'specs' | 'charts'>;

/** `9 条主要职责，35 件任务，6 张施工图`: what there is none of is not told. */
const heldText = ({ duties, tasks, specs, charts }: Held): string =>
  [
    ...counted(duties, '条', '主要职责'),
    ...counted(tasks, '件', '任务'),
    ...counted(specs, '条', '工作规范'),
    ...counted(charts, '张', '施工图'),
  ].join('，');

const gaps = {
  dutyWithoutTask: {
    name: '没有任务的主要职责',
    why: '三定规定写了，却没有一件任务去做。',
  },
  taskWithoutDuty: {
    name: '没有主要职责的任务',
    why: '在做，却说不清为履行哪一条职责。',
  },
  taskWithoutPower: {
    name: '没有权责的任务',
    why: '没有对应到权责清单的哪一项；内部管理和服务的任务可以没有。',
  },
  powerWithoutTask: {
    name: '没有任务的权责',
    why: '权责清单上有，却没有一件任务去行使。',
  },
} as const satisfies Record<Gap, { name: string; why: string }>;

export const taskText = {
  held: heldText,
  none: '还没有公布职责任务。',
  byDepartment: '按部门',
  duties: '主要职责',
  noDuty: '没有写明主要职责',
  noTask: '还没有任务',
  count: (count: number): string => `${count} 件`,
  /** A duty with more tasks than its page holds. */
  partOf: (here: number, all: number): string => `共 ${all} 件，本页 ${here} 件`,
  departments: (count: number): string => `${count} 个部门`,
  specs: (count: number): string => `${count} 条规范`,
  chart: '施工图',
  from: (date: string): string => `自 ${date} 起`,
  figures: {
    tasks: '职责任务',
    specs: '工作规范',
    charts: '施工图',
    savedSteps: '减少环节',
    savedDocuments: '减少材料手续',
    items: '件',
    rows: '条',
    pictures: '张',
    steps: '个',
    papers: '份',
    savedNote: '由优化前后的数相减得出。',
  },

  answer: '谁来做',
  place: '在职责里的位置',
  who: '承办',
  basis: '依据',
  carriesOut: '行使的权责',
  brings: '落实的事项',
  specsHeading: '工作规范',
  noSpecs: '这件任务还没有工作规范，照上面的标准做。',
  description: (body: string, office: string, post: string, standard: string): string =>
    `由${body}${office}的${post}做。标准：${standard}`,

  saved: '优化前后',
  before: '优化前',
  after: '优化后',
  fewer: '减少',
  stepsRow: '环节（个）',
  documentsRow: '材料手续（份）',

  treeTitle: (body: string): string => `${body}的职责任务`,
  treeLead: '每一条主要职责往下看：有哪些任务，哪个科室、哪个岗位做，做到什么标准。',
  toTree: (count: number): string => `职责任务（${count}）`,
  seeTree: '看主要职责到岗位的整棵树',
  ended: (count: number): string => `不再执行的任务（${count}）`,
  ofBody: (count: number): string => `本单位任务和权责的施工图（${count}）`,
  flowsOf: (body: string): string => `${body}的施工图`,
  flowsByDepartment: '部门自己办的施工图',
  ofStreets: '部门与街道之间的施工图',

  coverage: {
    title: '职责覆盖',
    of: (body: string): string => `职责覆盖：${body}`,
    lead: '主要职责、任务、权责三样要对得上：哪一条职责没有任务，哪一件任务没有职责或权责，哪一项权责没有任务。',
    gaps,
    body: '单位',
    byBody: '各单位',
    all: '全区',
    kind: '缺口',
    id: '编号',
    name: '名称',
    /** Where there is nothing to cover, nothing is said. */
    count: ({ of, uncovered }: Measure): string => (of === 0 ? '' : `${uncovered.length} / ${of}`),
    counts: '斜杠前面是对不上的，后面是一共有的。',
    share: ({ of, uncovered }: Measure): string =>
      `${of} 里有 ${of - uncovered.length} 对得上，${uncovered.length} 对不上。`,
    andMore: (count: number): string => `另有 ${count} 条，在下载的文件里。`,
    download: '下载全部对不上的（CSV）',
    none: '还没有公布主要职责、任务和权责。',
  },
} as const;
