/**
 * The version of the files of the search. Sites that are searched together are not all built on one day: a site whose files have
 * another number is not read, but named. It rises when a search of the number before could no longer read the files.
 */
export const SEARCH_FORMAT = 11;

/** The digest of the keys of all these files, by which a change without a look at the number shows. */
export const SEARCH_SHAPE = 'c5401d23e63538d7';
