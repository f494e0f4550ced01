/** What a published release has of earlier ones: assets for pages that are still open. No page of its own names them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { outputFile, urls } from '../site/urls.ts';

/** What stands here changes its name with its content. */
export const ASSETS = '_astro/';

export const EARLIER = outputFile(urls.earlierAssets);

const earlier = z.array(z.object({ path: z.string().startsWith(ASSETS), sha256: z.string() }));
export type Earlier = z.infer<typeof earlier>;

/** The assets of earlier releases in a folder, each with its digest; none where nothing can be read of them. */
export async function readEarlier(folder: string): Promise<Earlier> {
  try {
    return earlier.parse(JSON.parse(await readFile(path.join(folder, EARLIER), 'utf8')));
  } catch {
    return [];
  }
}

/** One line an asset. */
export const earlierText = (assets: Earlier): string =>
  `[\n${assets.map((asset) => JSON.stringify(asset)).join(',\n')}\n]\n`;
