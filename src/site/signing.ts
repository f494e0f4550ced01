import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './folders.ts';

/** Beside the chain of publications, in the data folder and on the site: where minisign looks for it by itself. */
export const SIGNATURE = 'publications.csv.minisig';
/** The key to it, to be published. */
export const PUBLIC_KEY = 'signing-key.pub';

/** What a district that signs publishes: its key as it is typed, and whether there is a signature. */
export interface Signing {
  readonly key: string;
  readonly isSigned: boolean;
}

/** How the district of the data folder signs; undefined where it does not. */
export function signingOf(folder = dataFolder()): Signing | undefined {
  const file = path.join(folder, PUBLIC_KEY);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return { key: lines.at(-1) ?? '', isSigned: existsSync(path.join(folder, SIGNATURE)) };
}
