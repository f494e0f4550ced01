import { listNamed } from '../records/index.ts';
import { asked } from './asked.ts';

/** The ids of the records of a list that have versions with addresses: few have, and of all others nothing is asked. */
export const versionedIn = asked('versioned-in', (model, list: string): readonly string[] =>
  model
    .recorded(listNamed(list))
    .filter((record) => model.history.addressed(record).length > 0)
    .map(({ id }) => id),
);
