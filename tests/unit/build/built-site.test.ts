/** The small district built whole, twice, as a publisher builds it: the same bytes each time, and pages without faults. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlFaults } from '../../formats/html.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-built-'));
const [first, second] = ['first', 'second'].map((name) => path.join(folder, name, 'site')) as [
  string,
  string,
];
const data = path.join(root, 'tests/fixtures/district');

const filesIn = (site: string): string[] =>
  globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();

/** Runs the command that publishers run, in an environment that holds nothing but this. */
function build(site: string, tables: string, environment: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      MINGZE_DATA: tables,
      MINGZE_DIST: site,
      MINGZE_WORK: path.join(path.dirname(site), 'work'),
      ...environment,
    },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** The same files, written one after another the other way round, under another path. */
function copyBackwards(from: string, to: string): void {
  for (const file of filesIn(from).reverse()) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
}

beforeAll(() => {
  const elsewhere = path.join(folder, 'another', 'data');
  copyBackwards(data, elsewhere);
  build(first, data, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  build(second, elsewhere, { TZ: 'America/New_York', LANG: 'C' });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whoever builds it, wherever and with whatever clock, the site is the same byte for byte', () => {
  const files = filesIn(first);
  expect(files.length).toBeGreaterThan(1000);
  expect(filesIn(second)).toEqual(files);
  const differing = files.filter((file) => {
    const [one, other] = [first, second].map((site) => readFileSync(path.join(site, file)));
    return one === undefined || other === undefined || !one.equals(other);
  });
  expect(differing).toEqual([]);
});

/** The kind of a page: its path without what names the record, the day or the month. */
const kindOf = (page: string): string =>
  page
    .split('/')
    .map((part, depth) => (/\d/.test(part) || (depth > 0 && part.includes('-')) ? '*' : part))
    .join('/');

/** Of every kind of page the largest, which has the most in it, and the smallest, which has the least. */
function pagesOfEveryKind(): string[] {
  const kinds = Map.groupBy(
    filesIn(first).filter((file) => file.endsWith('.html')),
    kindOf,
  );
  const size = (page: string) => statSync(path.join(first, page)).size;
  return [...kinds.values()].flatMap((pages) => {
    const bySize = pages.toSorted((left, right) => size(left) - size(right));
    return [...new Set([bySize[0], bySize.at(-1)])].filter((page) => page !== undefined);
  });
}

test('every kind of page is HTML without faults', () => {
  const pages = pagesOfEveryKind();
  expect(pages.length).toBeGreaterThan(60);
  const faults = pages.flatMap((page) =>
    htmlFaults(readFileSync(path.join(first, page), 'utf8')).map((fault) => `${page}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('a page with faults is found out', () => {
  const faults = htmlFaults(
    '<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><p><div>甲</div></p><img src="a.png"></body></html>',
  );
  expect(faults.join('\n')).toMatch(/element-permitted-content|close-order|no-implicit-close/);
  expect(faults.join('\n')).toMatch(/h37|alt/);
});
