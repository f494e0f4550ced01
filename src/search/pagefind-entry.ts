/** Pagefind's table of contents: the one file that keeps its name while the others are named by what they hold. */
export const ENTRY_FILE = 'pagefind-entry.json';

export interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** Where the parts of an index lie below its folder: the first, with the program, in the folder itself. */
export const placesOfParts = (parts: number): string[] =>
  Array.from({ length: parts }, (_, number) => (number === 0 ? '' : `${number}/`));

/** The name of the state of the index that the entry files of its parts stand for. */
export function releaseOf(entries: readonly PagefindEntry[]): string {
  return entries
    .flatMap(({ languages }) => Object.values(languages).map(({ hash }) => hash))
    .join(' ');
}
