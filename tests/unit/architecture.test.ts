import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerOf } from '../../src/tables/define.ts';
import { allTables } from '../../src/tables/index.ts';
import { root } from './helpers.ts';

interface Source {
  /** Inside the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** What it imports: ours as paths inside `src`, packages by name. */
  readonly imports: readonly string[];
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.(ts|astro|mjs|css)$/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return {
        path: file,
        text,
        lines: text.trimEnd().split('\n'),
        imports: importsOf(file, text),
      };
    });
}

function importsOf(file: string, text: string): string[] {
  const specifiers = text.matchAll(
    /^(?:import|export)\b[^;']*?from '([^']+)'|\bimport(?: |\()'([^']+)'/gms,
  );
  return [...specifiers].map(([, named, bare]) => {
    const specifier = named ?? bare ?? '';
    return specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier).replace(/^src\/|\?.*$/g, '')
      : specifier;
  });
}

const sources = sourcesOf('src');
const inFolder = (folder: string) =>
  sources.filter((source) => source.path.startsWith(`src/${folder}/`));
const isOurs = (name: string) => sources.some((source) => source.path === `src/${name}`);

test('the test sees the imports it judges', () => {
  const run = sources.find((source) => source.path === 'src/check/run.ts');
  expect(run?.imports).toEqual(expect.arrayContaining(['load/load.ts', 'tables/index.ts']));
  const mention = sources.find((source) => source.path === 'src/check/rules/mention-exists.ts');
  expect(mention?.imports).toContain('records/mention.ts');
});

/** The rooms of the house, each with the rooms it may take from. What stands in a list stands before its room. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  tables: [],
  records: ['tables'],
  load: [],
  dates: [],
  ledger: ['tables', 'records', 'load'],
  handoffs: [],
  emergencies: [],
  site: ['tables', 'records', 'load'],
  suppression: ['tables'],
  check: [
    ...['tables', 'records', 'load', 'ledger', 'dates', 'handoffs', 'emergencies'],
    'suppression',
  ],
  intake: ['tables', 'load', 'ledger', 'check', 'site', 'dates'],
  init: ['tables', 'load', 'ledger', 'check', 'site'],
  model: ['tables', 'records', 'ledger', 'dates', 'handoffs', 'check'],
  warnings: ['tables', 'records', 'dates', 'handoffs', 'site', 'model'],
  measures: ['tables', 'records', 'dates', 'site', 'model', 'warnings'],
  evaluation: ['tables', 'site', 'model', 'measures'],
  collect: ['tables', 'ledger', 'check', 'site', 'intake', 'publish'],
  words: [
    ...['tables', 'records', 'model', 'warnings', 'measures', 'evaluation', 'site', 'dates'],
    ...['handoffs', 'ledger', 'intake', 'collect', 'init', 'release'],
  ],
  search: ['tables', 'records', 'model', 'words', 'site', 'emergencies'],
  emit: [
    ...['tables', 'records', 'model', 'warnings', 'measures', 'evaluation', 'words', 'site'],
    ...['ledger', 'handoffs', 'search'],
  ],
  disk: [],
  release: ['ledger', 'site', 'disk', 'publish'],
  publish: ['tables', 'records', 'model', 'ledger', 'site', 'check', 'load'],
  browser: ['search', 'words', 'site', 'handoffs', 'dates', 'emergencies'],
  build: [
    ...['tables', 'records', 'load', 'ledger', 'dates', 'check', 'model', 'site', 'words'],
    ...['search', 'emit', 'publish', 'collect', 'warnings', 'measures', 'evaluation'],
    ...['suppression', 'init', 'disk', 'release'],
  ],
  impact: [
    ...['tables', 'records', 'ledger', 'check', 'model', 'words', 'site', 'search', 'publish'],
    'build',
  ],
  layouts: ['tables', 'records', 'model', 'words', 'site', 'emit', 'browser'],
  components: [
    ...['tables', 'records', 'model', 'warnings', 'measures', 'evaluation', 'words', 'site'],
    ...['check', 'emit', 'browser', 'layouts'],
  ],
  pages: [
    ...['tables', 'records', 'model', 'words', 'site', 'emit', 'browser', 'layouts', 'components'],
    ...['handoffs', 'ledger', 'check', 'warnings', 'measures', 'evaluation', 'search'],
  ],
  'content.config.ts': ['build'],
  styles: [],
};

const roomOf = (file: string): string => file.replace(/^src\//, '').split('/')[0] ?? '';

describe('data only moves to the right', () => {
  test('every room is in the plan', () => {
    const found = new Set(sources.map(({ path: file }) => roomOf(file)));
    expect([...found].filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  test('no room stands before one that stands before it', () => {
    const behind = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of ROOMS[room] ?? []) if (!seen.has(next)) behind(next, seen.add(next));
      return seen;
    };
    const circles = Object.keys(ROOMS).filter((room) => behind(room).has(room));
    expect(circles).toEqual([]);
  });

  test.each(Object.entries(ROOMS))('%s imports only what stands before it', (room, allowed) => {
    const wrong = sources
      .filter((source) => roomOf(source.path) === room)
      .flatMap((source) =>
        source.imports
          .filter((name) => isOurs(name) && ![room, 'styles', ...allowed].includes(roomOf(name)))
          .map((name) => `${source.path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no file needs itself to be there first', () => {
    const values = new Map(
      sources.map(({ path: file, text }) => {
        const kept = text.replaceAll(
          /^import type[^;]*;|^import \{(?:\s*type [^,}]+,?)+\s*\}[^;]*;/gms,
          '',
        );
        return [
          file,
          importsOf(file, kept)
            .filter(isOurs)
            .map((name) => `src/${name}`),
        ] as const;
      }),
    );
    const behind = (file: string): Set<string> => {
      const seen = new Set<string>();
      const queue = [...(values.get(file) ?? [])];
      for (let next = queue.pop(); next !== undefined; next = queue.pop())
        if (!seen.has(next)) queue.push(...(values.get(seen.add(next) && next) ?? []));
      return seen;
    };
    expect([...values.keys()].filter((file) => behind(file).has(file))).toEqual([]);
  });

  test('the model takes only types from the check', () => {
    const values = inFolder('model').flatMap((source) =>
      source.lines.filter(
        (line) => /from '\.\.\/check\//.test(line) && !line.startsWith('import type'),
      ),
    );
    expect(values).toEqual([]);
  });

  test('what runs in the browser brings no table, model or settings with it', () => {
    const own = inFolder('browser');
    const reached = new Set(own.map((source) => source.path));
    for (const file of reached) {
      const source = sources.find((candidate) => candidate.path === file);
      const values = source?.text.replaceAll(/^import type[^;]*;/gms, '') ?? '';
      for (const name of importsOf(file, values)) if (isOurs(name)) reached.add(`src/${name}`);
    }
    // The roles are a list of words that stands by itself.
    const heavy = [...reached].filter(
      (file) =>
        file !== 'src/tables/roles.ts' &&
        /^src\/(tables|model|check|load|emit)\/|settings/.test(file),
    );
    expect(heavy).toEqual([]);
  });

  test('nothing before the pages imports Astro', () => {
    const before = ['tables', 'load', 'check', 'model', 'emit', 'search'].flatMap(inFolder);
    const using = before
      .filter((source) => source.imports.some((found) => /^(astro|@astrojs)\b/.test(found)))
      .map(({ path: file }) => file);
    expect(using).toEqual([]);
  });
});

/** `file:line` for every line of the sources that matches; comments do not count. */
function linesWith(pattern: RegExp, except: readonly string[] = []): string[] {
  return sources
    .filter((source) => !except.includes(source.path))
    .flatMap((source) =>
      source.lines.flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)
          ? [`${source.path}:${index + 1} ${line.trim()}`]
          : [],
      ),
    );
}

describe('one place for each kind of knowledge', () => {
  const sections =
    'boundary|street-duties|streets|flows|departments|rulings|changes|domains|laws|signposts|emergencies|search|data|about|guide|guide-search|api';

  const attribute = /\b(?:href|src|action)=["'`{]+\/(?!\/)/;
  const literal = new RegExp(`['"\`]/(?:${sections})(?:/|['"\`?#])`);
  const template = /`\/[a-z-]+\/|`\/\$\{/;
  const buildsPath = new RegExp(
    [attribute, literal, template].map(({ source }) => source).join('|'),
  );

  test.each([
    '<a href="/about/">',
    "const page = '/boundary/bj-001/';",
    'fetch(`/api/v1/laws.json`)',
    'return `/somewhere/else/`;',
  ])('%s would be seen as a path', (line) => {
    expect(line).toMatch(buildsPath);
  });

  test('only urls.ts builds a path of the site', () => {
    expect(linesWith(buildsPath, ['src/site/urls.ts'])).toEqual([]);
  });

  test('only urls.ts names the folders of which something is said as a whole', () => {
    const folder = /['"`^|(](?:_astro|guide-search|qr|embed)\\?\//;
    expect("'guide-search/': sent").toMatch(folder);
    expect('/^_astro\\/page/').toMatch(folder);
    expect(linesWith(folder, ['src/site/urls.ts'])).toEqual([]);
    expect(linesWith(folder).length).toBeGreaterThan(0);
  });

  test('only the tables name a column', () => {
    const labels = new Set(allTables.flatMap(headerOf));
    // Words of the interface may happen to be labels too.
    const offenders = sources
      .filter((source) => !/^src\/(?:tables|records|words)\//.test(source.path))
      .flatMap((source) =>
        source.lines.flatMap((line, index) =>
          [...line.matchAll(/(['"`])([^'"`]+)\1/g)]
            .filter(([, , content]) => labels.has(content ?? ''))
            .map(([literal]) => `${source.path}:${index + 1} ${literal}`),
        ),
      );
    expect(offenders).toEqual([]);
  });

  test('nothing outside the tables and the lists asks which table it has', () => {
    const names = allTables.map((table) => table.name).join('|');
    const asks = new RegExp(`\\bcase '(?:${names})'|[!=]==\\s*'(?:${names})'`);
    expect("if (item.list === 'street-items') return;").toMatch(asks);
    const asking = sources.filter(
      (source) => !/^src\/(?:tables|records)\//.test(source.path) && asks.test(source.text),
    );
    expect(asking.map((source) => source.path)).toEqual([]);
  });

  test('no file is written into a page as HTML, and no style into an attribute', () => {
    // JSON-LD is escaped by one function of its own, which has a test, and charts by that of their files; the sections of a page, its prose, and what
    // stands on others as well are what Astro made of components.
    const audited = [
      'src/layouts/JsonLd.astro',
      'src/components/Sections.astro',
      'src/components/FlowChart.astro',
      'src/components/SaidOfStreets.astro',
      'src/layouts/Again.astro',
    ];
    expect(linesWith(/\bset:html\b|\.(?:inner|outer)HTML\b|insertAdjacentHTML/, audited)).toEqual(
      [],
    );
    expect(linesWith(/\sstyle=["'{]/)).toEqual([]);
  });
});

describe('files stay small', () => {
  const tooLong = (files: readonly Source[], most: number) =>
    files
      .filter(({ lines }) => lines.length > most)
      .map(({ path: file, lines }) => `${file} ${lines.length}`);

  test('no source file has more than 350 lines, nine of ten at most 200, half of them at most 60', () => {
    expect(tooLong(sources, 350)).toEqual([]);
    const lengths = sources.map(({ lines }) => lines.length).sort((left, right) => left - right);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)];
    expect(at(0.9)).toBeLessThanOrEqual(200);
    expect(at(0.5)).toBeLessThanOrEqual(60);
  });

  test('no script has more than 60 lines', () => {
    const scripts = sourcesOf('scripts');
    expect(scripts.length).toBeGreaterThan(0);
    expect(tooLong(scripts, 60)).toEqual([]);
  });

  test('every rule stands in a file of its own name', () => {
    const files = readdirSync(path.join(root, 'src/check/rules')).filter(
      (name) => name !== 'index.ts',
    );
    for (const name of files) {
      const text = readFileSync(path.join(root, 'src/check/rules', name), 'utf8');
      expect(text.match(/^ {2}id: '.*'/gm)).toEqual([`  id: '${name.replace('.ts', '')}'`]);
    }
  });
});
