import path from 'node:path';
import {
  apart,
  browserTests,
  inTurn,
  nodeTests,
  once,
  type Suite,
  together,
  tool,
  toolOnCopy,
} from './runner.ts';
import { inMemory } from './site/in-memory.ts';
import { setUpNginx } from './site/nginx.ts';
import { browserSetUp } from './site/set-up-browser.ts';

const lint = tool('格式与代码检查', ['biome', 'check', '--error-on-warnings']);
/** The check of types writes where a build and a running `dev` read. */
const types = toolOnCopy(
  '类型检查',
  ['astro', 'check', '--minimumFailingSeverity', 'warning'],
  'types',
);
const form = apart(lint, types);
/** Tests in a browser, when there is one. */
const inBrowser = (...asked: Parameters<typeof browserTests>): Suite =>
  once(browserSetUp, browserTests(...asked));
const engineInBrowser = inBrowser('浏览器测试', 'playwright.config.ts');

const sealed = tool('是否都已定版', ['node', 'scripts/seal.ts', '--check']);
const verified = tool('核对建成的网站', ['node', 'scripts/verify.ts']);

/**
 * Only what is sealed can be held against the ledger. What is not sealed yet is said, and no fault: it is refused where it
 * would be published.
 */
const verifiedIfSealed: Suite = async (env, say) =>
  (await sealed(env, say)).failed > 0
    ? { passed: 0, failed: 0 }
    : apart(async () => ({ passed: 1, failed: 0 }), verified)(env, say);

/** The site as it will be published. Building checks the data first, and prints what is wrong with them. */
const built = tool('检查和建站', ['node', 'scripts/build.ts']);

const onBuiltSite = (title: string, ...folders: readonly string[]) =>
  apart(verifiedIfSealed, inBrowser(title, 'tests/data/playwright.config.ts', ...folders));

/** The site of the data, and what is seen on it: of whatever district, and of the example. */
const site = inTurn(built, onBuiltSite('数据和示例的浏览器测试'));

/**
 * What can be asked for, by name. Where one processor would wait, something else is done beside: the tests in Node wait for
 * the commands they start, the check of types and a build take one processor each, and most of a browser test is waiting, so
 * that these run beside those in Node from beginning to end. The check of types waits now and then for no reason of its own, so that
 * it runs beside both: whatever came after it would wait too. Last come the tests in a browser, which are many at a time.
 */
const SUITES = {
  all: [together(nodeTests('单元测试'), apart(site, engineInBrowser), form)],
  /** What the code needs; it takes no notice of the data. */
  engine: [together(nodeTests('单元测试', 'engine', 'anew'), engineInBrowser, form)],
  /** What the data need, of whatever district. */
  data: [
    together(
      nodeTests('数据测试', 'data'),
      inTurn(built, onBuiltSite('数据的浏览器测试', 'tests/data/')),
    ),
  ],
} satisfies Record<string, Suite[]>;

/** Runs the suites of that name one after another and prints the sum. Returns whether all passed. */
export async function runTests(name: keyof typeof SUITES): Promise<boolean> {
  // Those in Node look for the server as they come to it.
  if (name !== 'data') setUpNginx();
  // It begins now; who needs it waits for it.
  void browserSetUp();
  const place = {
    // The commands are started hundreds of times.
    NODE_COMPILE_CACHE: path.resolve('.build/compiled'),
    // The bundler's allocator would have pages of two megabytes cleared for the little that it takes of each.
    MIMALLOC_ALLOW_THP: '0',
    TMPDIR: inMemory(),
    MINGZE_DIST: process.env['MINGZE_DIST'] ?? '.build/data/site',
    MINGZE_WORK: process.env['MINGZE_WORK'] ?? '.build/data',
  };
  const env = { ...process.env, ...place };
  const { passed, failed } = await apart(...SUITES[name])(env);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}
