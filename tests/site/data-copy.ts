import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyDistrict, DISTRICT, SEALED } from './district-copy.ts';

/** A copy of the lists of a district, with folders of its own for what the commands make of it. */
export class DataCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mingze-'));
  readonly site = path.join(this.folder, 'site');
  /** Points the commands at the copy. */
  readonly env: Record<string, string> = {
    MINGZE_DATA: path.join(this.folder, 'data'),
    MINGZE_DIST: this.site,
    MINGZE_WORK: path.join(this.folder, 'work'),
  };

  /** Without the ledger nothing is published yet, and a row may be edited without its row of changes. */
  constructor(withLedger: boolean, from = DISTRICT) {
    const to = path.join(this.folder, 'data');
    const wanted = (file: string) => withLedger || !SEALED.test(file);
    if (from === DISTRICT) copyDistrict(to, wanted);
    else cpSync(from, to, { recursive: true, filter: wanted });
  }

  /** Lets the commands go on from what a build of the same code and settings has kept: to compile the pages takes longest. */
  goOnFrom(work: string): void {
    const own = path.join(this.folder, 'work/kept');
    cpSync(path.join(work, 'kept'), own, { recursive: true, preserveTimestamps: true });
  }

  /** Replaces text in a file of the data, as a clerk's save would. Returns how it was before. */
  edit(file: string, from: string, to: string): string {
    const before = this.read(file);
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(file, before.replace(from, to));
    return before;
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, 'data', file), 'utf8');
  }

  write(file: string, content: string): void {
    writeFileSync(path.join(this.folder, 'data', file), content);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
