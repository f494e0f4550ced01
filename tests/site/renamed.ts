/** A matter of the district of the tests under another name, put on record and sealed as it has to be. */
import { execFile } from 'node:child_process';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import type { DataCopy } from './data-copy.ts';
import { ownEnvironment } from './data-tests.ts';

const CHANGES = 'list-changes.csv';
const renamed = { id: 'bj-001', from: '房屋渗漏处置', to: '房屋漏水处置' };

/** Renames the matter in the copy by the commands a clerk has, where the site is published. */
export async function renameOnRecord(
  copy: DataCopy,
  published: Record<string, string>,
): Promise<void> {
  copy.edit('boundary-items.csv', `${renamed.id},${renamed.from}`, `${renamed.id},${renamed.to}`);
  await run(copy, published, 'scripts/changes.ts');
  fillDraft(copy);
  await run(copy, published, 'scripts/seal.ts');
}

/** Runs a command on the copy, which has to do what it is for. */
async function run(
  copy: DataCopy,
  published: Record<string, string>,
  ...command: string[]
): Promise<void> {
  const [code, output] = await new Promise<[number | null, string]>((resolve) => {
    const child = execFile(
      process.execPath,
      command,
      {
        env: { ...ownEnvironment(), ...copy.env, ...published, GITHUB_ACTIONS: '' },
        maxBuffer: 64_000_000,
      },
      (_error, stdout, stderr) => resolve([child.exitCode, `${stdout}${stderr}`]),
    );
  });
  expect(code, output).toBe(0);
}

type Row = Record<string, string>;

/** Gives the drafted row what only a person knows. */
function fillDraft(copy: DataCopy): void {
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
          生效日期: row['公布日期'],
        }
      : row,
  );
  copy.write(CHANGES, `${Papa.unparse(rows, { newline: '\n' })}\n`);
}
