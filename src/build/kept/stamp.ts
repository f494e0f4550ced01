import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../ledger/digest.ts';
import { codeDigest } from '../../publish/code.ts';
import { settings } from '../../site/settings.ts';

const LOCK = path.resolve(import.meta.dirname, '../../../package-lock.json');

/** What every file of a site is made by, whatever the data: the code, the packages, Node, the settings. */
export async function stamp(): Promise<string> {
  const packages = await readFile(LOCK).catch(() => '');
  return sha256(
    JSON.stringify([await codeDigest(), sha256(packages), process.version, process.arch, settings]),
  );
}
