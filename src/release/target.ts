/**
 * A folder into which sites are published:
 * - `current`: a link to the release that is live. To switch is to rename another link over it;
 * - `releases/<number>/`: whole sites, each as it was published;
 * - `.mingze/`: what publishing keeps for itself. Whatever is not in a record there was not put here by publishing.
 */
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { disk, unlessMissing } from '../disk/disk.ts';
import { Refused } from '../site/refusal.ts';

const OWN = '.mingze';
const RELEASES = 'releases';
const CURRENT = 'current';
const RECORDS = 'records';

const record = z.object({
  name: z.string(),
  /** When it was published. */
  at: z.string(),
  /** The day for which it was built. */
  day: z.string(),
  publication: z.object({ number: z.number(), link: z.string() }).nullable(),
  /** `made`: not seen to be well yet; `left`: somebody went back from it. */
  state: z.enum(['made', 'good', 'failed', 'left']),
});
export type Release = z.infer<typeof record>;

export class Target {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = path.resolve(folder);
  }

  /** A place in what publishing keeps for itself. */
  own(...names: string[]): string {
    return path.join(this.folder, OWN, ...names);
  }

  get current(): string {
    return path.join(this.folder, CURRENT);
  }

  get lockFile(): string {
    return this.own('lock');
  }

  siteOf({ name }: Pick<Release, 'name'>): string {
    return path.join(this.folder, RELEASES, name);
  }

  /** Where the link to a release leads. */
  linkTo({ name }: Pick<Release, 'name'>): string {
    return path.join(RELEASES, name);
  }

  /** Refuses a folder that holds anything before the first publishing, or a `current` that is not publishing's own. */
  async open(): Promise<void> {
    const inside = await unlessMissing<string[], string[]>(readdir(this.folder), []);
    const [foreign] = inside;
    if (!inside.includes(OWN) && foreign !== undefined) this.#refuse(foreign);
    const to = await this.#linkOfCurrent();
    if (to !== undefined && path.dirname(to) !== RELEASES) this.#refuse(CURRENT);
    await disk.mkdir(this.own(RECORDS), { recursive: true });
    await disk.mkdir(path.join(this.folder, RELEASES), { recursive: true });
  }

  #refuse(found: string): never {
    throw new Refused({ kind: 'not-for-publishing', folder: this.folder, found });
  }

  /** Where `current` leads; empty for what is no link. */
  #linkOfCurrent(): Promise<string | undefined> {
    const to = readlink(this.current).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EINVAL') return '';
      throw error;
    });
    return unlessMissing(to, undefined);
  }

  /** The name of the release that is live; undefined while none is. */
  async liveName(): Promise<string | undefined> {
    const to = await this.#linkOfCurrent();
    return to === undefined ? undefined : path.basename(to);
  }

  /** Every release that was recorded, the newest last. */
  async releases(): Promise<Release[]> {
    const names = await unlessMissing(readdir(this.own(RECORDS)), []);
    const records = names
      .filter((name) => /^\d+\.json$/.test(name))
      .sort()
      .map(async (name) =>
        record.parse(JSON.parse(await readFile(this.own(RECORDS, name), 'utf8'))),
      );
    return Promise.all(records);
  }

  async live(): Promise<Release | undefined> {
    const live = await this.liveName();
    return (await this.releases()).find(({ name }) => name === live);
  }

  /** A name that no release has or had, nor anything else that lies among them. */
  async freeName(): Promise<string> {
    const taken = [
      ...(await readdir(path.join(this.folder, RELEASES))),
      ...(await this.releases()).map(({ name }) => name),
    ];
    const last = Math.max(0, ...taken.map((name) => Number.parseInt(name, 10) || 0));
    return String(last + 1).padStart(6, '0');
  }

  async record(release: Release): Promise<void> {
    const file = this.own(RECORDS, `${release.name}.json`);
    await disk.writeSynced(`${file}.part`, JSON.stringify(release));
    await disk.rename(`${file}.part`, file);
  }

  async forget({ name }: Release): Promise<void> {
    await disk.rm(this.own(RECORDS, `${name}.json`), { force: true });
    await disk.rm(this.filesOf({ name }), { force: true });
  }

  /** The list of every file that publishing has put into a release, one a line. */
  filesOf({ name }: Pick<Release, 'name'>): string {
    return this.own(RECORDS, `${name}.files`);
  }
}
