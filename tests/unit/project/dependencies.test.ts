import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}
const own = JSON.parse(read('package.json')) as Manifest;
const names = Object.keys({ ...own.dependencies, ...own.devDependencies });

test('every dependency has its reason, and every reason its dependency', () => {
  const [, section = ''] = read('.github/CONTRIBUTING.md').split('\n## 依赖\n');
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) *\| ([^|]+?) *\|$/gm)];
  const told = rows.slice(2).map(([, packages = '', reason = '']) => {
    expect(reason, packages).toMatch(/\p{Script=Han}{3}/u);
    return packages.split('、');
  });
  expect(told.flat().toSorted()).toEqual(names.toSorted());
});
