/** What one thread tells another that has begun without it. Whoever needs it before it is told waits for it, and does nothing else. */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Where it is heard, as it goes with a message from thread to thread; `port` is to be given away with it. */
export interface ToldLater {
  readonly port: MessagePort;
  readonly isTold: Int32Array<SharedArrayBuffer>;
}

/** Who tells it, once. */
export class Teller<Value> {
  readonly #port: MessagePort;
  readonly later: ToldLater;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.later = { port: port2, isTold: new Int32Array(new SharedArrayBuffer(4)) };
  }

  tell(value: Value): void {
    this.#port.postMessage({ value });
    Atomics.store(this.later.isTold, 0, 1);
    Atomics.notify(this.later.isTold, 0);
  }
}

/** What has been told, or will be. It is said once and heard once. */
export function heard<Value>({ port, isTold }: ToldLater): Value {
  Atomics.wait(isTold, 0, 0);
  const told = receiveMessageOnPort(port)?.message as { readonly value: Value } | undefined;
  if (told === undefined) throw new Error('it has been heard already');
  port.close();
  return told.value;
}
