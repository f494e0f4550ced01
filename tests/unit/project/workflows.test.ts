/** What holds of every workflow: bounded, few permissions, pinned; and how a site is published by night and by day. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const actions = globSync('.github/actions/*/action.yml', { cwd: root }).sort();

/** The jobs of a workflow by their names, each as its lines stand in the file. */
function jobsOf(file: string): ReadonlyMap<string, string> {
  const [, jobs = ''] = read(file).split(/^jobs:\n/m);
  const parts = jobs.split(/^ {2}([\w-]+):\n/m).slice(1);
  return new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? '']] : [])));
}

/** The names in `needs: a` and `needs: [a, b]`. */
const needsOf = (job = ''): string[] =>
  (/^ {4}needs: \[?(.*?)\]?$/m.exec(job)?.[1] ?? '').split(/, */).filter(Boolean);

/** A job with all that it waits for. */
function waitsFor(jobs: ReadonlyMap<string, string>, name: string): string[] {
  return [name, ...needsOf(jobs.get(name)).flatMap((before) => waitsFor(jobs, before))];
}

test('there are the ones we know', () => {
  expect(workflows.map((file) => path.basename(file, '.yml'))).toEqual([
    'audit',
    'nightly',
    'publish',
    'upstream',
  ]);
  expect([...jobsOf('.github/workflows/publish.yml').keys()]).toEqual([
    ...['changed', 'engine', 'data', 'comment', 'publish'],
  ]);
});

describe.each(workflows)('%s', (file) => {
  const jobs = jobsOf(file);

  test.each([...jobs])('%s ends by itself within the hour', (_name, job) => {
    const minutes = Number(/^ {4}timeout-minutes: (\d+)$/m.exec(job)?.[1]);
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(40);
  });

  test('reads the repository and no more, but where a job says what else it needs', () => {
    expect(read(file)).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    const writing = [...jobs].flatMap(([name, job]) =>
      [...job.matchAll(/^ {6}([\w-]+): write$/gm)].map(([, what]) => `${name} ${what}`),
    );
    const allowed = ['publish pages', 'publish id-token', 'comment pull-requests'];
    expect(allowed).toEqual(expect.arrayContaining(writing));
  });

  test('nothing that a stranger writes becomes part of a command', () => {
    const runs = [...read(file).matchAll(/^( +)(?:- )?run: (?:\|\n((?:\1 +.*\n|\n)+)|(.*)\n)/gm)];
    for (const [, , block, line] of runs) expect(block ?? line).not.toContain('${{');
  });

  test('no browser is installed on machines that have one', () => {
    expect(read(file)).not.toMatch(/apt-get install[^\n]*chrom|playwright install/);
  });
});

test.each([...workflows, ...actions])(
  '%s uses actions of others by their commit, with the version beside it',
  (file) => {
    const used = [...read(file).matchAll(/uses: (.*)$/gm)].map(([, what = '']) => what);
    const others = used.filter((what) => !what.startsWith('./'));
    for (const what of others)
      expect(what).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const own of used.filter((what) => what.startsWith('./')))
      expect(actions).toContain(`${own.slice(2)}/action.yml`);
  },
);

test('one version of an action is one commit everywhere', () => {
  const all = [...workflows, ...actions].flatMap((file) =>
    [...read(file).matchAll(/uses: (actions\/[\w-]+)@(.*)$/gm)].map(([, name, at]) => [name, at]),
  );
  for (const [name, at] of all)
    expect(all.filter(([other, own]) => other === name && own !== at)).toEqual([]);
});

describe('by night', () => {
  const file = '.github/workflows/nightly.yml';
  const jobs = jobsOf(file);

  test('what passed last is built again, and nobody waits for the tests of the code', () => {
    expect(read(file)).toMatch(/cron: "\d+ 16 \* \* \*"/);
    expect(new Set(waitsFor(jobs, 'publish'))).toEqual(new Set(['publish', 'passed', 'data']));
    expect(read(file)).not.toContain('test:engine');
    expect(jobs.get('data')).toMatch(/ref: \$\{\{ needs\.passed\.outputs\.commit \}\}/);
    expect(jobs.get('data')).toContain('npm run test:data');
  });

  test('what is published is made once more from its own files, which is too long for each commit', () => {
    expect(jobs.get('data')).toContain('npm run verify -- dist --rebuild');
    expect(read('.github/workflows/publish.yml')).not.toContain('--rebuild');
  });

  test('only what was pushed here counts as passed, not a branch of that name elsewhere', () => {
    for (const workflow of workflows)
      for (const [query] of read(workflow).matchAll(/runs\?\S+/g))
        expect(query, workflow).toContain('branch=main&event=push&status=success');
  });

  test('the workflow that tests the code has no clock', () => {
    expect(read('.github/workflows/publish.yml')).not.toContain('schedule:');
  });
});

describe('on a pull request', () => {
  const jobs = jobsOf('.github/workflows/publish.yml');

  test('what is not sealed is said, and stops only what would be published', () => {
    const data = jobs.get('data') ?? '';
    expect(data).toMatch(/MAY_WAIT: \$\{\{ github\.event_name == 'pull_request'/);
    expect(data).toContain('::warning title=还没有定版');
    expect(data).toMatch(/::error title=还没有定版[^\n]*\n +exit 1/);
  });

  test('what changes for whom stands in the summary, and where that may be written on the pull request', () => {
    expect(jobs.get('data')).toContain('npm run --silent impact -- --since HEAD^');
    expect(jobs.get('data')).toContain('cat impact.md >> "$GITHUB_STEP_SUMMARY"');
    const comment = jobs.get('comment') ?? '';
    expect(comment).toContain('head.repo.full_name == github.repository');
    // The one that may write takes no code and runs none.
    expect(comment).not.toMatch(/uses:|npm|node/);
    expect(comment.match(/: write$/gm)).toHaveLength(1);
  });
});

test('both ways to publish take turns', () => {
  for (const file of ['publish', 'nightly'])
    expect(jobsOf(`.github/workflows/${file}.yml`).get('publish')).toContain('      group: pages');
});

test('address and base path are those of the pages, without a setting', () => {
  const action = read('.github/actions/pages-address/action.yml');
  expect(action).toContain('MINGZE_SITE=$ORIGIN');
  expect(action).toMatch(/MINGZE_BASE=\$\{BASE_PATH%\/\}\//);
  for (const file of ['publish', 'nightly']) {
    const data = jobsOf(`.github/workflows/${file}.yml`).get('data') ?? '';
    const at = (what: string) => data.indexOf(what);
    expect(at('./.github/actions/pages-address')).toBeGreaterThan(0);
    expect(at('./.github/actions/pages-address')).toBeLessThan(at('npm run test:data'));
  }
});

describe('what a site is built with', () => {
  test('is told in a bill of materials with each release', () => {
    const data = jobsOf('.github/workflows/publish.yml').get('data') ?? '';
    expect(data).toContain('npm run --silent sbom');
    expect(data).toMatch(/name: sbom\n +path: sbom\.cdx\.json\n/);
  });

  test('is asked after every day, and a register that does not answer is no fault', () => {
    const audit = read('.github/workflows/audit.yml');
    expect(audit).toMatch(/npm audit --package-lock-only --omit=dev --audit-level=high --json/);
    expect(audit).toMatch(/grep -q '"auditReportVersion"'[\s\S]*exit 1\n +fi\n +echo "::warning/);
    expect(audit).not.toContain('npm install');
  });
});

test('whatever builds the site takes what was kept of the build before, and the nightly rebuild proves it', () => {
  for (const name of ['publish', 'nightly']) {
    const data = jobsOf(`.github/workflows/${name}.yml`).get('data') ?? '';
    expect(data.indexOf('./.github/actions/kept')).toBeGreaterThan(
      data.indexOf('./.github/actions/set-up'),
    );
    expect(data.indexOf('./.github/actions/kept')).toBeLessThan(data.indexOf('npm run test:data'));
  }
  expect(jobsOf('.github/workflows/nightly.yml').get('data')).toContain('verify -- dist --rebuild');
  expect(read('.github/actions/kept/action.yml')).toMatch(
    /path: \|\n +\.build\/kept\n +\.build\/programs\n/,
  );
});
