/** A site that is read while it is published, several times and back: the short form of the bench. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishTo } from '../../../src/release/publish-to.ts';
import { rollBack } from '../../../src/release/roll-back.ts';
import { Target } from '../../../src/release/target.ts';
import { readUntil } from '../../bench/load/readers.ts';
import { MEMORY } from '../disk/faults.ts';
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
  try {
    await publishTo(target, smallSite('s0'), '');
    let isOver = false;
    const reading = readUntil(address, ['', 'boundary/bj-001/', 'search/'], () => isOver, 4);
    for (const mark of ['s1', 's2', 's3']) await publishTo(target, smallSite(mark), '');
    await rollBack(target, '');
    isOver = true;
    const { answers, releases, ...faults } = await reading;
    expect(faults).toEqual({ failed: [], mixed: [], lost: [] });
    expect(answers).toBeGreaterThan(50);
    expect(releases.size).toBeGreaterThan(2);
  } finally {
    server.close();
    rmSync(target.folder, { recursive: true });
  }
});
