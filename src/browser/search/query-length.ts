/** A report on the hotline pasted whole fits; what is longer is a mistake or a trial, and would only keep the browser busy. */
export const LONGEST_QUERY = 500;

/** As much of a text as is read, wherever it was typed or in whichever address it stands; of half a character nothing. */
export const queryOf = (text: string): string =>
  text.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/, '');

/** Whether a text fills what is read, so that more of it may have been left out. */
export const isFull = (text: string): boolean => queryOf(text).length >= LONGEST_QUERY - 1;
