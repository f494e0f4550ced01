/**
 * Signatures in the form of minisign (https://jedisct1.github.io/minisign/), so that anybody can check them with a tool that is
 * not ours. Node knows all they need, Ed25519 and BLAKE2b; npm has no package of them that is kept.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { SIGNATURE } from '../site/signing.ts';

export interface PublicKey {
  /** Eight bytes that tell keys apart, as minisign shows them. */
  readonly id: string;
  readonly key: KeyObject;
}

export interface Signature {
  readonly keyId: string;
  /** Whether the digest of the content is signed and not the content itself. */
  readonly isOfDigest: boolean;
  readonly ofContent: Buffer;
  /** What is said of the content, signed with it. */
  readonly comment: string;
  readonly ofComment: Buffer;
}

/** What stands before the raw key in the form that Node reads (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const [ALGORITHM, OF_DIGEST] = ['Ed', 'ED'];
const ID_BYTES = 8;
const HEAD = ALGORITHM.length + ID_BYTES;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const TRUSTED = 'trusted comment: ';
const UNTRUSTED = 'untrusted comment: ';

/** Reads a public key: a file of minisign, or the line of it that holds the key. */
export function readPublicKey(text: string): PublicKey | undefined {
  const line = linesOf(text).find((candidate) => !candidate.startsWith(UNTRUSTED)) ?? '';
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== HEAD + KEY_BYTES || headOf(bytes) !== ALGORITHM) return undefined;
  const raw = bytes.subarray(HEAD);
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return { id: idOf(bytes), key };
}

/** The public half of a key as a file. Its id is taken from the key, so that one who has the secret half needs nothing else. */
export function publicKeyText(secret: KeyObject): string {
  const { head, raw } = halves(secret);
  const id = Buffer.from(head).reverse().toString('hex').toUpperCase();
  const bytes = Buffer.concat([Buffer.from(ALGORITHM), head, raw]);
  return `${UNTRUSTED}minisign public key ${id}\n${bytes.toString('base64')}\n`;
}

/** Signs a content and a line that is said of it. The same key, content and line give the same signature. */
export function signatureText(content: Uint8Array, comment: string, secret: KeyObject): string {
  const { head } = halves(secret);
  const ofContent = sign(null, digest(content), secret);
  const ofComment = sign(null, Buffer.concat([ofContent, Buffer.from(comment)]), secret);
  const first = Buffer.concat([Buffer.from(OF_DIGEST), head, ofContent]).toString('base64');
  const lines = [`${UNTRUSTED}signature of ${SIGNATURE.replace('.minisig', '')}`, first];
  return `${[...lines, `${TRUSTED}${comment}`, ofComment.toString('base64')].join('\n')}\n`;
}

export function readSignature(text: string): Signature | undefined {
  const [, first = '', trusted = '', last = ''] = linesOf(text);
  const [bytes, ofComment] = [first, last].map((line) => Buffer.from(line, 'base64'));
  if (bytes?.length !== HEAD + SIGNATURE_BYTES || ofComment?.length !== SIGNATURE_BYTES)
    return undefined;
  if (!trusted.startsWith(TRUSTED) || ![ALGORITHM, OF_DIGEST].includes(headOf(bytes)))
    return undefined;
  return {
    keyId: idOf(bytes),
    isOfDigest: headOf(bytes) === OF_DIGEST,
    ofContent: bytes.subarray(HEAD),
    comment: trusted.slice(TRUSTED.length),
    ofComment,
  };
}

/** Whether a signature was made of this content by this key. */
export function isSignedBy(
  { ofContent, isOfDigest }: Signature,
  content: Uint8Array,
  { key }: PublicKey,
): boolean {
  return verify(null, isOfDigest ? digest(content) : content, key, ofContent);
}

/** Whether what a signature says of its content was said by this key. */
export function isSaidBy(
  { ofContent, comment, ofComment }: Signature,
  { key }: PublicKey,
): boolean {
  return verify(null, Buffer.concat([ofContent, Buffer.from(comment)]), key, ofComment);
}

const digest = (content: Uint8Array): Buffer => createHash('blake2b512').update(content).digest();

/** The id of a key and its public half, from its secret half. */
function halves(secret: KeyObject): { readonly head: Buffer; readonly raw: Buffer } {
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const raw = spki.subarray(SPKI.length);
  return { head: createHash('sha256').update(raw).digest().subarray(0, ID_BYTES), raw };
}

const headOf = (bytes: Buffer): string => bytes.subarray(0, ALGORITHM.length).toString();
/** minisign takes the id for a number, the last byte first. */
const idOf = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(ALGORITHM.length, HEAD)).reverse().toString('hex').toUpperCase();

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');
