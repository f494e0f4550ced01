/** Whether a port can be had, found out before anything is built for it. */
import { createServer } from 'node:net';
import { Refused } from '../site/refusal.ts';

/** The two addresses that `localhost` may mean. */
const HERE = ['127.0.0.1', '::1'] as const;
/** How far to look for another one. */
const TRIES = 100;
const LAST = 65_535;

/** Refuses a port that another program listens on or that this user may not open, and names one that is free. */
export async function needPort(port: number, command: 'start' | 'dev'): Promise<void> {
  const fault = await faultOf(port);
  if (fault !== undefined)
    throw new Refused({ kind: fault, port, command, free: await nextFree(port) });
}

type Fault = 'port-taken' | 'port-denied';

async function faultOf(port: number): Promise<Fault | undefined> {
  for (const host of HERE) {
    const code = await listen(port, host);
    if (code === 'EADDRINUSE') return 'port-taken';
    if (code === 'EACCES') return 'port-denied';
  }
  return undefined;
}

/** The error with which listening there ends; a machine without one of the addresses has no fault in it. */
function listen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function nextFree(port: number): Promise<number | undefined> {
  const first = Math.max(port + 1, 1024);
  for (let next = first; next < Math.min(first + TRIES, LAST); next += 1)
    if ((await faultOf(next)) === undefined) return next;
  return undefined;
}
