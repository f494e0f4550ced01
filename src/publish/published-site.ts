import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../site/user-error.ts';
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
  if (found === undefined)
    throw new UserError(
      `没有「${place}」这个目录。先运行 npm run build，或给出网址，例如 https://…/。`,
    );
  if (!found.isDirectory()) throw new UserError(`「${place}」不是目录。请给出网站的目录或网址。`);
  return {
    read: (file) => readFile(path.join(place, file)).catch(() => undefined),
    list: () => pathsIn(place),
  };
}

function webSite(place: string): PublishedSite {
  const base = URL.parse(place.endsWith('/') ? place : `${place}/`);
  if (base === null) throw new UserError(`「${place}」不是网址。`);
  const read = async (file: string): Promise<Uint8Array | undefined> => {
    const address = new URL(file.split('/').map(encodeURIComponent).join('/'), base);
    const response = await fetch(address).catch(() => {
      throw new UserError(`连不上 ${base.host}。请检查网址和网络。`);
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  return { read, list: async () => undefined };
}
