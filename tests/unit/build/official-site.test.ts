/** The district of the tests as an official publication: nothing that the project itself says speaks of an example. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listedIn, sitemapFaults } from '../../formats/sitemap.ts';
import { districtFolder } from '../district.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-official-'));
const [data, site] = [path.join(folder, 'data'), path.join(folder, 'site')];
const ADOPTED = 'list-management';
const NUMBER = '云编〔2026〕3号';

/** The rows of the district, in which no word is left that says they are an example. What was sealed is left behind. */
function writeData(): void {
  cpSync(districtFolder, data, { recursive: true });
  for (const name of ['ledger.csv', 'publications.csv', 'published', 'urls.txt'])
    rmSync(path.join(data, name), { recursive: true });
  for (const name of readdirSync(data).filter((file) => file.endsWith('.csv'))) {
    const file = path.join(data, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('示例', '云山'));
  }
  const file = path.join(data, 'settings.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  const official = {
    ...{ district: '云山区', status: 'official', site: 'https://zeren.yunshan.gov.cn' },
    ...{ siteIdCode: '3707990001', sponsor: '云山区人民政府办公室', undertaker: '云山区委编办' },
    adoptedRules: { [ADOPTED]: NUMBER },
  };
  writeFileSync(file, JSON.stringify({ ...settings, ...official }, null, 2));
}

beforeAll(() => {
  writeData();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      MINGZE_DATA: data,
      MINGZE_DIST: site,
      MINGZE_WORK: path.join(folder, 'work'),
    },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

const EXAMPLE = /示例|奎文/;
const around = (text: string): string => /.{0,20}(?:示例|奎文).{0,20}/.exec(text)?.[0] ?? '';
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');

/** The text of a file; of a workbook that of everything packed in it. */
function textOf(file: string): string {
  if (!/\.(?:xlsx|zip)$/.test(file)) return read(file);
  const parts = Object.values(unzipSync(readFileSync(path.join(site, file))));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

test('no page, feed, calendar, JSON, CSV, workbook, ZIP or database speaks of an example, or of another district', () => {
  const files = globSync(
    '**/*.{html,js,css,xml,atom,json,csv,ics,txt,svg,map,ndjson,sqlite,xlsx,zip}',
    {
      cwd: site,
    },
  );
  for (const ending of [
    '.html',
    '.js',
    '.atom',
    '.json',
    '.csv',
    '.ics',
    '.xlsx',
    '.ndjson',
    '.sqlite',
    '.zip',
  ])
    expect(files.filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(0);
  const speaking = files.flatMap((file) => {
    const text = textOf(file);
    return EXAMPLE.test(text) ? [`${file}: ${around(text)}`] : [];
  });
  expect(speaking).toEqual([]);
});

test('the sitemap is of its pages: all that are to be found, none that are not', () => {
  const sitemap = read('sitemap.xml');
  expect(sitemapFaults(sitemap)).toEqual([]);
  const listed = new Map(
    listedIn(sitemap).map(({ loc, lastmod }) => [decodeURI(new URL(loc).pathname), lastmod]),
  );
  expect(listed.size).toBeGreaterThan(300);
  for (const page of globSync('**/*.html', { cwd: site })) {
    const address = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
    const [head = ''] = read(page).split('</head>', 1);
    const isHidden = /content="noindex|http-equiv="refresh"/.test(head);
    expect(listed.has(address), page).toBe(!isHidden);
  }
  expect([...listed.keys()].some((address) => address.includes('/compare/'))).toBe(false);
  expect(listed.has('/about/')).toBe(true);
  expect(listed.get('/about/')).toBeUndefined();
  expect(read('robots.txt')).toContain('Sitemap: https://zeren.yunshan.gov.cn/sitemap.xml');
  expect(read('index.html')).toContain('<link rel="search"');
  expect(read('.well-known/security.txt')).toContain(
    'Canonical: https://zeren.yunshan.gov.cn/.well-known/security.txt',
  );
});

test('a rule that was put in force says by which paper, the others that they are drafts', () => {
  const rules = ['handoff-admission', 'first-receipt-duty', 'ruling-procedure'];
  for (const rule of [...rules, 'dispute-coordination', 'inspection-evaluation'])
    expect(read(`guide/${rule}/index.html`), rule).toMatch(
      /<strong>草案<\/strong>，.*不能作为依据。/,
    );
  const adopted = read(`guide/${ADOPTED}/index.html`);
  expect(adopted).toContain(`云山区以${NUMBER}印发，现行有效。`);
  expect(adopted).not.toContain('草案');
});

test('every page says who answers for it', () => {
  for (const page of ['index.html', 'about/index.html', 'boundary/index.html'])
    expect(read(page), page).toMatch(/云山区人民政府办公室.*云山区委编办.*3707990001/);
});

test('a record has on paper its whole address as a code to scan, in a file that a screen never asks for', () => {
  for (const record of ['boundary/bj-001', 'street-duties/sd-001', 'departments/bm-zhujian']) {
    const html = readFileSync(path.join(site, record, 'index.html'), 'utf8');
    expect(html).toContain(`<img class="qr-code" src="/qr/${record}.svg"`);
    expect(html).toMatch(/<img class="qr-code"[^>]* loading="lazy"/);
    expect(readFileSync(path.join(site, 'qr', `${record}.svg`), 'utf8')).toMatch(
      /^<svg [^>]*viewBox/,
    );
  }
});
