/** A published site against the same site built anew, byte for byte. */
import type { Difference } from '../ledger/verdict.ts';
import { KEPT_ASSETS, keptAssets } from './kept-assets.ts';
import { MANIFEST } from './manifest.ts';
import type { PublishedSite } from './published-site.ts';
import { eachOf, twinOf } from './verify-files.ts';

/** Characters of a text that are shown around the first that differs. */
const SHOWN_BEFORE = 12;
const SHOWN = 48;

/** Every file that is another, is missing or was put there, each named once. */
export async function compareSites(
  published: PublishedSite,
  rebuilt: PublishedSite,
  listed: readonly string[],
): Promise<Difference[]> {
  const anew = new Set((await rebuilt.lying())?.files);
  const there = new Set((await published.lying())?.files ?? [...listed, MANIFEST]);
  // What is there for pages of earlier releases has been looked at too.
  const kept = new Set([KEPT_ASSETS, ...(await keptAssets(published)).map(({ path }) => path)]);
  const inManifest = new Set(listed);
  const differences: Difference[] = [];
  await eachOf(new Set([...anew, ...there]), async (name) => {
    // What is beside the site that was built has been looked at with its files: twins, and what is kept for open pages.
    const file = twinOf(name)?.file;
    const isBeside = anew.has(file ?? '') || kept.has(file ?? name);
    if (isBeside && !anew.has(name) && !inManifest.has(name)) return;
    const [theirs, own] = await Promise.all([published.read(name), rebuilt.read(name)]);
    if (own === undefined) {
      // What is only listed and cannot be had is missing from both.
      if (theirs !== undefined) differences.push({ kind: 'rebuilt-extra', name });
    } else if (theirs === undefined) {
      if (published.sends(name)) differences.push({ kind: 'rebuilt-missing', name });
    } else if (!Buffer.from(own).equals(theirs))
      differences.push({ kind: 'rebuilt-differs', name, ...firstDifference(own, theirs) });
  });
  return differences.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Where two texts part, a few characters of each; nothing of what is no text. */
function firstDifference(
  own: Uint8Array,
  theirs: Uint8Array,
): Pick<Difference, 'held' | 'found'> | undefined {
  const [held, found] = [own, theirs].map(textOf);
  if (held === undefined || found === undefined) return undefined;
  let at = 0;
  while (at < held.length && held[at] === found[at]) at += 1;
  const shown = (text: string) => {
    const cut = text.slice(Math.max(0, at - SHOWN_BEFORE), at + SHOWN);
    return cut.replaceAll(/\s+/g, ' ').trim();
  };
  return { held: shown(held), found: shown(found) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
