/** What is expected of the example's tasks: enough of them in every department, each said once, and tied to the rest of what is published. */
import { expect, test } from 'vitest';
import { tablesToday } from '../data/district-today.ts';

const tables = await tablesToday();
const { bodies, tasks, specs, flows } = tables;
const duties = tables['main-duties'];
const departments = bodies.filter(({ kind, until }) => kind === '区级部门' && until === undefined);
const taskById = new Map(tasks.map((task) => [task.id, task]));
const charted = flows.flatMap(({ item }) => taskById.get(item) ?? []);
const parts = specs.flatMap(({ task }) => taskById.get(task) ?? []);

/** The departments that have fewer than so many of something. */
function short(rows: readonly { readonly body: string }[], least: number): string[] {
  const counts = Map.groupBy(rows, ({ body }) => body);
  return departments.map(({ id }) => id).filter((id) => (counts.get(id)?.length ?? 0) < least);
}

/** The texts said more often than twice: what is said of many tasks measures none of them. */
function repeated(texts: readonly string[]): string[] {
  const counts = Map.groupBy(texts, (text) => text);
  return [...counts].filter(([, said]) => said.length > 2).map(([text]) => text);
}

test('there are enough tasks and specifications, in every department', () => {
  expect(departments.length).toBe(27);
  expect(tasks.length).toBeGreaterThanOrEqual(400);
  expect(specs.length).toBeGreaterThanOrEqual(200);
  expect(short(duties, 5)).toEqual([]);
  expect(short(tasks, 10)).toEqual([]);
  expect(short(parts, 5)).toEqual([]);
});

test('charts of tasks are drawn for every department', () => {
  expect(charted.length).toBeGreaterThanOrEqual(60);
  expect(short(charted, 2)).toEqual([]);
});

test('no two tasks are measured by the same words', () => {
  expect(repeated(tasks.map(({ standard }) => standard))).toEqual([]);
  expect(repeated(specs.map(({ requirement }) => requirement))).toEqual([]);
  expect(repeated(specs.map(({ standard }) => standard))).toEqual([]);
  expect(repeated(duties.map(({ text }) => text))).toEqual([]);
});

test('almost every main duty has a task; the few that have none are there to be found', () => {
  const done = new Set(tasks.map(({ duty }) => duty));
  const undone = duties.filter(({ id }) => !done.has(id));
  expect(undone.length).toBeGreaterThanOrEqual(2);
  expect(undone.length).toBeLessThanOrEqual(4);
});

test('every task stands on a power or a law, and many carry out a matter of the lists', () => {
  const unfounded = tasks.filter(({ powers, laws }) => powers.length + (laws?.length ?? 0) === 0);
  expect(unfounded.map(({ id }) => id)).toEqual([]);
  expect(tasks.filter(({ items }) => items.length > 0).length).toBeGreaterThanOrEqual(150);
});
