/** The form of a page on which few ask: this is loaded with the first use, what is typed by then included. */
import { startWhichStreet } from './which-street.ts';

startWhichStreet();
