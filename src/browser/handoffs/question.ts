import { localToday } from '../../dates/local-today.ts';
import { type Answer, answerOf } from '../../handoffs/answer.ts';
import type { CheckIndex } from '../../handoffs/format.ts';
import { matterOf } from '../../handoffs/matter.ts';
import { normalize } from '../../search/tokenize.ts';
import { type Explained, explain } from '../../words/handoff-answer.ts';
import type { Result } from '../search/results.ts';
import type { HandoffFinder } from './finder.ts';

/** The question as it stands in the address; department and matter are ids or any words. */
export interface Asked {
  readonly department: string;
  readonly matter: string;
  readonly street: string;
}

export interface Reply {
  readonly kind: 'answered';
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

/** The department is not clear: several may be meant, or none. */
export interface WhichDepartment {
  readonly kind: 'which-department';
  readonly candidates: readonly string[];
}

/** The matter as far as words settle it. */
interface Settled {
  readonly id: string;
  readonly near: readonly Result[];
}

export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(name)?.trim() ?? '';
  return { department: read('department'), matter: read('matter'), street: read('street') };
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

  /** Undefined while the department or the matter is not given. Throws when words are to be found and the finder cannot be had. */
  async reply(asked: Asked, today = localToday()): Promise<Reply | WhichDepartment | undefined> {
    if (asked.department === '' || asked.matter === '') return undefined;
    const candidates = await this.#departments(asked.department);
    const [department] = candidates;
    if (department === undefined || candidates.length > 1)
      return { kind: 'which-department', candidates: candidates.slice(0, MOST_NEAR) };
    const { id, near } = await this.#settle(asked.matter, department);
    const street = this.index.streets.find(([street]) => street === asked.street)?.[0];
    const answer = answerOf(matterOf(this.index, id), { department, street }, today);
    const nameOf = (body: string) => this.nameOf(body);
    return {
      kind: 'answered',
      answer,
      explained: explain(answer, { department, street, nameOf }),
      matter: id,
      matterName: this.matterNamed(id) ?? id,
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

  /** An id settles it. Of what words find, the first sure result in which the department has a part, else the first sure one. */
  async #settle(typed: string, department: string): Promise<Settled> {
    const id = normalize(typed);
    if (this.matterNamed(id) !== undefined) return { id, near: [] };
    const results = (await this.#finder()).matters(typed);
    const sure = results.filter((result) => result.sure);
    const chosen = sure.find(({ record }) => this.#hasPart(record.id, department)) ?? sure[0];
    const near = results.filter((result) => result !== chosen).slice(0, MOST_NEAR);
    return { id: chosen?.record.id ?? typed, near };
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
