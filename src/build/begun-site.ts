/**
 * A site whose files beside the pages are begun as soon as the data are read, while these are still checked: by another thread, which
 * would have nothing to do. Nothing is published of it before the check has found no fault.
 */
import type { Read } from '../check/run.ts';
import { disk } from '../disk/disk.ts';
import type { Model, Reminder } from '../model/model.ts';
import type { EmittingApart } from './apart/emitting.ts';
import type { SiteWanted } from './apart/maker.ts';
import { SiteWriter } from './kept/site-writer.ts';
import type { Store } from './kept/store.ts';
import { takenByNobody } from './taken.ts';

export class BegunSite {
  readonly site: SiteWriter;
  readonly wanted: SiteWanted;
  readonly emitting: EmittingApart;
  #confirm: ((reminders: readonly Reminder[]) => void) | undefined;

  /** In a folder in which nothing is to be left of a site before. */
  static async in(folder: string, store: Store, emitting: EmittingApart): Promise<BegunSite> {
    return new BegunSite(await SiteWriter.inEmpty(folder, store), emitting);
  }

  private constructor(site: SiteWriter, emitting: EmittingApart) {
    this.site = site;
    this.wanted = wantedFor(site);
    this.emitting = emitting;
  }

  /** The data are read. */
  begin(read: Read, today: string): void {
    this.#confirm = this.emitting.takeUnchecked({ ...read, today });
    this.emitting.begin(this.wanted);
  }

  /** The check has found no fault. */
  confirm({ reminders }: Model): void {
    this.#confirm?.(reminders);
  }

  /** The check has found a fault. */
  async giveUp(): Promise<void> {
    await this.emitting.close();
    await disk.rm(this.site.folder, { recursive: true, force: true });
  }
}

/** What is to be made beside the pages of a site. */
export const wantedFor = ({ folder, store, lying }: SiteWriter): SiteWanted => ({
  ...{ folder, lying, taken: takenByNobody() },
  ...store.placeIn(store.besideFolder),
});
