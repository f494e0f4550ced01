import { type Problem, sentence } from '../problem.ts';

/** The report for a terminal: one problem a line, then the count. */
export function renderText(problems: readonly Problem[]): string {
  const lines = problems.map(
    (problem) => `${problem.level === '警告' ? '提醒 ' : ''}${sentence(problem)}`,
  );
  return [...lines, summary(problems)].join('\n');
}

/** `共 3 处错误、1 处警告。` or `检查通过。` */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === '错误').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return '检查通过，没有错误和警告。';
  if (errors === 0) return `检查通过，有 ${warnings} 处警告，不影响发布。`;
  return `检查未通过：${errors} 处错误，${warnings} 处警告。改正错误后再运行一次 npm run check。`;
}
