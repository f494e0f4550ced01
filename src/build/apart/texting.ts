/** Has the full text made in a thread of its own, which begins when there is something to make, and stays. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MadePart, TextPart } from '../../search/full-text.ts';
import { keepingCompiled } from '../command/command.ts';

const THREAD = path.join(import.meta.dirname, 'text.ts');

export class TextingApart {
  #worker: Worker | undefined;

  /** Makes one part; the one before has to be made. */
  async make(part: TextPart): Promise<MadePart> {
    this.#worker ??= new Worker(THREAD, { env: keepingCompiled() });
    const worker = this.#worker;
    const waiting = Promise.withResolvers<MadePart>();
    const ended = (code: number) =>
      waiting.reject(new Error(`the full text was not made: ended with ${code}`));
    worker.once('message', waiting.resolve).once('error', waiting.reject).once('exit', ended);
    worker.ref();
    worker.postMessage(part);
    try {
      return await waiting.promise;
    } catch (error) {
      // Another begins anew.
      this.#worker = undefined;
      throw error;
    } finally {
      worker.off('message', waiting.resolve).off('error', waiting.reject).off('exit', ended);
      // Nobody waits for a thread that has nothing to do.
      worker.unref();
    }
  }
}
