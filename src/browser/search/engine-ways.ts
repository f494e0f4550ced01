import type { Where } from './place-answers.ts';

/** What a search leaves to the page on which it stands. */
export interface EngineWays {
  /** The state of the data that the page names: a script of another was kept too long somewhere, and what it brought along does not answer. */
  readonly named?: string;
  /** Looks places up. */
  readonly where?: Where;
}
