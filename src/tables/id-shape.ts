/** How every id is written, whichever table it is of: read in a cell, and found in running text. */

/** What stands after the prefix. */
const REST = '(-[a-z0-9]+)+';

/** The pattern of a text that is an id with one of the prefixes, and nothing else. */
export const idAlone = (prefixes: readonly string[]): string => `^(${prefixes.join('|')})${REST}$`;

/** The pattern of whole ids with one of the prefixes that stand in a running text. */
export const idInText = (prefixes: readonly string[]): string =>
  `(?<![a-z0-9-])(?:${prefixes.join('|')})${REST}(?![a-z0-9-])`;
