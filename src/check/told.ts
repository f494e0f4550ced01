import { byPlace, type Level, type Problem, type Report } from './problem.ts';

/** What is told: one problem a cell, and never a notice in the place of an error, or the error would pass. */
export class Told {
  readonly #problems = new Set<Problem>();
  readonly #byCell = new Map<string, Problem>();

  isNew(report: Report, level: Level): boolean {
    const known = this.#byCell.get(cellOf(report) ?? '');
    return known === undefined || (known.level === '提醒' && level === '错误');
  }

  add(problem: Problem): void {
    const cell = cellOf(problem);
    const known = this.#byCell.get(cell ?? '');
    if (known !== undefined) this.#problems.delete(known);
    if (cell !== undefined) this.#byCell.set(cell, problem);
    this.#problems.add(problem);
  }

  inOrder(): Problem[] {
    return [...this.#problems].sort(byPlace);
  }
}

const cellOf = ({ path, line, column }: Report): string | undefined =>
  line === undefined || column === undefined ? undefined : `${path}:${line}:${column}`;
