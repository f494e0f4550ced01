import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../site/refusal.ts';
import { FOR_THE_SERVER, type Lying, lyingIn } from './manifest.ts';

/** A published site as anybody may have it: as a folder, or at its address. */
export interface PublishedSite {
  /** The content of a file; undefined when it is not there. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** All there is; undefined where that cannot be known. */
  lying(): Promise<Lying | undefined>;
  /** Whether a file that is there can be had: what is for the server many servers do not send. */
  sends(file: string): boolean;
}

export async function openSite(place: string): Promise<PublishedSite> {
  if (/^https?:\/\//.test(place)) return webSite(place);
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) throw new Refused({ kind: 'no-such-place', place });
  if (!found.isDirectory()) throw new Refused({ kind: 'not-a-folder', place });
  return {
    read: (file) => readFile(path.join(place, file)).catch(() => undefined),
    lying: () => lyingIn(place),
    sends: () => true,
  };
}

function webSite(place: string): PublishedSite {
  const base = URL.parse(place.endsWith('/') ? place : `${place}/`);
  if (base === null) throw new Refused({ kind: 'not-an-address', place });
  return {
    read: (file) => fetched(new URL(file.split('/').map(encodeURIComponent).join('/'), base)),
    lying: async () => undefined,
    sends: (file) => !FOR_THE_SERVER.includes(file),
  };
}

/** What is sent from an address; undefined when nothing is there. */
export async function fetched(address: URL): Promise<Uint8Array | undefined> {
  const response = await fetch(address).catch(() => {
    throw new Refused({ kind: 'unreachable', place: address.host });
  });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
