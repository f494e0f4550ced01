/** A matter of the example under another name, put on record as it has to be: nothing stops its publication. */
import { execFile } from 'node:child_process';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { DataCopy } from '../site/data-copy.ts';
import { ownEnvironment } from '../site/data-tests.ts';

test.describe.configure({ timeout: 1_200_000 });

const CHANGES = 'list-changes.csv';
const renamed = { id: 'bj-001', from: '房屋渗漏处置', to: '房屋漏水处置' };

let copy: DataCopy;
test.beforeAll(() => {
  copy = new DataCopy(true, 'data');
});
test.afterAll(() => copy.remove());

/** Runs a command on the copy, which has to do what it is for. */
async function run(...command: string[]): Promise<void> {
  const [code, output] = await new Promise<[number | null, string]>((resolve) => {
    const child = execFile(
      process.execPath,
      command,
      {
        env: { ...ownEnvironment(), ...copy.env, GITHUB_ACTIONS: '' },
        maxBuffer: 64_000_000,
      },
      (_error, stdout, stderr) => resolve([child.exitCode, `${stdout}${stderr}`]),
    );
  });
  expect(code, output).toBe(0);
}

type Row = Record<string, string>;

/** Gives the drafted row what only a person knows. */
function fillDraft(): void {
  const { data } = Papa.parse<Row>(copy.read(CHANGES), { header: true, skipEmptyLines: true });
  const drafted = data.filter((row) => row['依据'] === '');
  expect(drafted).toMatchObject([{ 记录: renamed.id, 变动前: renamed.from, 变动后: renamed.to }]);
  const rows = data.map((row) =>
    row['依据'] === ''
      ? {
          ...row,
          依据: '示例〔2026〕99号',
          原因: '居民说漏水，不说渗漏',
          申请单位: '区住建局',
          遵照: 'cd-2024-001',
          提前生效原因: '只换名称，谁管什么没有变',
          生效日期: row['公布日期'],
        }
      : row,
  );
  copy.write(CHANGES, `${Papa.unparse(rows, { newline: '\n' })}\n`);
}

test('a matter that is renamed with its change on record, and sealed, is built, holds against the ledger and passes the tests of the data', async () => {
  copy.edit('boundary-items.csv', `${renamed.id},${renamed.from}`, `${renamed.id},${renamed.to}`);
  await run('scripts/changes.ts');
  fillDraft();
  await run('scripts/seal.ts');
  await run('scripts/build.ts');
  await run('scripts/verify.ts');
  await run('node_modules/vitest/vitest.mjs', 'run', '--project=data');
});
