/** For which wordings the search names somebody else first than before. */
import type { Model } from '../model/model.ts';
import { type FirstAnswer, firstAnswers, wordings } from '../search/first-answer.ts';

export interface AnswerChange {
  readonly typed: string;
  readonly before: FirstAnswer | undefined;
  readonly after: FirstAnswer | undefined;
}

export interface Answers {
  readonly asked: number;
  readonly changed: readonly AnswerChange[];
}

/** Asks both for every wording that either has. */
export function answerChanges(before: Model, after: Model): Answers {
  const typed = new Set([...wordings(after), ...wordings(before)].map((one) => one.typed));
  const [was, is] = [firstAnswers(before), firstAnswers(after)];
  const changed = [...typed].flatMap((one) => {
    const both = { typed: one, before: was(one), after: is(one) };
    return said(both.before) === said(both.after) ? [] : [both];
  });
  return { asked: typed.size, changed };
}

/** Whoever asks goes to the bodies; which record names them matters where there are none. */
const said = (answer: FirstAnswer | undefined): string =>
  answer === undefined || answer.bodies.length === 0
    ? (answer?.record ?? '')
    : answer.bodies.toSorted().join();
