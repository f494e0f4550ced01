import { localToday } from '../../dates/local-today.ts';
import { type Answer, answerOf, mayReturn } from '../../handoffs/answer.ts';
import type { CheckIndex } from '../../handoffs/format.ts';
import { matterOf } from '../../handoffs/matter.ts';
import { normalize } from '../../search/tokenize.ts';
import { type Explained, explain } from '../../words/handoff-answer.ts';
import { queryOf } from '../search/query-length.ts';
import type { Result } from '../search/results.ts';
import type { HandoffFinder } from './finder.ts';

/** The question as it stands in the address; department and matter are ids or any words. */
export interface Asked {
  readonly department: string;
  readonly matter: string;
  readonly street: string;
  /** What the matter was called by whoever asked, where a name of the lists has taken its place. */
  readonly said?: string;
  /** Whether somebody has looked at what the words may mean and found that it is none of it. */
  readonly none?: boolean;
}

export interface Reply {
  readonly kind: 'answered';
  readonly answer: Answer;
  readonly explained: Explained;
  /** The id or the words by which the matter was settled. */
  readonly matter: string;
  readonly matterName: string;
  /** The words of whoever asked, where they are not that name. */
  readonly said: string | undefined;
  readonly department: string;
  readonly street: string | undefined;
  /** Other matters the words may mean. */
  readonly near: readonly Result[];
}

/** The department is not clear: several may be meant, or none. */
export interface WhichDepartment {
  readonly kind: 'which-department';
  readonly candidates: readonly string[];
}

/** The words settle no matter, or one that would be sent back: only who asked knows whether it is meant. */
export interface WhichMatter {
  readonly kind: 'which-matter';
  readonly department: string;
  /** Empty where the words mean nothing that is known. */
  readonly candidates: readonly Result[];
}

/** Half of the question is still to be asked. */
export interface Missing {
  readonly kind: 'missing';
  readonly what: 'department' | 'matter';
}

export type Replied = Reply | WhichDepartment | WhichMatter | Missing;

export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => queryOf(parameters.get(name)?.trim() ?? '');
  const said = read('said');
  return {
    department: read('department'),
    matter: read('matter'),
    street: read('street'),
    ...(said !== '' && { said }),
    ...(parameters.has('none') && { none: true }),
  };
}

/** At most as many others as fit on a phone beside the answer. */
const MOST_NEAR = 6;

/** Answers questions from one loaded index; what else people say of a matter is asked of a finder, when ids and names do not settle it. */
export class HandoffDesk {
  readonly index: CheckIndex;
  readonly #finder: () => Promise<HandoffFinder>;

  constructor(index: CheckIndex, finder: () => Promise<HandoffFinder>) {
    this.index = index;
    this.#finder = finder;
  }

  nameOf(body: string): string {
    return this.index.names[body] ?? body;
  }

  /** The name of a matter or task by its id. */
  matterNamed(id: string): string | undefined {
    const { items, handoffs } = this.index;
    return (
      items.find((item) => item.id === id)?.name ??
      handoffs.find((handoff) => handoff.id === id)?.task
    );
  }

  /** Undefined while nothing is asked. Throws when words are to be found and the finder cannot be had. */
  async reply(asked: Asked, today = localToday()): Promise<Replied | undefined> {
    if (asked.department === '' && asked.matter === '') return undefined;
    if (asked.department === '') return { kind: 'missing', what: 'department' };
    const candidates = await this.#departments(asked.department);
    const [department] = candidates;
    if (department === undefined || candidates.length > 1)
      return { kind: 'which-department', candidates: candidates.slice(0, MOST_NEAR) };
    if (asked.matter === '') return { kind: 'missing', what: 'matter' };
    return this.#replyFor(asked, department, today);
  }

  /** An id or a name settles it. Other words only find: what they find is answered where the street must do it, and asked back else. */
  async #replyFor(asked: Asked, department: string, today: string): Promise<Reply | WhichMatter> {
    const answered = (id: string, near: readonly Result[] = []) =>
      this.#answered(asked, { id, department, near }, today);
    const id = normalize(asked.matter);
    if (this.matterNamed(id) !== undefined) return answered(id);
    if (asked.none) return answered(asked.matter);
    const finder = await this.#finder();
    const [called, ...others] = finder.called(asked.matter);
    if (called !== undefined && others.length === 0) return answered(called);
    const results = finder.matters(asked.matter);
    const sure = results.filter((result) => result.sure);
    const chosen = sure.find(({ record }) => this.#hasPart(record.id, department)) ?? sure[0];
    const rest = results.filter((result) => result !== chosen);
    const reply = chosen && answered(chosen.record.id, rest.slice(0, MOST_NEAR));
    if (reply !== undefined && !mayReturn(reply.answer)) return reply;
    const found = chosen === undefined ? rest : [chosen, ...rest];
    return { kind: 'which-matter', department, candidates: found.slice(0, MOST_NEAR) };
  }

  #answered(
    asked: Asked,
    { id, department, near }: { id: string; department: string; near: readonly Result[] },
    today: string,
  ): Reply {
    const street = this.index.streets.find(([street]) => street === asked.street)?.[0];
    const answer = answerOf(matterOf(this.index, id), { department, street }, today);
    const nameOf = (body: string) => this.nameOf(body);
    const matterName = this.matterNamed(id) ?? id;
    const words = asked.said ?? (normalize(asked.matter) === id ? undefined : asked.matter);
    return {
      kind: 'answered',
      answer,
      explained: explain(answer, { department, street, nameOf }),
      matter: id,
      matterName,
      said: words === matterName ? undefined : words,
      department,
      street,
      near,
    };
  }

  /** The departments somebody means: by id or by a name, former names too, else by anything the finder knows. */
  async #departments(typed: string): Promise<readonly string[]> {
    const wanted = normalize(typed);
    const { departments } = this.index;
    const exact =
      departments.find(([id, short, name]) =>
        [id, short, name].some((known) => known !== undefined && normalize(known) === wanted),
      ) ?? departments.find(([, ...names]) => names.map(normalize).includes(wanted));
    return exact === undefined ? (await this.#finder()).departments(typed) : [exact[0]];
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
