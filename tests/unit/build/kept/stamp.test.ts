/** By what is told whether that which is kept was made by other code, by other settings or for another address. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baseFolder, root } from '../../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-stamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STAMPS = `const { stamp, stampOfPrograms } = await import('./src/build/kept/stamp.ts');
console.log(JSON.stringify({ all: await stamp(), programs: await stampOfPrograms() }));`;

/** As a process tells them that has read those settings. */
async function stampsWith(more: object, env: Record<string, string> = {}) {
  const data = mkdtempSync(path.join(folder, 'data-'));
  const file = path.join(data, 'settings.json');
  cpSync(path.join(baseFolder, 'settings.json'), file);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...more }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', STAMPS],
    { cwd: root, env: { ...process.env, MINGZE_DATA: data, ...env } },
  );
  return JSON.parse(stdout) as { readonly all: string; readonly programs: string };
}

let own: Awaited<ReturnType<typeof stampsWith>>;
beforeAll(async () => {
  own = await stampsWith({});
});

test('the same code and settings have the same stamps, and two different ones', async () => {
  expect(await stampsWith({})).toEqual(own);
  expect(own.all).not.toBe(own.programs);
});

test('other settings are another stamp, and the same programs', async () => {
  const { all, programs } = await stampsWith({ district: '云山区', hotline: '12346' });
  expect(all).not.toBe(own.all);
  expect(programs).toBe(own.programs);
});

test.each([
  ['MINGZE_BASE', '/mingze/'],
  ['MINGZE_SITE', 'https://zeren.yunshan.gov.cn'],
])('under another address the programs are others: %s=%s', async (name, value) => {
  const { all, programs } = await stampsWith({}, { [name]: value });
  expect(all).not.toBe(own.all);
  expect(programs).not.toBe(own.programs);
});
