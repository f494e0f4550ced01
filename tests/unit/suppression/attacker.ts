/** Somebody who tries every value: what the published counts leave open, found without any of the code that hides them. */
import type { Counted, Rules } from '../../../src/suppression/counts.ts';

/** Larger values of a withheld count are not tried: those that are found possible are possible all the same. */
const MOST = 60;

type Place = string;
interface Equation {
  readonly parts: readonly Place[];
  readonly whole: Place;
}

const key = (body: string, scope: string, dimension: string, group: string): Place =>
  `${body}/${scope}/${dimension}/${group}`;

/** Every value that each hidden count of one year can have. `least`: what a withheld one is at the least. */
export function possibleValues(
  cells: readonly Counted[],
  { everybody, alone, whole, childrenOf }: Rules,
  least: number,
): Map<Counted, Set<number>> {
  const place = (cell: Counted) => key(cell.body, cell.scope, cell.dimension, cell.group);
  const here = new Set(cells.map(place));
  const equations: Equation[] = [];
  for (const total of cells.filter((cell) => cell.dimension === everybody)) {
    const line = cells.filter((cell) => cell.body === total.body && cell.scope === total.scope);
    for (const dimension of new Set(line.map((cell) => cell.dimension)))
      if (dimension !== everybody)
        equations.push({
          parts: line.filter((cell) => cell.dimension === dimension).map(place),
          whole: place(total),
        });
  }
  for (const cell of cells.filter(({ scope }) => scope === whole)) {
    const parts = [cell.body, ...childrenOf(cell.body)].map((body) =>
      key(body, alone, cell.dimension, cell.group),
    );
    if (parts.every((part) => here.has(part))) equations.push({ parts, whole: place(cell) });
  }
  const domains = new Map<Place, number[]>(
    cells.map((cell) => [place(cell), domainOf(cell, least)]),
  );
  const found = new Map<Counted, Set<number>>();
  for (const cell of cells) {
    if (typeof cell.count === 'number') continue;
    const values = (domains.get(place(cell)) ?? []).filter((value) =>
      solvable(new Map(domains).set(place(cell), [value]), equations),
    );
    found.set(cell, new Set(values));
  }
  return found;
}

function domainOf({ count }: Counted, least: number): number[] {
  if (typeof count === 'number') return [count];
  const small = /^<(\d+)$/.exec(count)?.[1];
  const [from, to] = small === undefined ? [least, MOST] : [0, Number(small) - 1];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Whether some choice of values fits every equation: the values of the most bound unknown are tried one after another. */
function solvable(given: ReadonlyMap<Place, number[]>, equations: readonly Equation[]): boolean {
  const domains = narrowed(given, equations);
  if (domains === undefined) return false;
  const open = [...domains].filter(([, values]) => values.length > 1);
  const [next] = open.sort(([, left], [, right]) => left.length - right.length);
  if (next === undefined) return true;
  const [name, values] = next;
  return values.some((value) => solvable(new Map(domains).set(name, [value]), equations));
}

/** Leaves out what cannot be, as far as one equation by itself shows it; undefined where nothing is left. */
function narrowed(
  given: ReadonlyMap<Place, number[]>,
  equations: readonly Equation[],
): Map<Place, number[]> | undefined {
  const domains = new Map(given);
  const lowest = (name: Place) => Math.min(...(domains.get(name) ?? []));
  const highest = (name: Place) => Math.max(...(domains.get(name) ?? []));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parts, whole } of equations) {
      const least = parts.reduce((sum, part) => sum + lowest(part), 0);
      const most = parts.reduce((sum, part) => sum + highest(part), 0);
      const keep = (name: Place, from: number, to: number) => {
        const before = domains.get(name) ?? [];
        const after = before.filter((value) => value >= from && value <= to);
        if (after.length < before.length) changed = true;
        domains.set(name, after);
      };
      for (const part of parts)
        keep(part, lowest(whole) - (most - highest(part)), highest(whole) - (least - lowest(part)));
      keep(whole, least, most);
      if ([whole, ...parts].some((name) => domains.get(name)?.length === 0)) return undefined;
    }
  }
  return domains;
}
