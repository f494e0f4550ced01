import { WhereDesk } from '../where/desk.ts';
import type { Where } from './place-answers.ts';

const desk = new WhereDesk();

/** Looks places up for the search. */
export const askWhere: Where = async ({ script, file }, state, text) =>
  (await desk.ask(script, { file, state, text }))?.told;
