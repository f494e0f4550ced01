/**
 * Records that only the full text knows, by what they are called: whoever types a whole name, a code or an id wants that record
 * and no other. There may be a hundred thousand of them, so the names lie in many small files, and a query asks for one.
 */
import { normalize } from './tokenize.ts';

/** A record as its card shows it, with the bodies it concerns by their ids. */
export interface CalledRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly bodies?: readonly string[];
  /** What it says in one sentence. */
  readonly gist?: string;
  readonly status?: string;
  /** A number to ring for it, where it is not the hotline of the district. */
  readonly phone?: string;
}

/** One file: the records by each name that falls into it. */
export type CalledFile = Readonly<Record<string, readonly CalledRecord[]>>;

/** Where the files are: the address before the number of a file, and how many there are. */
export interface CalledPlace {
  readonly before: string;
  readonly files: number;
}

/** Shorter than this no record is asked for by its name: what is so short is found by its words. */
const SHORTEST_NAME = 5;

/** An id, a document number or a name without its brackets, which people type in every shape. */
export function bare(text: string): string {
  return normalize(text).replaceAll(/[\s[\](){}〔〕【】「」《》:：、，,。-]/g, '');
}

/** Whether a query may be what a record is called, as `bare` gives it. */
export function mayBeCalled(name: string): boolean {
  return name.length >= SHORTEST_NAME || /^[a-z]+\d/.test(name);
}

/** In which of so many files a name stands. */
export function fileOf(name: string, files: number): number {
  return hashOf(name) % files;
}

/** FNV-1a over the characters of a text, the same here as in the browser. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
