/** A published site as somebody changed it, without a byte written to the disk. */
import { listed, MANIFEST, readManifest } from '../../../src/publish/manifest.ts';
import type { PublishedSite } from '../../../src/publish/published-site.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Files in memory as a site. */
export function siteOf(files: ReadonlyMap<string, Uint8Array>): PublishedSite {
  return {
    read: async (file) => files.get(file),
    lying: async () => ({ files: [...files.keys()].sort(), others: [] }),
    sends: () => true,
  };
}

export class ChangedSite implements PublishedSite {
  readonly #site: PublishedSite;
  readonly #changed = new Map<string, Uint8Array | undefined>();
  readonly #links = new Set<string>();

  constructor(site: PublishedSite) {
    this.#site = site;
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    return this.#changed.has(file) ? this.#changed.get(file) : this.#site.read(file);
  }

  async lying() {
    const lying = await this.#site.lying();
    const files = new Set(lying?.files);
    for (const [file, bytes] of this.#changed)
      if (bytes === undefined) files.delete(file);
      else files.add(file);
    const isFile = (file: string) => !this.#links.has(file);
    return { files: [...files].filter(isFile).sort(), others: [...this.#links].sort() };
  }

  sends(): boolean {
    return true;
  }

  async text(file: string): Promise<string> {
    const bytes = await this.read(file);
    if (bytes === undefined) throw new Error(`there is no ${file}`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  put(file: string, content: string | Uint8Array): void {
    this.#changed.set(file, typeof content === 'string' ? encode(content) : content);
  }

  remove(...files: readonly string[]): void {
    for (const file of files) this.#changed.set(file, undefined);
  }

  /** Puts a link in the place of a file: what it shows is the same. */
  link(file: string): void {
    this.#links.add(file);
  }

  /** One replacement in a file: the text must be there, or the test would prove nothing. */
  async tamper(file: string, from: string, to: string): Promise<void> {
    const text = await this.text(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    this.put(
      file,
      text.replace(from, () => to),
    );
  }

  /** What somebody who changes files does to hide it: the manifest is made to agree. */
  async manifestAnew(): Promise<void> {
    const bytes = await this.read(MANIFEST);
    const manifest = bytes && readManifest(bytes);
    const { files } = await this.lying();
    const known = new Map(manifest?.files.map((file) => [file.path, file]));
    const anew = files
      .filter((file) => file !== MANIFEST)
      .flatMap((file) => {
        const changed = this.#changed.get(file);
        return changed === undefined ? (known.get(file) ?? []) : [listed(file, changed)];
      });
    this.put(MANIFEST, JSON.stringify({ ...manifest, files: anew }));
  }
}
