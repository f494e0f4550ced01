import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The settings are those of the small data set, so that no test depends on what a real site is called. */
const onFixtures = { MINGZE_DATA: 'tests/fixtures/base' };

/** Data tests take the district that the environment names, like every command. */
const onData = { MINGZE_DATA: process.env['MINGZE_DATA'] ?? 'data' };

// Only what hangs is to fail: a busy machine takes five times as long as an idle one.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

/**
 * Node reads the sources itself, as it does for every command, and keeps what it has made of them: a tenth of the time of the tests
 * was to have them read by Vite.
 */
const asCommandsDo = { experimental: { viteModuleRunner: false, nodeLoader: false } };

/** What loads modules anew, or puts others in their place, needs Vite: Node reads a module once. */
const LOADS_ANEW = globSync('tests/unit/**/*.test.ts').filter((file) =>
  /\bvi\.(?:resetModules|(?:do)?[mM]ock)\(/.test(readFileSync(file, 'utf8')),
);

const project = (
  name: string,
  env: Record<string, string>,
  include: readonly string[],
  more: object = asCommandsDo,
) => ({
  test: {
    name,
    include: [...include],
    setupFiles: ['tests/after-each-file.ts'],
    env,
    ...patience,
    ...more,
  },
});

/** Those that take long, the longest first. Nothing depends on it: one that is not named here comes later. */
const LONG = [
  'unit/records/new-list',
  // Others go on from what it leaves.
  'unit/init/story',
  'unit/build/store',
  'unit/build/kept/emitted',
  // They go on from what the build of the site has left that has run beside.
  'unit/build/built-site',
  'unit/story/story',
  'unit/build/commands',
  'unit/build/official-site',
  'unit/build/warm/apart',
  'unit/release/faults',
  'unit/impact/impact',
  'unit/check/bad-samples',
  'example/search-floor',
  'example/search-promises',
  'example/emergency-floor',
  'unit/collect/quarter',
  'unit/search/growth',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return place < 0 ? LONG.length : place;
};

/**
 * A process runs the files of one project: where these take turns, each time another begins and loads all anew. Those of the code
 * come last: they are the most, and the shortest, and by then the site is built whose programs some of them go on from.
 */
const PROJECTS = ['example', 'data', 'anew', 'engine'];
const turnOf = ({ project }: TestSpecification): number => PROJECTS.indexOf(project.name);

/** What takes long begins first: at the end it would run alone, with nothing for the other processor to do. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (left, right) => turnOf(left) - turnOf(right) || placeOf(left) - placeOf(right),
    );
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // No file changes what others see, so one may find modules loaded by those before it: half the time is loading.
    isolate: false,
    // Both of two cores: whoever tests waits for it.
    maxWorkers: '100%',
    projects: [
      project('engine', onFixtures, ['tests/unit/**/*.test.ts'], {
        ...asCommandsDo,
        exclude: LOADS_ANEW,
      }),
      project('anew', onFixtures, LOADS_ANEW, {}),
      project('data', onData, ['tests/data/**/*.test.ts']),
      project('example', { MINGZE_DATA: 'data' }, ['tests/example/**/*.test.ts']),
    ],
  },
});
