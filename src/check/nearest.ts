/** What was probably meant, for the rules and the commands. */
export { editDistance, nearest } from '../tables/nearest.ts';
