/** Pagefind's table of contents: the one file that keeps its name while the others are named by what they hold. */
export const ENTRY_FILE = 'pagefind-entry.json';

export interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** The name of the state of the index that an entry file stands for. */
export function releaseOf({ languages }: PagefindEntry): string {
  return Object.values(languages)
    .map(({ hash }) => hash)
    .join(' ');
}
