import { pause } from '../search/lazy.ts';
import type { Question, Reply } from './where.ts';

/** An answer waits no longer for a place. */
const MOST_WAIT_MS = 3000;

/** Asks the script that looks places up. It is loaded with the first question, and works beside the page. */
export class WhereDesk {
  #worker: Worker | undefined;

  /** Undefined where it cannot be told in time. */
  ask(script: string, question: Question): Promise<Reply | undefined> {
    this.#worker ??= new Worker(script);
    const worker = this.#worker;
    const { port1, port2 } = new MessageChannel();
    const told = new Promise<Reply | undefined>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Reply | undefined>) => resolve(data);
      worker.addEventListener('error', () => resolve(undefined), { once: true });
    });
    worker.postMessage(question, [port2]);
    return Promise.race([told, pause(MOST_WAIT_MS).then(() => undefined)]).finally(() =>
      port1.close(),
    );
  }
}
