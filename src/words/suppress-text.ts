/** What the command says that hides small counts of people. */
import { fewerThan, type Headcount, WITHHELD } from '../tables/kinds/headcount.ts';

interface Written {
  readonly file: string;
  readonly small: number;
  readonly counts: readonly Headcount[];
}

export const suppressText = {
  /** What is written beside the full counts is called after them. */
  fileBeside: (name: string): string => `${name}-可公布.csv`,
  written({ file, small, counts }: Written): string {
    const mark = fewerThan(small);
    const marked = (told: Headcount) => counts.filter((count) => count === told).length;
    return [
      `${counts.length} 格里，写成「${mark}」的 ${marked(mark)} 格，写成「${WITHHELD}」的 ${marked(WITHHELD)} 格。`,
      `写在 ${file}。看过以后抄进 staffing.csv，再运行 npm run check。`,
    ].join('\n');
  },
} as const;
