/** Whether the upper level's lists are looked at in time is asked every day, by a job of its own that stops nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers.ts';

const folder = path.join(root, '.github/workflows');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('one workflow alone asks, every day, and fails with the command', () => {
  const asking = readdirSync(folder).filter((name) => read(name).includes('collect -- --overdue'));
  expect(asking).toEqual(['upstream.yml']);
  const workflow = read('upstream.yml');
  expect(workflow).toMatch(/cron: "\d+ \d+ \* \* \*"/);
  // What the command answers is not lost behind the pipe into the summary.
  expect(workflow).toMatch(/set -o pipefail\n\s+npm run --silent collect -- --overdue 2>&1 \| tee/);
  expect(workflow).not.toContain('continue-on-error');
});
