/** Who needs what is told later waits until it is told, in whatever order. */
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { heard, Teller } from '../../../../src/build/apart/told-later.ts';
import { root } from '../../helpers.ts';

const MODULE = pathToFileURL(path.join(root, 'src/build/apart/told-later.ts')).href;

/** A thread that hears at once, and tells what it has heard. */
const listening = (teller: Teller<string>): Worker =>
  new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     import(${JSON.stringify(MODULE)}).then(({ heard }) => {
       parentPort.postMessage('listening');
       parentPort.postMessage(heard(workerData));
     });`,
    { eval: true, workerData: teller.later, transferList: [teller.later.port] },
  );

test('what has been told already is heard, once', () => {
  const teller = new Teller<readonly string[]>();
  teller.tell(['提醒']);
  expect(heard(teller.later)).toEqual(['提醒']);
  expect(() => heard(teller.later)).toThrow('already');
});

test('who asks before it is told hears it then', async () => {
  const teller = new Teller<string>();
  const worker = listening(teller);
  expect(await once(worker, 'message')).toEqual(['listening']);
  const answer = once(worker, 'message');
  expect(await Promise.race([answer, setTimeout(200, 'waits')])).toBe('waits');
  teller.tell('提醒');
  expect(await answer).toEqual(['提醒']);
  await worker.terminate();
});

test('who waits for what is never told can be ended', async () => {
  const worker = listening(new Teller());
  await once(worker, 'message');
  expect(await worker.terminate()).toBe(1);
});
