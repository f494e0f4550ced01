/** How many files a site has and how large they are, as its list of files says. */
import { MANIFEST, readManifest } from '../publish/manifest.ts';
import { openSite } from '../publish/published-site.ts';

export interface Size {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** The bytes below each part of the site. */
  readonly parts: ReadonlyMap<string, number>;
}

/** The size of a built or published site; undefined where there is none, or it cannot be reached. */
export async function sizeOf(place: string): Promise<Size | undefined> {
  if (place === '') return undefined;
  const content = await openSite(place)
    .then((site) => site.read(MANIFEST))
    .catch(() => undefined);
  const files = content === undefined ? undefined : readManifest(content)?.files;
  if (files === undefined) return undefined;
  const parts = new Map<string, number>();
  for (const { path, bytes } of files) {
    const part = path.includes('/') ? `${path.split('/')[0]}/` : '';
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return {
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    files: files.length,
    bytes: [...parts.values()].reduce((sum, bytes) => sum + bytes, 0),
    parts,
  };
}
