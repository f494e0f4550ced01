import { type Problem, sentence, stops } from '../problem.ts';

/** The report for a terminal: one problem a line, then where each rule that was broken is explained, then the count. */
export function renderText(problems: readonly Problem[]): string {
  const lines = problems.map(
    (problem) => `${problem.level === '提醒' ? '提醒 ' : ''}${sentence(problem)}`,
  );
  return [...lines, ...pages(problems), summary(problems)].join('\n');
}

/** Each rule once: with the address at every line the lines could not be read. */
function pages(problems: readonly Problem[]): string[] {
  const byRule = new Map(problems.map(({ rule, page }) => [rule, page]));
  const lines = [...byRule].sort().map(([rule, page]) => `  〔${rule}〕 ${page}`);
  return lines.length === 0 ? [] : ['这些规则是为了什么，见：', ...lines];
}

/** How many errors and reminders there are, and whether the check passed. */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(stops).length;
  const reminders = problems.length - errors;
  if (problems.length === 0) return '检查通过，没有错误和提醒。';
  if (errors === 0) return `检查通过，有 ${reminders} 处提醒，不影响发布。`;
  return `检查未通过：${errors} 处错误，${reminders} 处提醒。改正错误后再运行一次 npm run check。`;
}
