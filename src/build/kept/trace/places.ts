/** Which questions lead to others, and where a question stands. */
import type { Question } from './memory.ts';
import { everyPart, keyOf } from './node.ts';

/**
 * Finds questions by what they come of and how they are asked. It is handed on from build to build: questions keep their places, so
 * that of the next memory only what was asked since is looked at. To go through hundreds of thousands again, most of which come of
 * a few parts of the model, would take longer than a page takes.
 */
export class Places {
  #questions: readonly Question[] = [];
  /** How each is asked, in the order of their places, as far as it was told. */
  readonly #keys: (string | undefined)[] = [];
  /** By places: whether something was asked of the answer, or a part of it given along. */
  #leading = new Uint8Array(FIRST_ROOM);
  /** By places: the last question that comes of one, and the one before it that comes of the same; 0 for none. */
  #last = new Uint32Array(FIRST_ROOM);
  #former = new Uint32Array(FIRST_ROOM);
  readonly #byKey = new Map<number, Map<string, number>>();

  constructor(questions: readonly Question[]) {
    this.goOn(questions);
  }

  /** Whether it finds these very questions. Of two builds that go on from one memory, it goes on with the first to end. */
  isOf(questions: readonly Question[]): boolean {
    return this.#questions === questions;
  }

  /** Finds more questions from now on, of which those that it finds already are the beginning. */
  goOn(questions: readonly Question[]): void {
    const known = this.#questions.length;
    this.#questions = questions;
    this.#makeRoom(questions.length + 1);
    for (let place = known + 1; place <= questions.length; place += 1) this.#add(place);
  }

  /** Whether a question leads to others. */
  leads(place: number): boolean {
    return this.#leading[place] === 1;
  }

  placeOf(parent: number, key: string): number | undefined {
    const known = this.#byKey.get(parent);
    if (known !== undefined) return known.get(key);
    const made = new Map<string, number>();
    for (let place = this.#last[parent] ?? 0; place > 0; place = this.#former[place] ?? 0)
      made.set(this.keyOf(place), place);
    this.#byKey.set(parent, made);
    return made.get(key);
  }

  /** How a question is asked, in one text. */
  keyOf(place: number): string {
    const known = this.#keys[place - 1];
    if (known !== undefined) return known;
    const question = this.#questions[place - 1];
    if (question === undefined) throw new Error('there is no such question');
    const key = keyOf(question.manner, question.name, question.given);
    this.#keys[place - 1] = key;
    return key;
  }

  #add(place: number): void {
    const question = this.#questions[place - 1];
    if (question === undefined) return;
    const { parent, given } = question;
    this.#leading[parent] = 1;
    for (const one of given)
      everyPart(one, (from) => {
        this.#leading[from] = 1;
        return true;
      });
    this.#former[place] = this.#last[parent] ?? 0;
    this.#last[parent] = place;
    this.#byKey.get(parent)?.set(this.keyOf(place), place);
  }

  #makeRoom(room: number): void {
    if (room <= this.#leading.length) return;
    const more = Math.ceil(room * SPARE_ROOM);
    this.#leading = copied(this.#leading, new Uint8Array(more));
    this.#last = copied(this.#last, new Uint32Array(more));
    this.#former = copied(this.#former, new Uint32Array(more));
  }
}

function copied<Numbers extends Uint8Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

const FIRST_ROOM = 1;
/** So that room for a few more need not be made each time. */
const SPARE_ROOM = 1.25;
