import { localToday } from '../../dates/local-today.ts';
import { type Answer, answerOf } from '../../handoffs/answer.ts';
import type { CheckIndex } from '../../handoffs/format.ts';
import { departmentNamed, matterOf } from '../../handoffs/matter.ts';
import { merge, type Result } from '../../search/browser/results.ts';
import { InstantSearch } from '../../search/instant-search.ts';
import { understandWith } from '../../search/query.ts';
import { type Explained, explain } from '../handoff-answer.ts';

/** The question as it stands in the address; the matter is an id or any words. */
export interface Asked {
  readonly department: string;
  readonly matter: string;
  readonly street: string;
}

export interface Reply {
  readonly answer: Answer;
  readonly explained: Explained;
  /** The id or the words by which the matter was settled. */
  readonly matter: string;
  readonly matterName: string;
  readonly department: string;
  readonly street: string | undefined;
  /** Other matters the words may mean. */
  readonly near: readonly Result[];
}

export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(name)?.trim() ?? '';
  return { department: read('department'), matter: read('matter'), street: read('street') };
}

/** At most as many other matters as fit on a phone beside the answer. */
const MOST_NEAR = 6;

/** Answers questions from one loaded index. */
export class HandoffDesk {
  readonly index: CheckIndex;
  readonly #search: InstantSearch;

  constructor(index: CheckIndex) {
    this.index = index;
    this.#search = new InstantSearch(index.search);
  }

  nameOf(body: string): string {
    return this.index.names[body] ?? body;
  }

  /** Undefined while the department is not known or no matter is given. */
  reply(
    { department: typed, matter: words, street: place }: Asked,
    today = localToday(),
  ): Reply | undefined {
    const department = departmentNamed(this.index, typed);
    if (department === undefined || words === '') return undefined;
    const results = this.#find(words);
    const chosen = this.#choose(results, department);
    const matter = matterOf(this.index, chosen?.record.id ?? words);
    const street = this.index.streets.find(([id]) => id === place)?.[0];
    const answer = answerOf(matter, { department, street }, today);
    const nameOf = (body: string) => this.nameOf(body);
    return {
      answer,
      explained: explain(answer, { department, street, nameOf }),
      matter: chosen?.record.id ?? words,
      matterName: chosen?.record.title ?? words,
      department,
      street,
      near: results.filter((result) => result !== chosen).slice(0, MOST_NEAR),
    };
  }

  #find(words: string): Result[] {
    const { search, handoffs } = this.index;
    // An earlier application for a task is found by the newest one, which stands for it.
    const earlier = handoffs.find(({ id }) => id === words);
    const named = this.#search.named(earlier === undefined ? words : '');
    if (named.length > 0) return named;
    const query = understandWith(search, earlier?.task ?? words);
    return merge(this.#search.search(query), {}, () => undefined);
  }

  /** The first sure result in which the department has a part, else the first sure one. */
  #choose(results: readonly Result[], department: string): Result | undefined {
    const sure = results.filter((result) => result.sure);
    return sure.find(({ record }) => this.#hasPart(record.id, department)) ?? sure[0];
  }

  #hasPart(id: string, department: string): boolean {
    const matter = matterOf(this.index, id);
    if (matter.kind === 'unknown') return false;
    return (
      matter.applications.some((handoff) => handoff.department === department) ||
      (matter.kind === 'item' && matter.item.parties.some(([body]) => body === department))
    );
  }
}
