import { description, type Problem, sentence } from '../problem.ts';
import { summary } from './text.ts';

/** GitHub shows at most ten errors and ten warnings a step; more would be cut off unseen. */
const MAX_ANNOTATIONS = 10;

/** Annotations on the lines of the pull request, errors first, and the rest counted. */
export function renderGithub(problems: readonly Problem[]): string {
  const shown = (['错误', '提醒'] as const).flatMap((level) =>
    problems.filter((problem) => problem.level === level).slice(0, MAX_ANNOTATIONS),
  );
  const lines = shown.map(annotation);
  const left = problems.length - shown.length;
  if (left > 0) lines.push(`其余 ${left} 处见任务摘要。`);
  return [...lines, summary(problems)].join('\n');
}

/** The whole list as Markdown, for the summary of the job. */
export function renderGithubSummary(problems: readonly Problem[]): string {
  const lines = problems.map(
    (problem) => `- ${problem.level} ${harmless(sentence(problem))}${link(problem)}`,
  );
  return ['## 数据检查', '', summary(problems), '', ...lines, ''].join('\n');
}

const harmless = (text: string): string => text.replaceAll(/[\\`*_<>|]/g, '\\$&');

/** A path alone would lead to a page of GitHub's. */
const link = ({ page }: Problem): string =>
  URL.canParse(page) ? ` [规则](<${page}>)` : ` \`${page}\``;

function annotation(problem: Problem): string {
  const command = problem.level === '错误' ? 'error' : 'warning';
  const line = problem.line === undefined ? '' : `,line=${problem.line},endLine=${problem.line}`;
  const title = property(`${problem.column ?? '文件'}〔${problem.rule}〕`);
  return `::${command} file=${property(problem.path)}${line},title=${title}::${data(`${description(problem)}\n规则：${problem.page}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
