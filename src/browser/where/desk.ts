import { pause } from '../search/lazy.ts';
import type { Question, Reply } from './where.ts';

/** An answer waits no longer for a place. */
const MOST_WAIT_MS = 3000;

/** Asks the script that looks places up. It is loaded with the first question, and works beside the page. */
export class WhereDesk {
  #worker: Worker | undefined;

  /** Undefined where it cannot be told in time, or the browser lets no script work beside the page. */
  async ask(script: string, question: Question): Promise<Reply | undefined> {
    const { port1, port2 } = new MessageChannel();
    try {
      this.#worker ??= new Worker(script);
      const told = answerOf(this.#worker, port1);
      this.#worker.postMessage(question, [port2]);
      return await Promise.race([told, pause(MOST_WAIT_MS).then(() => undefined)]);
    } catch {
      return undefined;
    } finally {
      port1.close();
    }
  }
}

/** What comes through a port; undefined where the worker cannot be started. */
function answerOf(worker: Worker, port: MessagePort): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<Reply | undefined>) => resolve(data);
    worker.addEventListener('error', () => resolve(undefined), { once: true });
  });
}
