import type { Publication } from '../../search/publication.ts';
import { fetchJson, pause, unstored } from './lazy.ts';

/** A page that stays open asks at most this often what is published. */
const ASK_AGAIN_MS = 60_000;
/** An answer waits no longer to be told whether it is the newest. */
const MOST_WAIT_MS = 1500;

/** What is published at the moment by the site that an address is of: the files it names are of that site too. */
export async function fetchPublication(address: string): Promise<Publication> {
  const publication = await fetchJson<Publication>(unstored(address), 'no-store');
  if (!/^https?:/.test(address)) return publication;
  const at = (place: string) => new URL(place, address).href;
  const { called, where } = publication;
  return {
    ...publication,
    ...(called && { called: { ...called, before: at(called.before) } }),
    ...(where && { where: { ...where, file: at(where.file) } }),
  };
}

/** Tells what is published at the moment. */
export class Publications {
  readonly #address: string;
  #asked = Number.NEGATIVE_INFINITY;
  #latest: Promise<Publication | undefined> = Promise.resolve(undefined);
  #told: Promise<Publication | undefined> = Promise.resolve(undefined);

  constructor(address: string) {
    this.#address = address;
  }

  /** Undefined when it cannot be had in time. What was asked within the last minute is not asked again, unless it must be. */
  current({ again = false } = {}): Promise<Publication | undefined> {
    const now = Date.now();
    if (again || now - this.#asked >= ASK_AGAIN_MS) {
      this.#asked = now;
      const told = fetchPublication(this.#address).catch(() => undefined);
      this.#told = told;
      this.#latest = Promise.race([told, pause(MOST_WAIT_MS).then(() => undefined)]);
    }
    return this.#latest;
  }

  /** What was last asked for, however late it comes: from then on it counts as what is published. */
  async late(): Promise<Publication | undefined> {
    const told = this.#told;
    const publication = await told;
    if (publication !== undefined && told === this.#told) this.#latest = told;
    return publication;
  }
}
