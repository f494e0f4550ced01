import { description, type Problem, place } from '../problem.ts';
import { summary } from './text.ts';

/** A page that can be opened from the disk or sent to a colleague who has no terminal. */
export function renderHtml(problems: readonly Problem[]): string {
  const rows = problems.map(
    (problem) =>
      `<tr><td>${escapeHtml(problem.level)}</td><td>${escapeHtml(place(problem))}</td><td>${escapeHtml(description(problem))}</td><td>${rule(problem)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>数据检查报告</title>
<style>body{font:16px/1.7 sans-serif;margin:2em}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}</style>
<h1>数据检查报告</h1>
<p>${escapeHtml(summary(problems))}</p>
${problems.length === 0 ? '' : `<table><thead><tr><th>级别<th>位置<th>问题和改法<th>规则</thead><tbody>\n${rows.join('\n')}\n</tbody></table>`}
</html>
`;
}

/** The page lies on a disk: a path alone would lead nowhere and is shown as what it is. */
function rule({ rule: id, page }: Problem): string {
  return URL.canParse(page)
    ? `<a href="${escapeHtml(page)}">${escapeHtml(id)}</a>`
    : `${escapeHtml(id)}<br><small>${escapeHtml(page)}</small>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
