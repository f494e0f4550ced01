/** A port that is taken is said before anything is built, with one that is free. */
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needPort } from '../../../src/build/free-port.ts';
import { Refused } from '../../../src/site/refusal.ts';
import { refusalText } from '../../../src/words/refusal-text.ts';
import { eventually } from '../eventually.ts';
import { root } from '../helpers.ts';

let other: Server;
let port: number;
beforeAll(async () => {
  other = createServer();
  await new Promise<void>((resolve) => other.listen({ port: 0, host: '127.0.0.1' }, resolve));
  const address = other.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => new Promise((resolve) => other.close(resolve)));

test('a free port is no matter, a taken one is refused with the next that is free', async () => {
  // Another program may take the free one before it is asked for: then the next is told.
  await eventually(async () => {
    const refusal = await needPort(port, 'start').then(
      () => undefined,
      (error: unknown) => (error instanceof Refused ? error.refusal : undefined),
    );
    if (refusal?.kind !== 'port-taken') throw new Error('the port was not refused');
    expect(refusal.free).toBeGreaterThan(port);
    await needPort(refusal.free ?? 0, 'start');
    expect(refusalText(refusal)).toMatch(
      new RegExp(`^端口 ${port} 有别的程序在用.*npm start -- --port ${refusal.free}$`),
    );
  });
});

test.each(['start', 'dev'])('npm %s says so in one line and builds nothing', (command) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, '--port', String(port)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(`端口 ${port} 有别的程序在用`);
});
