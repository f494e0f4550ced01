/** A file the build writes beside the pages. */
export interface EmittedFile {
  /** Path inside the built site, without a leading slash. */
  readonly path: string;
  /** Media type without charset; the text is UTF-8. */
  readonly type: string;
  readonly body: string;
}

/** A text that is made piece by piece as it is written, so that a long table is never held whole. */
export interface EmittedText {
  readonly path: string;
  readonly type: string;
  readonly parts: () => Iterable<string>;
}

/** What the build has made before, for files that are packed of parts that come again. */
export interface Shelf {
  /** What is made of something: as it was made before, where it is kept. `of`: a digest that tells all that it is made of. */
  kept(of: string, make: () => Uint8Array): Uint8Array;
}

/** How long a file is, in bytes, and its digest as `sha256sum` gives it. */
export interface Weight {
  readonly bytes: number;
  readonly sha256: string;
}

/** Where nothing is kept. */
export const EMPTY_SHELF: Shelf = { kept: (_of, make) => make() };

/** A file whose bytes are made only when they are asked for, out of parts that may be on the shelf: packing takes its time. */
export interface EmittedWorkbook {
  readonly path: string;
  readonly type: string;
  readonly pack: (shelf: Shelf) => Promise<Uint8Array>;
}

export type Emitted = EmittedFile | EmittedText | EmittedWorkbook;

/**
 * Files that are made together, and stay together for as long as all that was asked while they were made is answered as it was. Who
 * makes a unit holds nothing but names of what it is about: what it was given before it began, nobody has seen it ask for.
 */
export interface Unit<File extends Emitted = Emitted> {
  /** Names it among all of a site. */
  readonly name: string;
  /** Tells the other files that it is made of, where there are any. */
  readonly of?: () => string;
  readonly files: () => Iterable<File>;
}

/** A unit for each of some names. */
export function* unitsOf<File extends Emitted>(
  kind: string,
  names: Iterable<string>,
  files: (name: string) => Iterable<File>,
): Generator<Unit<File>> {
  for (const name of names) yield { name: `${kind} ${name}`, files: () => files(name) };
}

/** The files of a site that are made already, for those that tell of them or hold them. */
export interface MadeFiles {
  /** Their paths, in the order in which they were made. */
  paths(): Iterable<string>;
  weightOf(path: string): Weight | undefined;
  /** What is in a text: piece by piece where it is made anew, or the bytes as they lie there. */
  textOf(path: string): Iterable<string> | Uint8Array;
}

/** What of an emitted file is to be written, in the form that takes the least memory. */
export async function writtenOf(
  file: Emitted,
  shelf = EMPTY_SHELF,
): Promise<string | Uint8Array | Iterable<string>> {
  return 'parts' in file ? file.parts() : contentOf(file, shelf);
}

/** The content of an emitted file. */
export async function contentOf(file: Emitted, shelf = EMPTY_SHELF): Promise<string | Uint8Array> {
  if ('parts' in file) return [...file.parts()].join('');
  return 'body' in file ? file.body : file.pack(shelf);
}
