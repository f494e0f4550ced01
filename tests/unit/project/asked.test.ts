/**
 * What pages ask of the model is noted, so that unchanged pages are kept. A value that code keeps for a model by itself would be
 * noted for the first page alone that asks for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers.ts';

/** The rooms from which pages may take something. */
const ROOMS =
  'browser check components dates emit evaluation handoffs layouts ledger measures model pages publish records search site tables warnings words';

const sources = ROOMS.split(' ').flatMap((room) =>
  readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro)$/.test(name))
    .map((name) => `src/${room}/${name}`),
);

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('what is kept for a model is kept by a question with a name, and nowhere else', () => {
  const keeping = sources.filter((file) =>
    /WeakMap<Model\b|foundOnce\(\(\w+: Model\b/.test(textOf(file)),
  );
  expect(keeping).toEqual(['src/model/asked.ts']);
});

test('no two questions have the same name', () => {
  const names = sources.flatMap((file) =>
    [...textOf(file).matchAll(/\basked(?:Once(?:Each)?)?\(\s*'([^']+)'/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(8);
  expect(new Set(names).size).toBe(names.length);
});
