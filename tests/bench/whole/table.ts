/** The table of a bench: the middle of the rounds with their least and most, and how many times a peer it took. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Cost } from '../process-cost.ts';

/** The costs of one thing, a round each. */
export interface Measured {
  readonly name: string;
  readonly rounds: readonly Cost[];
}

const sorted = (values: readonly number[]) => values.toSorted((left, right) => left - right);

const middle = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The middle of some numbers, with the least and the most where these differ. */
export function spread(values: readonly number[], digits = 1): string {
  const inOrder = sorted(values);
  const said = (value = 0) => value.toFixed(digits);
  const between = said(middle(values));
  return inOrder.length < 2 ? between : `${between}（${said(inOrder[0])}–${said(inOrder.at(-1))}）`;
}

/** What of a cost is compared. */
type Compared = 'seconds' | 'cpu' | 'peak';

/** How many times another it took, round by round: what else the machine did fell on both. */
export function times(own: Measured, other: Measured, per = 1, what: Compared = 'seconds'): string {
  return spread(
    own.rounds.map((round, at) => round[what] / (other.rounds[at]?.[what] ?? Number.NaN) / per),
    2,
  );
}

/** How many times what a page of another takes a page takes: so many times as many pages were made. */
export function perPage(own: Measured, other: Measured, pages: number): string {
  const [seconds, cpu] = [times(own, other, pages), times(own, other, pages, 'cpu')];
  return `一个网页的用时是 ${other.name} 的 ${seconds} 倍，处理器是 ${cpu} 倍`;
}

export function costTable(all: readonly Measured[], peers: readonly Measured[]): string[] {
  const head = [
    '',
    '用时（秒）',
    '处理器（秒）',
    '内存最多（GB）',
    ...peers.flatMap(({ name }) => [`用时 ÷ ${name}`, '处理器 ÷', '内存 ÷']),
  ];
  const rows = all.map((one) => [
    one.name,
    spread(one.rounds.map(({ seconds }) => seconds)),
    spread(one.rounds.map(({ cpu }) => cpu)),
    spread(
      one.rounds.map(({ peak }) => peak / 1024 ** 3),
      2,
    ),
    ...peers.flatMap((peer) =>
      (['seconds', 'cpu', 'peak'] as const).map((what) => times(one, peer, 1, what)),
    ),
  ]);
  return aligned([head, ...rows]);
}

/** What was measured with so many records. */
export interface OfSize {
  readonly records: number;
  readonly measured: readonly Measured[];
}

/** The same things at several sizes beside one another: the middle of the work on all cores, and of the time. */
export function sizesTable(sizes: readonly OfSize[]): string[] {
  const names = [...new Set(sizes.flatMap(({ measured }) => measured.map(({ name }) => name)))];
  const head = ['处理器（秒） / 用时（秒）', ...sizes.map(({ records }) => `${records} 条`)];
  const cellOf = (rounds: readonly Cost[]) =>
    (['cpu', 'seconds'] as const)
      .map((what) => middle(rounds.map((round) => round[what])).toFixed(1))
      .join(' / ');
  const rows = names.map((name) => [
    name,
    ...sizes.map(({ measured }) => {
      const found = measured.find((one) => one.name === name);
      return found === undefined ? '' : cellOf(found.rounds);
    }),
  ]);
  return aligned([head, ...rows]);
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + eastAsianWidth(one.codePointAt(0) ?? 0), 0);

/** Columns under one another, whatever is written in them. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((columns?.[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
