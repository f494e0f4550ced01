/**
 * What was made of some bytes or of a text, kept for a process that makes it again: of an index in which one text has changed most
 * files are as they were. There is room for so much, and what was not asked for again for longest is let go.
 */
import { hash } from 'node:crypto';

export class Recently {
  readonly #room: number;
  #now = new Map<string, Uint8Array>();
  #before = new Map<string, Uint8Array>();
  #held = 0;

  /** `room`: as many bytes it holds at most. */
  constructor(room: number) {
    this.#room = room;
  }

  /** `of`: all that it is made of. */
  made(of: string | Uint8Array, make: () => Uint8Array): Uint8Array {
    const digest = hash('sha256', of);
    const known = this.#now.get(digest);
    if (known !== undefined) return known;
    const made = this.#before.get(digest) ?? make();
    if (this.#held + made.length > this.#room / 2) this.#forget();
    this.#now.set(digest, made);
    this.#held += made.length;
    return made;
  }

  #forget(): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#held = 0;
  }
}
