import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}
const own = JSON.parse(read('package.json')) as Manifest;
const names = Object.keys({ ...own.dependencies, ...own.devDependencies });
const optional = Object.keys(own.optionalDependencies);

const sources = ['src', 'scripts', 'tests']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  )
  .concat(readdirSync(root))
  .filter((file) => /.\.(?:ts|mjs|astro)$/.test(file))
  .map(read);

test('every dependency has its reason, and every reason its dependency', () => {
  const [, section = ''] = read('.github/CONTRIBUTING.md').split('\n## 依赖\n');
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) *\| ([^|]+?) *\|$/gm)];
  const told = rows.slice(2).map(([, packages = '', reason = '']) => {
    expect(reason, packages).toMatch(/\p{Script=Han}{3}/u);
    return packages.split('、');
  });
  expect(told.flat().toSorted()).toEqual([...names, ...optional].toSorted());
});

/** What nobody imports or calls by its own name, and how it is used all the same. */
const OTHERWISE: Readonly<Record<string, () => boolean>> = {
  // `astro check` loads it.
  '@astrojs/check': () => Object.values(own.scripts).includes('astro check'),
  // Asked for by those that check types, which do not bring their own.
  typescript: () => 'typescript' in peersOf('@astrojs/check'),
  '@types/node': () => isImported('node:fs'),
  '@types/papaparse': () => isImported('papaparse'),
  '@types/n3': () => isImported('n3'),
  // Folders of files, which are read.
  'csv-spectrum': () => isRead('csv-spectrum'),
  'big-list-of-naughty-strings': () => isRead('big-list-of-naughty-strings'),
};

const peersOf = (name: string): object =>
  (JSON.parse(read(`node_modules/${name}/package.json`)) as { peerDependencies?: object })
    .peerDependencies ?? {};

const isRead = (name: string): boolean =>
  sources.some((text) => text.includes(`'node_modules/${name}`));

const isImported = (name: string): boolean => {
  const from = new RegExp(`(?:from |import |import\\()'${name}(?:/[^']*)?'`);
  return sources.some((text) => from.test(text));
};

/** Whether a command of `package.json` begins with a program the package brings. */
function isCalled(name: string): boolean {
  const { bin = {} } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
    bin?: string | Record<string, string>;
  };
  const programs = typeof bin === 'string' ? [name.split('/').at(-1)] : Object.keys(bin);
  return Object.values(own.scripts).some((line) => programs.includes(line.split(' ')[0]));
}

test.each(names)('%s is put to use', (name) => {
  expect(isImported(name) || isCalled(name) || (OTHERWISE[name]?.() ?? false)).toBe(true);
});
