import type { Answers, SearchOptions } from '../search/engine.ts';
import { inTime } from '../search/lazy.ts';
import { type District, type Opened, OtherFormat } from './district.ts';
import { located } from './located.ts';
import { isAnswered } from './merge.ts';

/** Why a district does not answer: its site cannot be had, in time or at all, or is of another version of the search. */
export type Silence = 'unreachable' | 'other-format';

/** How far a district has come with a query. */
export interface DistrictPart {
  readonly from: District;
  readonly opened: Opened | undefined;
  readonly answers: Answers | undefined;
  readonly silent: Silence | undefined;
}

/** What the others say stands long before; longer than this nobody waits to be told who says nothing. */
const MOST_WAIT_MS = 20_000;

type Heard = (parts: readonly DistrictPart[]) => void;

/** One query, asked of several districts at once. */
export class JointSearch {
  readonly #parts: Map<District, DistrictPart>;
  readonly #heard: Heard;
  #over = false;

  /** `heard` is told whenever a district has said more. */
  constructor(districts: readonly District[], heard: Heard) {
    const nothing = { opened: undefined, answers: undefined, silent: undefined };
    this.#parts = new Map(districts.map((from) => [from, { from, ...nothing }]));
    this.#heard = heard;
  }

  get parts(): readonly DistrictPart[] {
    return [...this.#parts.values()];
  }

  /** Nothing more is asked for, and nothing more is told. */
  stop(): void {
    this.#over = true;
  }

  /**
   * First what all of them answer from their lists; then, where none of that is sure or it is asked for, their full text. Done when
   * every district has said all, or is known to say nothing.
   */
  async ask(text: string, options: SearchOptions = {}): Promise<void> {
    const asked = await Promise.all(
      [...this.#parts.keys()].map((district) => this.#begin(district, text, options)),
    );
    const begun = asked.flatMap((one) => one ?? []);
    if (this.#over || (options.fullText !== true && isAnswered(this.parts))) return;
    await Promise.all(begun.map((one) => this.#finish(one)));
  }

  /** Asks a district until it has looked through its lists; undefined where it does not answer. */
  async #begin(from: District, text: string, options: SearchOptions): Promise<Begun | undefined> {
    try {
      return await inTime(this.#answerFromLists(from, text, options), MOST_WAIT_MS);
    } catch (error) {
      const silent = error instanceof OtherFormat ? 'other-format' : 'unreachable';
      // Whatever has come of it is shown still.
      this.#tell(from, { silent });
      return undefined;
    }
  }

  async #answerFromLists(from: District, text: string, options: SearchOptions): Promise<Begun> {
    const opened = await from.open();
    this.#tell(from, { opened });
    // Answers of several districts are compared before any is shown.
    const answers = opened.engine.search(text, { ...options, ready: Number.POSITIVE_INFINITY });
    const begun = { from, opened, answers };
    while (await this.#hearNext(begun)) if (this.#parts.get(from)?.answers?.whole === true) break;
    return begun;
  }

  async #finish(begun: Begun): Promise<void> {
    // What has been said stands, whatever becomes of the rest.
    const said = (async () => {
      while (!this.#over && (await this.#hearNext(begun)));
    })();
    await inTime(said, MOST_WAIT_MS).catch(() => {});
  }

  /** Whether the district has said something more. */
  async #hearNext({ from, opened, answers }: Begun): Promise<boolean> {
    const { value, done } = await answers.next();
    if (done === true || value === undefined) return false;
    const said = located(value, from.base, opened.district.hotline);
    this.#tell(from, { answers: said, silent: undefined });
    return true;
  }

  #tell(from: District, news: Partial<DistrictPart>): void {
    const part = this.#parts.get(from);
    if (this.#over || part === undefined) return;
    this.#parts.set(from, { ...part, ...news });
    this.#heard(this.parts);
  }
}

interface Begun {
  readonly from: District;
  readonly opened: Opened;
  readonly answers: AsyncGenerator<Answers>;
}
