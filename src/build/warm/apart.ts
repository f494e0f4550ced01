import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import path from 'node:path';
import type { Order, Report } from './order.ts';

/** What makes something again and again, each by its file. */
const PROCESSES = { build: 'build.ts', publish: 'publish.ts' } as const;

/** A build makes much that lives no longer than a page: with room for it, in megabytes, a tenth less time goes into clearing up. */
const ROOM = '--max-semi-space-size=64';

type Answer = Report | { readonly kind: 'gone' };

/**
 * Has a site made by a process of its own, again and again. It goes on from one time to the next with what it has in memory, and
 * is replaced as soon as it may not: it has read the settings and the code once, and would mix them with those of today. Whatever
 * goes wrong there ends nothing here.
 */
export class Apart {
  readonly #name: keyof typeof PROCESSES;
  readonly #order: Order;
  readonly #options: ForkOptions;
  /** What to say when the process has ended without having said anything itself. */
  readonly #otherwise: string;
  #child: ChildProcess | undefined;
  /** The process that has done beforehand what takes long the first time. */
  #ready: ChildProcess | undefined;
  #gettingReady: Promise<unknown> = Promise.resolve();
  /** What it took to make the site the last time: the memory in use then, and the busy time in seconds. */
  took = { heap: 0, busy: 0 };

  constructor(
    name: keyof typeof PROCESSES,
    order: Order,
    otherwise: string,
    options: ForkOptions = {},
  ) {
    this.#name = name;
    this.#order = order;
    this.#otherwise = otherwise;
    this.#options = options;
    process.once('exit', () => this.close());
  }

  /** Makes the site once more. Returns with which code a command that did it would end. */
  readonly run = async (): Promise<number> => {
    await this.#gettingReady;
    const answer = await this.#ask(this.#order);
    if (answer.kind === 'done') this.took = { heap: answer.heap, busy: answer.busy };
    // It has done nothing: the next one begins with what is there now.
    if (answer.kind === 'stale') return this.run();
    if (answer.kind === 'gone') console.error(this.#otherwise);
    return answer.kind === 'done' ? answer.code : 2;
  };

  /**
   * Has the process do beforehand what takes long the first time: to be called when there is nothing else to do, and done once by
   * each process. A site that is to be made meanwhile is made afterwards.
   */
  readonly getReady = (): Promise<unknown> => {
    if (this.#child === undefined || this.#ready !== this.#child) {
      this.#gettingReady = this.#ask({ ...this.#order, ahead: true }).then(() => {
        this.#ready = this.#child;
      });
    }
    return this.#gettingReady;
  };

  /** Which process has it, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  close(): void {
    this.#child?.disconnect();
    this.#child = undefined;
  }

  async #ask(order: Order): Promise<Answer> {
    const child = this.#child ?? this.#start();
    this.#child = child;
    const answer = await answerOf(child, order);
    if (answer.kind !== 'done' || answer.isLast) {
      this.#child = undefined;
      if (child.connected) child.disconnect();
    }
    return answer;
  }

  #start(): ChildProcess {
    const file = path.join(import.meta.dirname, PROCESSES[this.#name]);
    const { execArgv = process.execArgv } = this.#options;
    const child = fork(file, [], { ...this.#options, execArgv: [...execArgv, ROOM] });
    // One that ends between two orders is not asked again.
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}

/** Nobody waits for a process that has nothing to do. */
function answerOf(child: ChildProcess, order: Order): Promise<Answer> {
  child.ref();
  child.channel?.ref();
  return new Promise<Answer>((resolve) => {
    const told = (report: unknown) => settle(report as Report);
    const gone = () => settle({ kind: 'gone' });
    // The same process is asked again and again, and would be listened to ever more often.
    const settle = (answer: Answer) => {
      child.off('message', told).off('exit', gone).off('error', gone);
      resolve(answer);
    };
    child.on('message', told).on('exit', gone).on('error', gone);
    child.send(order);
  }).finally(() => {
    child.unref();
    child.channel?.unref();
  });
}
