/** The table of a bench: the middle of the rounds with their least and most, and how many times a peer it took. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Cost } from '../process-cost.ts';

/** The costs of one thing, a round each. */
export interface Measured {
  readonly name: string;
  readonly rounds: readonly Cost[];
}

const sorted = (values: readonly number[]) => values.toSorted((left, right) => left - right);

/** The middle of some numbers, with the least and the most where these differ. */
export function spread(values: readonly number[], digits = 1): string {
  const inOrder = sorted(values);
  const said = (value = 0) => value.toFixed(digits);
  const middle = said(inOrder[Math.floor(inOrder.length / 2)]);
  return inOrder.length < 2 ? middle : `${middle}（${said(inOrder[0])}–${said(inOrder.at(-1))}）`;
}

/** How many times another it took, round by round: what else the machine did fell on both. */
export function times(own: Measured, other: Measured, per = 1): string {
  return spread(
    own.rounds.map(({ seconds }, at) => seconds / (other.rounds[at]?.seconds ?? Number.NaN) / per),
    2,
  );
}

export function costTable(all: readonly Measured[], peers: readonly Measured[]): string[] {
  const head = [
    '',
    '用时（秒）',
    '处理器（秒）',
    '内存最多（GB）',
    ...peers.map(({ name }) => `÷ ${name}`),
  ];
  const rows = all.map((one) => [
    one.name,
    spread(one.rounds.map(({ seconds }) => seconds)),
    spread(one.rounds.map(({ cpu }) => cpu)),
    spread(
      one.rounds.map(({ peak }) => peak / 1024 ** 3),
      2,
    ),
    ...peers.map((peer) => times(one, peer)),
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
