import type { Branch } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { leadName } from './lead-name.ts';
import { answerSentences } from './text.ts';

/** The answer of branches, a sentence each: bodies by their short names, who leads with the department that answers for it. */
export function answerOf({ bodies }: Model, branches: readonly Branch[]): string[] {
  const nameOf = (id: string) => bodies.named(id).short;
  return answerSentences(branches, nameOf, (id) => {
    const above = bodies.departmentAbove(id);
    return leadName(nameOf(id), above && nameOf(above));
  });
}
