/** Copies of a site of which every page and every asset says which one it is of. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Changes a site so that it is another release: other names of assets, and the pages that name them. */
export async function asRelease(folder: string, mark: string): Promise<void> {
  const assets = path.join(folder, '_astro');
  const renamed = new Map<string, string>();
  for (const name of await readdir(assets)) {
    const { name: stem, ext } = path.parse(name);
    if (ext !== '.css' && ext !== '.js') continue;
    const text = await readFile(path.join(assets, name), 'utf8');
    renamed.set(name, `${stem}.${mark}${ext}`);
    await writeFile(path.join(assets, `${stem}.${mark}${ext}`), `${text}\n/* release-${mark} */\n`);
    await rm(path.join(assets, name));
  }
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(folder, file), 'utf8');
    const named = html.replaceAll(
      /(_astro\/)([^"/]+)"/g,
      (_all, before: string, name: string) => `${before}${renamed.get(name) ?? name}"`,
    );
    await writeFile(path.join(folder, file), `${named}<!-- release-${mark} -->`);
  }
}
