import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calledBy } from '../../../src/words/command-text.ts';
import { root } from '../helpers.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const files = readdirSync(path.join(root, 'scripts'));

/** The commands of the house by the name npm has for them, each with the file that runs it. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node scripts\/(\S+)$/.exec(line)?.[1];
  return file === undefined ? [] : [{ name, file }];
});

/** The options a script declares, as its source has them; an argument has no dashes. */
function declaredIn(file: string): string[] {
  const options = read(`scripts/${file}`).matchAll(
    /(\w+): (?:flag|location|wholeNumbers?|oneOf|port|words|pairs|(argument|manyArguments))\((?:'([^']+)')?/g,
  );
  return [...options].map(([, name = '', isArgument, value = '']) =>
    isArgument === undefined ? `--${name}` : value,
  );
}

let broken: string;
beforeAll(() => {
  broken = mkdtempSync(path.join(tmpdir(), 'mingze-command-'));
  writeFileSync(path.join(broken, 'settings.json'), '{ "siteName": ');
});
afterAll(() => rmSync(broken, { recursive: true }));

/** Runs a command where neither the settings nor the data can be read. */
function run(file: string, ...typed: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${file}`, ...typed], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, MINGZE_DATA: broken, NODE_NO_WARNINGS: '1' },
  });
  return { status, stdout, stderr };
}

test('every file of scripts/ is one command of package.json, and the reverse', () => {
  expect(commands.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

test('the commands of the README are those of package.json', () => {
  const told = [...read('README.md').matchAll(/^\| `(npm [^`]+)`/gm)].map(([, call]) => call);
  const own = commands.map(({ name }) => calledBy(name));
  expect(told.toSorted()).toEqual(own.toSorted());
});

test('one place reads what is typed', () => {
  const reading = [...files.map((file) => `scripts/${file}`), 'tests/run-all.ts'].filter((file) =>
    /parseArgs|process\.argv/.test(read(file)),
  );
  expect(reading).toEqual([]);
  for (const file of files) expect(read(`scripts/${file}`), file).toMatch(/^await runCommand\(/m);
});

test('what cannot be read does stop a command that needs it', () => {
  const { status, stderr } = run('build.ts');
  expect(status).toBe(2);
  expect(stderr).toContain('settings.json:1 没有写完');
});

test('-h is short for --help', () => {
  const { status, stdout } = run('build.ts', '-h');
  expect({ status, stdout }).toEqual({ status: 0, stdout: run('build.ts', '--help').stdout });
});

describe.each(commands)('$name', ({ name, file }) => {
  test('--help says what it does before anything is read', () => {
    const { status, stdout, stderr } = run(file, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^${calledBy(name)}：.*\\p{Script=Han}`, 'u'));
    for (const part of ['用法：', '选项：', '例子：', '退出码：', '--help', ...declaredIn(file)])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/^ {2}0 {2}\S.*\n(?: {2}1 {2}\S.*\n)? {2}2 {2}\S/m);
    expect(stdout).toMatch(new RegExp(`^ {2}npm.* ${name}`, 'm'));
  });

  test('an option it does not know is refused in one line that names the ones it knows', () => {
    const { status, stdout, stderr } = run(file, '--nonsense', 'more');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    for (const part of ['--nonsense', calledBy(name), '--help', ...declaredIn(file)])
      expect(stderr).toContain(part);
  });

  test('one word too many is refused, and so is a file that is not there', () => {
    const { status, stderr } = run(file, 'first', 'second');
    expect(status).toBe(2);
    const takesFiles = read(`scripts/${file}`).includes('manyArguments(');
    expect(stderr).toMatch(takesFiles ? /^没有「first」这个文件/ : /^多了「(?:first|second)」/);
  });
});
