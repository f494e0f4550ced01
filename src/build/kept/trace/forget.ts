import type { Memory, Question } from './memory.ts';
import { moved } from './moved.ts';

/** The same memory without the questions that no page asks any more. */
export function withoutForgotten({ questions, pages }: Memory): Memory {
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
  const kept = [...pages].map(
    ([address, page]) =>
      [address, { ...page, asked: Uint32Array.from(page.asked, place) }] as const,
  );
  return { questions: left, pages: new Map(kept) };
}
