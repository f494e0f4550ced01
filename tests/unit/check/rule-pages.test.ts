/** Every message leads to the page of its rule. */
import { expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { checkTables } from '../../../src/check/run.ts';
import { settingsOf } from '../../../src/check/settings-file.ts';
import { rulePage } from '../../../src/records/rules-page.ts';
import { urls } from '../../../src/site/urls.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pagesWith = (written: string): string[] => {
  const settings = settingsOf('data/settings.json', bytes(written));
  const { problems } = checkTables(new Map(), { today: '2026-06-01', settings });
  expect(problems.length).toBeGreaterThan(0);
  return problems.map(({ rule, page }) => page.replace(rule, '*'));
};

test('by the whole address where the settings have it, else by its path', () => {
  const page = (written: string) => new Set(pagesWith(written));
  const own = '{ "site": "https://zeren.example.gov.cn", "base": "/qu/" }';
  expect(page(own)).toEqual(new Set(['https://zeren.example.gov.cn/qu/data/rules/#*']));
  expect(page('{ "site": "", "base": "/qu/" }')).toEqual(new Set(['/qu/data/rules/#*']));
  // Settings that cannot be read at all are a message too.
  expect(page('{ "site": ')).toEqual(new Set(['/data/rules/#*']));
  expect(page('{ "site": "htp:/x", "base": 7 }')).toEqual(new Set(['/data/rules/#*']));
});

test('and that is the page of the rules', () => {
  for (const { id } of rules) expect(rulePage(id, { base: '/' })).toBe(`${urls.rules}#${id}`);
});
