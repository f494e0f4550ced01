/** What the guide tells administrators to copy is what is tried here; nginx with its files is started in a test of its own. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readSettings } from '../../../src/site/settings.ts';
import { root } from '../helpers.ts';

const servers = path.join(root, 'content/servers');
const read = (name: string): string => readFileSync(path.join(servers, name), 'utf8');
const guide = readFileSync(path.join(root, 'content/guide/put-on-server.mdx'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'mingze-servers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the guide shows every file, and no other', () => {
  const shown = [...guide.matchAll(/<ServerFile name="([^"]+)" \/>/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(readdirSync(servers).toSorted());
});

test('what is told to be run is there to be run', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const texts = [guide, ...readdirSync(servers).map(read)].join('\n');
  const run = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(run.length).toBeGreaterThan(5);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

/** Runs the update with commands that only tell that they were asked; `failing` fails. */
function update(failing?: string): { status: number | null; asked: string[] } {
  const bin = path.join(folder, 'bin');
  const log = path.join(folder, 'log');
  mkdirSync(bin, { recursive: true });
  writeFileSync(log, '');
  for (const name of ['git', 'npm']) {
    const command = `#!/bin/sh\necho "${name} $*" >> ${log}\n[ "${name} $*" != "${failing}" ]\n`;
    writeFileSync(path.join(bin, name), command);
    chmodSync(path.join(bin, name), 0o755);
  }
  const script = read('update.sh').replace('cd /srv/mingze\n', `cd ${folder}\n`);
  const { status } = spawnSync('sh', ['-c', script], { env: { PATH: `${bin}:/usr/bin:/bin` } });
  return { status, asked: readFileSync(log, 'utf8').trim().split('\n') };
}

const STEPS = [
  'git pull --ff-only',
  'npm install --no-audit --no-fund',
  'npm run publish -- --to /srv/mingze-site',
  'npm run verify -- /srv/mingze-site/current --rebuild',
];

test('an update takes what is new and publishes it, which asks itself whether it is sealed', () => {
  expect(update()).toEqual({ status: 0, asked: STEPS });
});

test.each([0, 1, 2, 3])('an update whose step %i fails goes no further and says so', (step) => {
  const { status, asked } = update(STEPS[step]);
  expect(status).not.toBe(0);
  expect(asked).toEqual(STEPS.slice(0, step + 1));
});

test('systemd finds nothing wrong with the service and its timer', ({ skip }) => {
  const here = ['/usr/bin/systemd-analyze', '/usr/sbin/nginx'].every((file) => existsSync(file));
  skip(!here, 'there is no systemd or no nginx here');
  const units = ['mingze.service', 'mingze.timer'].map((name) => path.join(servers, name));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], {
    encoding: 'utf8',
  });
  // Of this machine's own units it may have something to say too.
  const own = stderr.split('\n').filter((line) => line.includes('mingze'));
  expect([status, own]).toEqual([0, []]);
});

test('the timer and cron ask for the same, a little after midnight', () => {
  const command = '/bin/sh /srv/mingze/content/servers/update.sh';
  expect(read('mingze.service')).toContain(`ExecStart=${command}\n`);
  expect(read('mingze.timer')).toContain('OnCalendar=*-*-* 00:05:00 Asia/Shanghai\n');
  expect(read('mingze.cron')).toContain(`\n5 0 * * * mingze ${command}\n`);
});

/** Where the site is, as the job of GitLab finds it out of the address that it is told. */
function placeOnGitlab(address: string): { site: string; base: string } {
  const lines = [...read('gitlab-ci.yml').matchAll(/^ {4}- (.*MINGZE_.*)$/gm)].map(
    ([, line]) => line,
  );
  expect(lines.length).toBe(2);
  const { stdout } = spawnSync('sh', ['-c', [...lines, 'env'].join('\n')], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', CI_PAGES_URL: address },
  });
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  return { site: value('MINGZE_SITE'), base: value('MINGZE_BASE') };
}

test.each([
  ['https://qu.gitlab.io/mingze', { site: 'https://qu.gitlab.io', base: '/mingze/' }],
  [
    'https://pages.qu.gov.cn/bianban/mingze/',
    { site: 'https://pages.qu.gov.cn', base: '/bianban/mingze/' },
  ],
  ['http://zeren.example.gov.cn', { site: 'http://zeren.example.gov.cn', base: '/' }],
])('on GitLab %s is found to be where it is, as the settings take it', (address, place) => {
  expect(placeOnGitlab(address)).toEqual(place);
  vi.stubEnv('MINGZE_SITE', place.site);
  vi.stubEnv('MINGZE_BASE', place.base);
  try {
    expect(readSettings()).toMatchObject(place);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('what is published on GitLab is what was checked, sealed and verified', () => {
  const steps = [
    ...read('gitlab-ci.yml').matchAll(/^ {4}- (npm run.*|rm .*|if .*|\.github.*)$/gm),
  ].map(([, step]) => step);
  expect(steps).toEqual([
    'npm run seal -- --check',
    'npm run build',
    'npm run verify',
    '.github/follows-published "$CI_PAGES_URL"',
    'if [ "$CI_PIPELINE_SOURCE" = schedule ]; then npm run verify -- dist --rebuild; fi',
    'rm -rf public && mv dist public',
  ]);
});
