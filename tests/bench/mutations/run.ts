/** The bench of the checks: thousands of mutations of good districts, in figures. */
import { type Ground, groundIn } from './ground.ts';
import { type Plan, type Trial, trials } from './plan.ts';
import { failureLines, failures, losing, messagesOf, tableOf, unknowableBy } from './report.ts';

/** The districts of the tests, each as it was before and after it was published; the large one also with its past sealed. */
export function testGrounds(): readonly [small: readonly Ground[], large: readonly Ground[]] {
  const base = groundIn('tests/fixtures/base', '2026-11-23');
  const district = groundIn('tests/fixtures/district', '2026-11-28');
  return [
    [base, base.published()],
    [district.unpublished(), district, district.unpublished().published()],
  ];
}

export interface BenchOptions {
  readonly rounds: number;
  /** Only mutations whose names begin so. */
  readonly only: string | undefined;
  /** A folder of data to be attacked beside the districts of the tests. */
  readonly data: string | undefined;
  readonly today: string;
}

/** Makes the mutations, tells the figures, and whether all went as it should. */
export function benchMutations(
  { rounds, only, data, today }: BenchOptions,
  say: (line: string) => void,
): boolean {
  const named = only === undefined ? {} : { only };
  const [small, large] = testGrounds();
  const all = [
    ...trials({ grounds: small, rounds, ...named, oneIn: only === undefined ? 3 : 1 }),
    ...trials({ grounds: large, rounds, ...named, oneIn: only === undefined ? 20 : 1 }),
    ...(data === undefined ? [] : onData(data, today, { rounds, ...named })),
  ];
  tellAll(all, say);
  return failures(all).length === 0;
}

/** Real lists are long: of their mutations a few hundred do. */
function onData(folder: string, today: string, plan: Omit<Plan, 'grounds' | 'oneIn'>) {
  const ground = groundIn(folder, today);
  return trials({ ...plan, grounds: [ground], oneIn: 40 });
}

function tellAll(all: readonly Trial[], say: (line: string) => void): void {
  for (const line of tableOf(all)) say(line);
  say('\n看不出的，为什么：');
  for (const line of unknowableBy(all)) say(line);
  say('\n一处错误报几条：');
  for (const line of messagesOf(all)) say(line);
  for (const line of losing(all)) say(`会丢内容的办法：${line}`);
  const failed = failures(all);
  say(`\n不对的 ${failed.length} 处${failed.length > 0 ? '，用 --only 名称 再试一遍：' : ''}`);
  for (const one of failed) for (const line of failureLines(one)) say(line);
}
