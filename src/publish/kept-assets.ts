/** What a published release has of earlier ones: assets for pages that are still open. No page of its own names them. */
import { z } from 'zod';
import { outputFile, pathBelow, urls } from '../site/urls.ts';
import { type Listed, listedFile } from './manifest.ts';

/** What stands here changes its name with its content. */
export const ASSETS = pathBelow(urls.assets);

export const KEPT_ASSETS = outputFile(urls.earlierAssets);

/** What no page of today names does nothing there; a page that was put there could be opened by its address. */
const ASSET = /^[\w.-]+\.(?:js|css)$/;

const kept = z.array(
  listedFile.refine(({ path }) => path.startsWith(ASSETS) && ASSET.test(path.slice(ASSETS.length))),
);

/** The assets of earlier releases that a site has, as their list says; none where nothing can be read of them. */
export async function keptAssets(site: {
  read(file: string): Promise<Uint8Array | undefined>;
}): Promise<readonly Listed[]> {
  const content = await site.read(KEPT_ASSETS);
  if (content === undefined) return [];
  try {
    return kept.parse(JSON.parse(new TextDecoder().decode(content)));
  } catch {
    return [];
  }
}

/** One line an asset. */
export const keptText = (assets: readonly Listed[]): string =>
  `[\n${assets.map((asset) => JSON.stringify(asset)).join(',\n')}\n]\n`;
