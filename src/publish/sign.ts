/** The key of a district, which is kept outside the project, and the signature it gives to the chain of publications. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Publication, readLedger } from '../ledger/ledger.ts';
import { loadBytes } from '../load/load.ts';
import { dataFolder, siteFolder } from '../site/folders.ts';
import { Refused } from '../site/refusal.ts';
import { PUBLIC_KEY, SIGNATURE, signingOf } from '../site/signing.ts';
import { publicationsTable } from '../tables/ledger.ts';
import { publicKeyText, readPublicKey, signatureText } from './minisign.ts';

/** Where commands find the key: its file, or the key itself where there is no place for a file. */
const KEY_VARIABLE = 'MINGZE_SIGNING_KEY';
/** The words that open the key, where it is locked. */
const PASSWORD_VARIABLE = 'MINGZE_SIGNING_PASSWORD';

export const password = (): string | undefined => process.env[PASSWORD_VARIABLE];

/** Whether a key is at hand without one being typed. */
export const hasKey = (): boolean => Boolean(process.env[KEY_VARIABLE]);

/** The key that was typed, or that the environment holds; refuses where there is none. */
export function givenKey(typed: string): string {
  const given = typed || process.env[KEY_VARIABLE];
  if (!given) throw new Refused({ kind: 'no-key-given' });
  return given;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Makes a key, locked where a password is given, and publishes its other half. Overwrites nothing. */
export async function makeKey(file: string, password: string | undefined): Promise<string> {
  await refuseInside(file);
  if (await isThere(file)) throw new Refused({ kind: 'key-exists', file });
  if (isSigning()) throw new Refused({ kind: 'key-published', file: PUBLIC_KEY });
  const { privateKey } = generateKeyPairSync('ed25519');
  const locked = password ? { cipher: 'aes-256-cbc', passphrase: password } : {};
  const text = privateKey.export({ type: 'pkcs8', format: 'pem', ...locked });
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  await publishKey(privateKey);
  return idOf(privateKey);
}

/** What was signed, and with which key. */
export interface Signed {
  readonly publication: Publication;
  readonly key: string;
}

/** Signs the chain as it stands in the data folder. `given`: the file of the key, or the key. */
export async function signPublications(
  given: string,
  password: string | undefined,
): Promise<Signed> {
  const secret = await readSecret(given, password);
  const chain = await readFile(path.join(dataFolder(), publicationsTable.file)).catch(() => {
    throw new Refused({ kind: 'never-sealed' });
  });
  const loaded = loadBytes(publicationsTable.file, chain);
  const { newest } = readLedger(new Map([[publicationsTable.file, loaded]]));
  if (newest === undefined) throw new Refused({ kind: 'never-sealed' });
  const comment = `publication ${newest.number}, ${newest.date}, link ${newest.link}`;
  await publishKey(secret);
  await write(SIGNATURE, signatureText(chain, comment, secret));
  return { publication: newest, key: idOf(secret) };
}

/** Whether the district signs, and has to sign again after a publication. */
export const isSigning = (): boolean => signingOf() !== undefined;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const idOf = (secret: KeyObject): string => readPublicKey(publicKeyText(secret))?.id ?? '';

async function readSecret(given: string, password: string | undefined): Promise<KeyObject> {
  const isKey = given.startsWith('-----BEGIN');
  if (!isKey) await refuseInside(given);
  const text = isKey
    ? given
    : await readFile(given, 'utf8').catch(() => {
        throw new Refused({ kind: 'no-such-file', file: given });
      });
  const file = isKey ? KEY_VARIABLE : given;
  if (/ENCRYPTED/.test(text) && !password) throw new Refused({ kind: 'key-locked', file });
  try {
    const key = createPrivateKey({ key: text, ...(password && { passphrase: password }) });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below: what is no key and what does not open look the same.
  }
  throw new Refused({ kind: 'not-a-key', file });
}

/** A key that lies in the project, or among the data, is published sooner or later. Links are followed. */
async function refuseInside(file: string): Promise<void> {
  const real = await realPlace(file);
  for (const folder of [PROJECT, dataFolder(), siteFolder()]) {
    const inside = path.relative(await realPlace(folder), real);
    if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside)))
      throw new Refused({ kind: 'key-inside', file });
  }
}

/** Where a path really is, as far as it is there. */
async function realPlace(file: string): Promise<string> {
  const whole = path.resolve(file);
  const found = await realpath(whole).catch(() => undefined);
  if (found !== undefined) return found;
  const parent = path.dirname(whole);
  return parent === whole ? whole : path.join(await realPlace(parent), path.basename(whole));
}

/** Publishes the other half of a key. Readers have noted the one that is published: no other takes its place unasked. */
async function publishKey(secret: KeyObject): Promise<void> {
  const published = await readFile(path.join(dataFolder(), PUBLIC_KEY), 'utf8').catch(() => '');
  if (published !== '' && readPublicKey(published)?.id !== idOf(secret))
    throw new Refused({ kind: 'key-published', file: PUBLIC_KEY });
  if (published === '') await write(PUBLIC_KEY, publicKeyText(secret));
}

async function write(name: string, text: string): Promise<void> {
  const file = path.join(dataFolder(), name);
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}
