import { expect, test } from 'vitest';
import {
  sayingStreets,
  sayingStreetsInHtml,
  streetsCalled,
  wordsWithStreets,
} from '../../../src/words/street-name.ts';

test.each([
  [[], '街道'],
  [['街道', '街道'], '街道'],
  [['镇'], '镇'],
  [['镇', '街道'], '街道和镇'],
  [['乡', '镇', '街道'], '街道、镇和乡'],
])('streets of the kinds %j are called %s', (kinds, called) => {
  expect(streetsCalled(kinds.map((kind) => ({ kind })))).toBe(called);
});

test('a general sentence speaks of what the district has', () => {
  const said = (kinds: readonly string[]) =>
    sayingStreets(kinds.map((kind) => ({ kind })))('街道做什么，由每个街道自己写。');
  expect(said(['街道'])).toBe('街道做什么，由每个街道自己写。');
  expect(said(['镇'])).toBe('镇做什么，由每个镇自己写。');
  expect(said(['街道', '镇'])).toBe('街道和镇做什么，由每个街道和镇自己写。');
});

test('the office of a town is no 办事处', () => {
  const said = (kinds: readonly string[]) =>
    sayingStreets(kinds.map((kind) => ({ kind })))('街道办事处（盖章），街道留一份');
  expect(said(['街道'])).toBe('街道办事处（盖章），街道留一份');
  expect(said(['镇'])).toBe('镇人民政府（盖章），镇留一份');
  expect(said(['街道', '镇'])).toBe('街道办事处、镇人民政府（盖章），街道和镇留一份');
});

test('all words of a page are put at once; what is filled in stays as it is', () => {
  const words = {
    lead: '交给街道的任务',
    states: { ended: '街道不再做' },
    rows: ['街道', '部门'],
    of: (name: string, others: readonly string[]) => `${name}等街道，还有${others.join('、')}`,
    rules: (days: number) => [`${days} 天以内`, '看街道'],
    days: (days: number) => days + 1,
  };
  const towns = wordsWithStreets([{ kind: '镇' }])(words);
  expect([towns.lead, towns.states.ended, ...towns.rows]).toEqual([
    '交给镇的任务',
    '镇不再做',
    '镇',
    '部门',
  ]);
  expect(towns.of('解放街道', ['东街街道'])).toBe('解放街道等镇，还有东街街道');
  expect(towns.rules(7)).toEqual(['7 天以内', '看镇']);
  expect(towns.days(2)).toBe(3);
  expect(wordsWithStreets([{ kind: '街道' }])(words)).toBe(words);
});

test('prose is put in other words between its tags: no address, no code and no name of a body', () => {
  const html =
    '<h2 id="街道怎么拒绝">街道怎么拒绝</h2><p>例如<a href="/街道/">东关街道</a>：街道办事处和<code>街道</code>，<code class="x">涉及街道</code>。</p>';
  const said = (kind: string) => sayingStreetsInHtml([{ kind }], ['东关街道', '街道办事处'])(html);
  expect(said('街道')).toBe(html);
  expect(said('镇')).toBe(
    '<h2 id="街道怎么拒绝">镇怎么拒绝</h2><p>例如<a href="/街道/">东关街道</a>：镇人民政府和<code>街道</code>，<code class="x">涉及街道</code>。</p>',
  );
});
