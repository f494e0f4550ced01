import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/check/problem.ts';
import { renderGithub, renderGithubSummary } from '../../../src/check/render/github.ts';
import { renderHtml } from '../../../src/check/render/html.ts';
import { renderers } from '../../../src/check/render/index.ts';
import { renderText, summary } from '../../../src/check/render/text.ts';

const error: Problem = {
  path: 'data/a.csv',
  line: 3,
  column: '说明',
  found: '100%,\n好:的',
  wrong: '不对',
  cure: '改正',
  rule: 'text-length',
  page: 'https://zeren.example.gov.cn/data/rules/#text-length',
  level: '错误',
};
const warning: Problem = {
  path: 'data/b.csv',
  wrong: '少了',
  cure: '补上',
  rule: 'aliases-enough',
  page: '/data/rules/#aliases-enough',
  level: '提醒',
};

describe('the terminal', () => {
  test('shows a problem a line, reminders marked, the address of each rule once, and the count last', () => {
    expect(renderText([error, warning, error]).split('\n')).toEqual([
      'data/a.csv:3 说明「100%,⏎好:的」不对。改正。〔text-length〕',
      '提醒 data/b.csv 少了。补上。〔aliases-enough〕',
      'data/a.csv:3 说明「100%,⏎好:的」不对。改正。〔text-length〕',
      '这些规则是为了什么，见：',
      '  〔aliases-enough〕 /data/rules/#aliases-enough',
      '  〔text-length〕 https://zeren.example.gov.cn/data/rules/#text-length',
      '检查未通过：2 处错误，1 处提醒。改正错误后再运行一次 npm run check。',
    ]);
  });

  test('says whether the check passed', () => {
    expect(summary([])).toBe('检查通过，没有错误和提醒。');
    expect(summary([warning])).toBe('检查通过，有 1 处提醒，不影响发布。');
  });
});

describe('GitHub', () => {
  test('escapes percent signs and, in properties, colons and commas', () => {
    const [line] = renderGithub([{ ...error, path: 'data/a,b:c.csv' }]).split('\n');
    expect(line).toBe(
      '::error file=data/a%2Cb%3Ac.csv,line=3,endLine=3,title=说明〔text-length〕::说明「100%25,⏎好:的」不对。改正。%0A规则：https://zeren.example.gov.cn/data/rules/#text-length',
    );
  });

  test('a problem of a whole file has no line', () => {
    const [line] = renderGithub([warning]).split('\n');
    expect(line).toBe(
      '::warning file=data/b.csv,title=文件〔aliases-enough〕::少了。补上。%0A规则：/data/rules/#aliases-enough',
    );
  });

  test('a line break cannot start a command of its own', () => {
    const hostile = { ...error, wrong: '不对\n::error::伪造\r' };
    expect(renderGithub([hostile]).split('\n')).toHaveLength(2);
    expect(renderGithub([hostile])).toContain('%0A::error::伪造%0D');
  });

  test('shows ten errors and ten warnings, and counts the rest', () => {
    const many = [...Array(12).fill(warning), ...Array(13).fill(error)] as Problem[];
    const lines = renderGithub(many).split('\n');
    expect(lines.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines.slice(10, 20).every((line) => line.startsWith('::warning '))).toBe(true);
    expect(lines.slice(20)).toEqual(['其余 5 处见任务摘要。', summary(many)]);
  });

  test('the summary lists every problem with Markdown made harmless', () => {
    const text = renderGithubSummary([{ ...error, found: '<b>*甲*</b>' }, warning]);
    expect(text).toContain('- 错误 data/a.csv:3 说明「\\<b\\>\\*甲\\*\\</b\\>」不对。');
    expect(text).toContain('- 提醒 data/b.csv 少了。');
  });

  test('a rule is a link only where it leads to the site', () => {
    const [, , , , first, second] = renderGithubSummary([error, warning]).split('\n');
    expect(first).toMatch(
      / \[规则\]\(<https:\/\/zeren\.example\.gov\.cn\/data\/rules\/#text-length>\)$/,
    );
    expect(second).toMatch(/ `\/data\/rules\/#aliases-enough`$/);
  });
});

describe('the page', () => {
  test('escapes what was found', () => {
    const html = renderHtml([{ ...error, found: '<script>"&' }]);
    expect(html).toContain('&lt;script&gt;&quot;&amp;');
    expect(html).not.toContain('<script>');
  });

  test('leads to the rule where the site is known, and names its path where it is not', () => {
    expect(renderHtml([error])).toContain(`<a href="${error.page}">text-length</a>`);
    const html = renderHtml([warning]);
    expect(html).not.toContain('<a ');
    expect(html).toContain('/data/rules/#aliases-enough');
  });

  test('has a table only when there is something to show', () => {
    expect(renderHtml([])).not.toContain('<table>');
    expect(renderHtml([error, warning]).match(/<tr><td>/g)).toHaveLength(2);
  });
});

test('JSON keeps the parts apart for other programs', () => {
  expect(JSON.parse(renderers.json([error, warning]))).toEqual([error, warning]);
});
