/** The table of the bench of pages, with a mark on whatever is over its budget. */
import { aligned } from '../whole/table.ts';
import type { Judged } from './judge.ts';
import type { Look } from './look.ts';
import type { BenchedPage } from './pages.ts';

export interface MeasuredPage {
  readonly page: BenchedPage;
  readonly look: Look;
  /** The best of the rounds; undefined without Lighthouse. */
  readonly judged: Judged | undefined;
}

/** Whatever is there counts, also what lies folded. */
const MOST_ELEMENTS = 1500;

const OVER = '！';

interface Cell {
  readonly said: string;
  readonly isOver: boolean;
}

const within = (said: string, isOver = false): Cell => ({ said, isOver });
const thousands = (count: number): string => count.toLocaleString('zh-CN');
const atMost = (value: number, most: number | undefined): boolean =>
  most !== undefined && value > most;

function cellsOf({ page, look, judged }: MeasuredPage): Cell[] {
  const scripts = look.scripts.reduce((sum, one) => sum + one, 0);
  const own = [
    within(page.name),
    within(thousands(look.weight), atMost(look.weight, page.weight)),
    within(`${look.scripts.length} 个，${thousands(scripts)}`),
    within(thousands(look.elements), atMost(look.elements, MOST_ELEMENTS)),
    within(thousands(look.height)),
  ];
  if (judged === undefined) return own;
  const { scores, paint, blocked, shift } = judged;
  const tooLow = page.scores?.some((least, at) => (scores[at] ?? 0) < least) ?? false;
  return [
    ...own,
    within(scores.join('/'), tooLow),
    within((paint / 1000).toFixed(1)),
    within(blocked.toFixed(0), atMost(blocked, page.blocked)),
    within(shift.toFixed(3), atMost(shift, page.shift)),
  ];
}

const HEAD = ['', '网页和样式（字节）', '脚本（字节）', '元素', '手机上高（像素）'];
const JUDGED = ['Lighthouse', '画好（秒）', '不应答（毫秒）', '挪动'];

/** The lines of the table. */
export function pageTable(all: readonly MeasuredPage[]): string[] {
  const head = [...HEAD, ...(all.some(({ judged }) => judged !== undefined) ? JUDGED : [])];
  const rows = all.map((one) =>
    cellsOf(one).map(({ said, isOver }) => (isOver ? `${said}${OVER}` : said)),
  );
  return aligned([head, ...rows]);
}

export const isOverBudget = (all: readonly MeasuredPage[]): boolean =>
  all.some((one) => cellsOf(one).some(({ isOver }) => isOver));
