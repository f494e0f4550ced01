import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../site/refusal.ts';
import { pathsIn } from './manifest.ts';

/** A published site as anybody may have it: as a folder, or at its address. */
export interface PublishedSite {
  /** The content of a file; undefined when it is not there. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Every file there is; undefined where that cannot be known. */
  list(): Promise<string[] | undefined>;
}

export async function openSite(place: string): Promise<PublishedSite> {
  if (/^https?:\/\//.test(place)) return webSite(place);
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) throw new Refused({ kind: 'no-such-place', place });
  if (!found.isDirectory()) throw new Refused({ kind: 'not-a-folder', place });
  return {
    read: (file) => readFile(path.join(place, file)).catch(() => undefined),
    list: () => pathsIn(place),
  };
}

function webSite(place: string): PublishedSite {
  const base = URL.parse(place.endsWith('/') ? place : `${place}/`);
  if (base === null) throw new Refused({ kind: 'not-an-address', place });
  const read = async (file: string): Promise<Uint8Array | undefined> => {
    const address = new URL(file.split('/').map(encodeURIComponent).join('/'), base);
    const response = await fetch(address).catch(() => {
      throw new Refused({ kind: 'unreachable', place: base.host });
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  return { read, list: async () => undefined };
}
