/** Who vouches for the chain of publications: its signature, against the published key and one that is known from elsewhere. */
import type { Ledger } from '../ledger/ledger.ts';
import type { Difference, SignedBy } from '../ledger/verdict.ts';
import { PUBLIC_KEY, SIGNATURE } from '../site/signing.ts';
import { INPUTS } from './inputs.ts';
import {
  isSaidBy,
  isSignedBy,
  type PublicKey,
  readPublicKey,
  readSignature,
  type Signature,
} from './minisign.ts';
import type { PublishedSite } from './published-site.ts';

interface Chain {
  /** The bytes of the chain as it is published. */
  readonly chain: Uint8Array | undefined;
  readonly ledger: Ledger;
  /** A key that is known from elsewhere. */
  readonly key: PublicKey | undefined;
}

interface SignatureVerdict {
  readonly differences: readonly Difference[];
  readonly by: SignedBy | undefined;
}

/** A site without a key says nothing of signatures; without a signature, that is a fault only to whoever expects one. */
export async function verifySignature(
  site: PublishedSite,
  { chain, ledger, key: given }: Chain,
): Promise<SignatureVerdict> {
  const [published, signature] = await Promise.all([
    textOf(site, PUBLIC_KEY),
    textOf(site, SIGNATURE),
  ]);
  const own = published === undefined ? undefined : readPublicKey(published);
  const key = given ?? own;
  const differences: Difference[] = [];
  if (published !== undefined && own === undefined)
    differences.push({ kind: 'key-unreadable', name: PUBLIC_KEY });
  if (given !== undefined && own !== undefined && !own.key.equals(given.key))
    differences.push({ kind: 'key-differs', name: own.id, held: given.id });
  if (key === undefined) {
    // One signature without a key proves nothing, and nobody may take it for a proof.
    if (signature !== undefined && published === undefined)
      differences.push({ kind: 'key-missing', name: PUBLIC_KEY });
    return { differences, by: undefined };
  }
  const fault = faultOf(signature, { chain, ledger, key });
  if (fault !== undefined) return { differences: [...differences, fault], by: undefined };
  return { differences, by: { key: key.id, isKnown: given !== undefined } };
}

async function textOf(site: PublishedSite, name: string): Promise<string | undefined> {
  const bytes = await site.read(INPUTS.get(name) ?? name);
  return bytes && new TextDecoder().decode(bytes);
}

function faultOf(
  text: string | undefined,
  { chain, ledger, key }: Chain & { readonly key: PublicKey },
): Difference | undefined {
  if (text === undefined) return { kind: 'signature-missing', name: SIGNATURE };
  const signature = readSignature(text);
  if (signature === undefined) return { kind: 'signature-unreadable', name: SIGNATURE };
  if (signature.keyId !== key.id)
    return { kind: 'signature-other-key', name: signature.keyId, held: key.id };
  const bytes = chain ?? new Uint8Array();
  // Whoever changes what a signature says of its content has changed the signature.
  if (!isSaidBy(signature, key)) return { kind: 'signature-wrong', name: SIGNATURE };
  if (isSignedBy(signature, bytes, key)) return undefined;
  const last = signedBefore(signature, bytes, key) ?? toldIn(signature, ledger);
  return last === undefined
    ? { kind: 'signature-wrong', name: SIGNATURE }
    : { kind: 'signature-stale', name: String(last), held: String(ledger.newest?.number ?? 0) };
}

/** The number of the last publication that was signed, where the chain has grown since. */
function signedBefore(signature: Signature, chain: Uint8Array, key: PublicKey): number | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(chain);
  const lines = text.split(/(?<=\n)/);
  for (let many = lines.length - 1; many > 1; many -= 1) {
    const before = new TextEncoder().encode(lines.slice(0, many).join(''));
    if (isSignedBy(signature, before, key)) return many - 1;
  }
  return undefined;
}

/** The same by what the signature says, where the lines before are written otherwise today: their links are what they were. */
function toldIn({ comment }: Signature, { publications }: Ledger): number | undefined {
  return publications.find(({ link }) => comment.includes(link))?.number;
}
