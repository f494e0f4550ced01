import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../ledger/digest.ts';
import { codeDigest } from '../../publish/code.ts';
import { settings } from '../../site/settings.ts';

const LOCK = path.resolve(import.meta.dirname, '../../../package-lock.json');

/** What every file of a site is made by, whatever the data: the code, the packages, Node, the settings. */
export async function stamp(): Promise<string> {
  return sha256(JSON.stringify([...(await programmed()), settings]));
}

/** What the programs are made by that make the pages: of the settings they hold nothing but the address of the site. */
export async function stampOfPrograms(): Promise<string> {
  const { site, base } = settings;
  return sha256(JSON.stringify([...(await programmed()), site, base]));
}

async function programmed(): Promise<readonly string[]> {
  const packages = await readFile(LOCK).catch(() => '');
  return [await codeDigest(), sha256(packages), process.version, process.arch];
}
