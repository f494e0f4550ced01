/** A site that is read while it is published, several times and back: the short form of the bench. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishTo } from '../../../src/release/publish-to.ts';
import { rollBack } from '../../../src/release/roll-back.ts';
import { Target } from '../../../src/release/target.ts';
import { nothingSeen, readUntil } from '../../bench/load/readers.ts';
import { MEMORY } from '../disk/faults.ts';
import { eventually } from '../eventually.ts';
import { smallSite } from './small-site.ts';

test('no answer fails, none is of two releases, and whoever had a page open keeps its style', async () => {
  const target = new Target(mkdtempSync(path.join(MEMORY, 'mingze-load-')));
  const server = createServer(({ url = '' }, response) => {
    try {
      const name = `${url}${url.endsWith('/') ? 'index.html' : ''}`;
      response.end(readFileSync(path.join(target.current, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const told = server.address();
  const address = `http://127.0.0.1:${typeof told === 'object' ? told?.port : ''}/`;
  let isOver = false;
  try {
    await publishTo(target, smallSite('s0'), '');
    const seen = nothingSeen();
    const pages = ['', 'boundary/bj-001/', 'search/'];
    const reading = readUntil(address, pages, () => isOver, 4, seen);
    // Whatever else the machine does, each release has its readers before the next comes in its place.
    const read = (releases: number) => eventually(() => expect(seen.releases.size).toBe(releases));
    await read(1);
    for (const [at, mark] of ['s1', 's2', 's3'].entries()) {
      await publishTo(target, smallSite(mark), '');
      await read(at + 2);
    }
    await rollBack(target, '');
    await eventually(() => expect(seen.answers).toBeGreaterThan(50));
    isOver = true;
    const { answers: _, releases: _all, ...faults } = await reading;
    expect(faults).toEqual({ failed: [], mixed: [], lost: [] });
  } finally {
    isOver = true;
    server.close();
    rmSync(target.folder, { recursive: true });
  }
});
