/** The figures of a run, kind by kind, and what went wrong, each by the name it can be tried again by. */
import { FAILED, type Verdict } from './judge.ts';
import type { Trial } from './plan.ts';

const count = (trials: readonly Trial[], ...verdicts: readonly Verdict[]): number =>
  trials.filter(({ verdict }) => verdicts.includes(verdict)).length;

const matters = ({ mutation }: Trial): boolean => mutation.expected.verdict === 'refused';
const isHarmless = ({ mutation }: Trial): boolean => mutation.expected.verdict === 'accepted';
const isUnknowable = ({ mutation }: Trial): boolean => mutation.expected.verdict === 'unknowable';

export const failures = (trials: readonly Trial[]): Trial[] =>
  trials.filter(({ verdict }) => FAILED.includes(verdict));

/** A table by kind, a line for each. */
export function tableOf(trials: readonly Trial[]): string[] {
  const head =
    '种类\t试了\t要拒绝\t拒绝且位置对\t位置不对\t放过\t意思没变\t读作一样\t拒绝了\t读成别的\t看不出\t其中看出来了';
  const kinds = Map.groupBy(trials, ({ attack }) => attack.title);
  const lines = [...kinds].map(([title, own]) => lineOf(title, own));
  return [head, ...lines, lineOf('合计', trials)];
}

function lineOf(title: string, own: readonly Trial[]): string {
  const wrong = own.filter(matters);
  const same = own.filter(isHarmless);
  return [
    title,
    own.length,
    wrong.length,
    // What was read as what it was is as good as refused.
    count(wrong, 'right', 'same'),
    count(wrong, 'elsewhere'),
    count(wrong, 'passed', 'crashed'),
    same.length,
    count(same, 'same'),
    count(same, 'refused', 'crashed'),
    count(same, 'different'),
    own.filter(isUnknowable).length,
    count(own, 'told'),
  ].join('\t');
}

/** Why nobody could tell, and how often. */
export function unknowableBy(trials: readonly Trial[]): string[] {
  const whys = trials.flatMap(({ mutation: { expected }, verdict }) =>
    expected.verdict === 'unknowable' ? [{ why: expected.why, verdict }] : [],
  );
  return [...Map.groupBy(whys, ({ why }) => why)].map(
    ([why, all]) =>
      `${why}：${all.length}，其中有别的规则看出来的 ${all.filter(({ verdict }) => verdict === 'told').length}`,
  );
}

/** How many messages one mutation brings, and what brings the most. */
export function messagesOf(trials: readonly Trial[]): string[] {
  const refused = trials.filter((one) => matters(one) && one.errors.length > 0);
  const few = refused.filter(({ errors }) => errors.length <= 2).length;
  const single = refused.filter(({ errors }) => errors.length === 1).length;
  const share = (part: number) => ((100 * part) / Math.max(1, refused.length)).toFixed(1);
  const worst = refused
    .toSorted((left, right) => right.errors.length - left.errors.length)
    .slice(0, 5)
    .filter(({ errors }) => errors.length > 2);
  return [
    `一处错误报一条的 ${share(single)}%，至多两条的 ${share(few)}%`,
    ...worst.map(
      ({ errors, name, ground, mutation }) =>
        `  ${errors.length} 条：${ground.name} ${name} ${short(mutation.what)}`,
    ),
  ];
}

/** Words that would have a clerk lose what was typed. */
const LOSING = /git (?:reset|restore|clean)|rm -|强制覆盖/;

export const losing = (trials: readonly Trial[]): string[] => [
  ...new Set(trials.flatMap(({ errors }) => errors.filter((line) => LOSING.test(line)))),
];

/** One failure with what was said, on a few lines. */
export function failureLines({ verdict, ground, name, mutation, errors }: Trial): string[] {
  const said = errors.slice(0, 3).map((line) => `    ${line}`);
  const { expected } = mutation;
  const at = expected.verdict === 'refused' ? expected.at.slice(0, 2) : [];
  const places = at.map(({ path, line, column }) => `${path}:${line ?? ''} ${column ?? ''}`);
  return [
    `${NAMES[verdict]} ${ground.name} ${name}`,
    `    ${short(mutation.what)}${places.length > 0 ? `；应报在 ${places.join('、')}` : ''}`,
    ...said,
  ];
}

const NAMES: Readonly<Record<Verdict, string>> = {
  right: '位置对',
  elsewhere: '位置不对',
  passed: '放过了',
  same: '读作一样',
  refused: '不该拒绝',
  different: '读成别的',
  told: '看出来了',
  untold: '看不出',
  crashed: '检查中断',
};

const short = (text: string): string =>
  (text.length > 120 ? `${text.slice(0, 120)}…` : text).replaceAll('\n', '⏎');
