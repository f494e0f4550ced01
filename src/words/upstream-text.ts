/** What is said of the looks at the upper level's lists, on their page and in the terminal. */
import type { SourceState } from '../model/upstream.ts';
import { longDate } from './long-date.ts';

/** How one list of the upper level stands today, in one sentence. */
export function sourceText({ source, last, due, gap }: SourceState, date = longDate): string {
  const seen = `${source}：上次登录 ${date(last.day)}`;
  if (gap.is === 'unknown')
    return `${seen}，有没有超期算不出来，${date(gap.day)}的放假安排还没有收录。`;
  const by = due === undefined ? '' : `，应在 ${date(due)} 以前（含当天）再看`;
  return gap.is === 'late' ? `${seen}${by}，已超期 ${gap.over} 个工作日。` : `${seen}${by}。`;
}

/** The states of a day, for the terminal. */
export function overdueText(states: readonly SourceState[], today: string): string {
  if (states.length === 0) return `${today}：还没有登记过看上级清单，没有可以算的。`;
  const late = states.filter(({ gap }) => gap.is === 'late').length;
  const plain = (day: string) => day;
  return [
    ...states.map((state) => sourceText(state, plain)),
    late === 0
      ? `${today}：都没有超期。`
      : `${today}：有 ${late} 份上级清单超期没看。登录看过以后，运行 npm run collect -- --from 文件，把登记补在表里。`,
  ].join('\n');
}
