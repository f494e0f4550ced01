import { mapValues } from '../../../model/lookup.ts';
import type { Asking, Memory, Question } from './memory.ts';
import { moved } from './moved.ts';

/** The same memory without the questions that nobody asks any more. */
export function withoutForgotten<Kept extends Asking>({
  questions,
  made,
}: Memory<Kept>): Memory<Kept> {
  const places = new Map<number, number>([[0, 0]]);
  const left: Question[] = [];
  const place = (old: number): number => {
    const known = places.get(old);
    if (known !== undefined) return known;
    const question = questions[old - 1];
    if (question === undefined) throw new Error('a question comes of one that nobody asked');
    const parent = place(question.parent);
    const given = question.given.map((one) => moved(one, place));
    left.push({ ...question, parent, given });
    places.set(old, left.length);
    return left.length;
  };
  const kept = mapValues(made, (one) => ({ ...one, asked: Uint32Array.from(one.asked, place) }));
  return { questions: left, made: kept };
}
