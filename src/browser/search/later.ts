/** What the search needs after its first answer alone, as one file beside the one that gives it: nobody waits for it to read that answer. */
export { asOfLine } from './as-of.ts';
export { noticeElement, noticesOf } from './emergency-notices.ts';
export { Facets } from './facets.ts';
export { noneNotice } from './none-notice.ts';
export { placeLines } from './place-answers.ts';
export { WholeEngine } from './whole-engine.ts';
