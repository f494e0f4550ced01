/**
 * A list is a definition: in a copy of the project a table file, a records file, their registrations and a CSV are added, and
 * nothing else. The built site must have the list everywhere; and what is forgotten must be named.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const sample = path.join(root, 'tests/fixtures/new-list');
// Beside the project and not in the system's folder: the bundler resolves packages upwards from here.
mkdirSync(path.join(root, '.build'), { recursive: true });
const copy = mkdtempSync(path.join(root, '.build', 'new-list-'));
/** What the commands make of it needs no packages. */
const made = mkdtempSync(path.join(tmpdir(), 'mingze-new-list-'));

const TABLE = 'src/tables/mandates.ts';
const LIST = 'src/records/mandates.ts';

/** The two registrations: a line to import, a line to name. */
const REGISTRATIONS = [
  {
    file: 'src/tables/index.ts',
    lines: [
      ['import { rulingFindings,', "import { mandates } from './mandates.ts';"],
      ["  'hotline-cases': hotlineCases,", '  mandates,'],
    ],
  },
  {
    file: 'src/records/index.ts',
    lines: [
      ['import { rulingRecords }', "import { mandateRecords } from './mandates.ts';"],
      ['  laws: lawRecords,', '  mandates: mandateRecords,'],
    ],
  },
] as const;

const inCopy = (...parts: readonly string[]) => path.join(copy, ...parts);
const read = (...parts: readonly string[]) => readFileSync(inCopy(...parts), 'utf8');
const readSite = (...parts: readonly string[]) =>
  readFileSync(path.join(made, 'site', ...parts), 'utf8');

function edit(file: string, from: string, to: string): void {
  const text = read(file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    inCopy(file),
    text.replace(from, () => to),
  );
}

function register({ file, lines }: (typeof REGISTRATIONS)[number]): void {
  for (const [before, line] of lines) edit(file, before, `${line}\n${before}`);
}

const folders = {
  MINGZE_DATA: 'data',
  MINGZE_DIST: path.join(made, 'site'),
  MINGZE_WORK: path.join(made, 'work'),
};

/** Runs a script of the copy with the Node of the project. */
function run(...parameters: readonly string[]) {
  const node = path.join(root, 'node_modules/.bin/node');
  const { status, stdout, stderr } = spawnSync(node, parameters, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...folders },
  });
  return { status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  for (const name of ['src', 'content', 'public', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), inCopy(name), { recursive: true });
  for (const name of ['astro.config.mjs', 'vitest.config.ts'])
    cpSync(path.join(root, name), inCopy(name));
  for (const name of ['tests/unit/records/registered.test.ts', 'tests/after-each-file.ts'])
    cpSync(path.join(root, name), inCopy(name), { recursive: true });
  cpSync(path.join(root, 'tests/fixtures/base'), inCopy('data'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'));
  cpSync(path.join(sample, 'table.ts.txt'), inCopy(TABLE));
  cpSync(path.join(sample, 'records.ts.txt'), inCopy(LIST));
});

afterAll(() => {
  for (const folder of [copy, made]) rmSync(folder, { recursive: true, force: true });
});

test('a list costs at most sixty lines', () => {
  const files = ['table.ts.txt', 'records.ts.txt', 'mandates.csv'].map(
    (name) => readFileSync(path.join(sample, name), 'utf8').trimEnd().split('\n').length,
  );
  const registrations = REGISTRATIONS.reduce((sum, { lines }) => sum + lines.length, 0);
  expect(files.reduce((sum, lines) => sum + lines, registrations)).toBeLessThanOrEqual(60);
});

describe('what is forgotten is named', () => {
  const registered = () =>
    run('node_modules/vitest/vitest.mjs', 'run', 'tests/unit/records/registered.test.ts');

  test('a table that is not registered', () => {
    const { status, output } = registered();
    expect(status).not.toBe(0);
    expect(output).toContain(TABLE);
    register(REGISTRATIONS[0]);
  });

  test('a list that is not registered', () => {
    const { status, output } = registered();
    expect(status).not.toBe(0);
    expect(output).toContain(LIST);
    expect(output).toContain('mandates says how it is shown');
    register(REGISTRATIONS[1]);
    expect(registered().status).toBe(0);
  });

  test('the file of the table', () => {
    const { status, output } = run('scripts/check.ts');
    expect(status).toBe(1);
    expect(output).toContain('data/mandates.csv');
    cpSync(path.join(sample, 'mandates.csv'), inCopy('data/mandates.csv'));
  });

  test('a word that the definition must say', () => {
    const given = read(LIST);
    writeFileSync(inCopy(LIST), given.replace(/^ {2}calendar: .*\n/m, ''));
    const { status, output } = run(
      'node_modules/typescript/bin/tsc',
      ...[
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--allowImportingTsExtensions',
      ],
      ...['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'esnext', LIST],
    );
    writeFileSync(inCopy(LIST), given);
    expect(status).not.toBe(0);
    expect(output).toContain("'calendar' is missing");
  });
});

describe('with nothing else touched', () => {
  const page = (...parts: readonly string[]) => readSite(...parts, 'index.html');
  const json = (...parts: readonly string[]) => JSON.parse(readSite(...parts));

  beforeAll(() => {
    edit(
      'data/boundary-items.csv',
      '装修吵人按 bj-003 办理',
      '装修吵人按 bj-003 办理，围挡见 ql-003',
    );
    expect(run('scripts/seal.ts').output).toContain('第 1 期');
    const built = run('scripts/build.ts');
    expect(built.output).toMatch(/建成 \d+ 个页面/);
  });

  test('the list has its page, and being long, pages of its parts', () => {
    expect(page('mandates')).toContain('每个部门有哪些权力、担什么责任。');
    expect(page('mandates')).toContain('href="/mandates/body/bm-zhujian/"');
    expect(page('mandates', 'body', 'bm-zhujian')).toContain('检查脚手架围挡');
    expect(page('mandates', 'body', 'bm-zhujian')).not.toContain('责令停止夜间施工');
    expect(page('mandates', 'type', '行政处罚')).toContain('责令停止夜间施工');
  });

  test('a record has its page, with every column and what it mentions as a link', () => {
    const html = page('mandates', 'ql-001');
    for (const text of ['行政处罚', '区综合执法局', '第四十三条', '2031年12月31日'])
      expect(html).toContain(text);
    expect(html).toContain('href="/boundary/bj-003/"');
  });

  test('a mention of its id elsewhere leads to it, and it says who cites it', () => {
    expect(page('boundary', 'bj-001')).toContain('href="/mandates/ql-003/"');
    expect(page('mandates', 'ql-003')).toContain('href="/boundary/bj-001/"');
  });

  test('the page of the department shows it, as do its JSON, the foot and the home page', () => {
    expect(page('departments', 'bm-zhifa')).toContain('href="/mandates/ql-001/"');
    expect(page('departments', 'bm-zhujian')).not.toContain('href="/mandates/ql-001/"');
    expect(json('api/v1/bodies/bm-zhifa.json').mandates).toEqual(['ql-001']);
    expect(page()).toMatch(/<dt>委托事项<\/dt>\s*<dd>\s*<strong>3<\/strong>/);
    expect(page('about')).toContain('href="/mandates/"');
  });

  test('it is open data: JSON, CSV, dictionary, API index', () => {
    expect(json('api/v1/mandates/ql-002.json')).toMatchObject({
      name: '检查房屋保修投诉',
      page: '/mandates/ql-002/',
    });
    expect(json('api/v1/mandates.json').count).toBe(3);
    expect(readSite('data/mandates.csv')).toContain('检查脚手架围挡');
    expect(page('data', 'mandates')).toContain('接到举报后到场检查。');
    expect(readSite('data/plain/mandates.csv')).toContain('检查脚手架围挡');
    const { resources } = json('data/datapackage.json');
    expect(
      resources.find(({ name }: { name: string }) => name === 'mandates').schema.fields,
    ).toContainEqual(
      expect.objectContaining({
        name: 'body',
        constraints: expect.objectContaining({ required: true }),
      }),
    );
    expect(json('data/plain/mandates.csv-metadata.json').url).toBe('mandates.csv');
    expect(readSite('data/catalogue.ttl')).toContain('</data/#mandates>');
    const names = json('api/v1/index.json').tables.map(({ name }: { name: string }) => name);
    expect(names).toContain('mandates');
  });

  test('its last days stand in the calendars of all and of its body alone', () => {
    const calendar = (...parts: readonly string[]) => readSite('changes', ...parts, 'calendar.ics');
    expect(calendar()).toContain('到期：责令停止夜间施工');
    expect(calendar('by/bm-zhifa')).toContain('20311231');
    expect(calendar('by/bm-zhujian')).not.toContain('到期：责令停止夜间施工');
  });

  test('what came into it is announced: to all, to who follows the list, and to the body it concerns', () => {
    const title = '〔示例·公布〕委托事项：责令停止夜间施工';
    for (const folder of ['lists/mandates', 'by/bm-zhifa'])
      expect(readSite('changes', folder, 'feed.atom')).toContain(title);
    // Everything was published on that day: to all it is told how much.
    expect(readSite('feed.atom')).toContain('〔示例·公布〕委托事项：3 条');
    expect(readSite('changes/by/bm-zhujian/feed.atom')).not.toContain(title);
    expect(page('mandates', 'ql-001')).toContain('href="/changes/lists/mandates/feed.atom"');
    expect(page('mandates', 'ql-001')).toContain('（ql-001）[DB/OL]. ');
  });

  test('the full text finds it, under the title of its list', () => {
    expect(json('search/instant.json').kinds).toContainEqual(['mandates', '委托事项', 0.5]);
    expect(JSON.stringify(json('search/fulltext.json').records)).toContain('ql-');
  });

  test('it is in the ledger, and its addresses are among those that never die', () => {
    expect(read('data/ledger.csv')).toMatch(/^mandates,ql-001,/m);
    expect(read('data/urls.txt')).toContain('/mandates/ql-001/');
  });
});

describe('a change of it is on record like that of every list', () => {
  test('an unregistered one is refused, and drafted', () => {
    edit('data/mandates.csv', '每季度抽查在建工地围挡。', '每月抽查在建工地围挡。');
    expect(run('scripts/check.ts').output).toContain('change-on-record');
    expect(run('scripts/changes.ts').output).toContain('ql-003');
  });

  test('registered, it makes a version with a page of its own, and a comparison', () => {
    const drafted = read('data/list-changes.csv');
    const today = /(\d{4}-\d{2}-\d{2}),\s*$/m;
    const lines = drafted
      .trimEnd()
      .split('\n')
      .map((line) =>
        line.includes('ql-003')
          ? line.replace(
              /,,,,,(\d{4}-\d{2}-\d{2}),$/,
              ',示例〔2026〕7号,工地多，一季度一次看不过来,区住建局,,$1,$1',
            )
          : line,
      );
    expect(lines.join('\n')).not.toMatch(today);
    writeFileSync(inCopy('data/list-changes.csv'), `${lines.join('\n')}\n`);
    expect(run('scripts/check.ts').output).toContain('检查通过');
    expect(run('scripts/build.ts').output).toMatch(/建成 \d+ 个页面/);
    const before = readSite('mandates/ql-003/at/2025-01-01/index.html');
    expect(before).toContain('每季度抽查在建工地围挡。');
    expect(before).toContain('不是现行版本');
    expect(readSite('mandates/ql-003/index.html')).toContain('每月抽查在建工地围挡。');
    expect(readSite('mandates/at/2025-01-01/index.html')).toContain('检查脚手架围挡');
    const { versions } = JSON.parse(readSite('api/v1/mandates/ql-003.json'));
    expect(versions).toHaveLength(2);
  });
});
