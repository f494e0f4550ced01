/** May this department hand this matter to this street today? The decision alone, without a word about how it is shown. */
import type { CheckHandoff, CheckItem, StreetShare } from './format.ts';
import { covers, newestFirst, type Phase, phaseOf } from './phase.ts';

export interface Question {
  readonly department: string;
  /** Undefined: any street. */
  readonly street?: string | undefined;
}

/** What the question is about: a matter of the lists, or a task that some department once applied for. */
export type Matter =
  | {
      readonly kind: 'item';
      readonly item: CheckItem;
      /** The applications that name the item. */
      readonly applications: readonly CheckHandoff[];
    }
  | {
      readonly kind: 'task';
      /** The item the task belongs to, where it belongs to one. */
      readonly item?: CheckItem | undefined;
      /** The applications for this task, of whatever department. */
      readonly applications: readonly CheckHandoff[];
    }
  | { readonly kind: 'unknown' };

export type Why =
  | 'unknown'
  | 'withdrawn'
  | 'no-street-duty'
  | 'not-this-street'
  | 'not-party'
  | 'other-streets'
  | 'other-department'
  | 'no-application';

export type Answer =
  | {
      readonly kind: 'listed';
      readonly item: CheckItem;
      readonly shares: readonly StreetShare[];
      readonly roles: readonly string[];
      /** Admissions for tasks beyond what the list says, in force today. */
      readonly also: readonly CheckHandoff[];
    }
  | { readonly kind: 'taken-back'; readonly item: CheckItem }
  | { readonly kind: Phase; readonly handoff: CheckHandoff }
  | {
      readonly kind: 'unlisted';
      readonly why: Why;
      readonly item?: CheckItem | undefined;
      /** The application of another department or for other streets that comes nearest. */
      readonly handoff?: CheckHandoff | undefined;
    };

/** Whether the street may send the task back. */
export function mayReturn(answer: Answer): boolean {
  return answer.kind !== 'listed' && answer.kind !== 'in-force';
}

/**
 * What was taken back stays so whatever was applied for; what the lists give the street needs no admission; then the
 * department's own applications decide.
 */
export function answerOf(matter: Matter, question: Question, today: string): Answer {
  if (matter.kind === 'unknown') return { kind: 'unlisted', why: 'unknown' };
  const { item, applications } = matter;
  if (item?.stands && item.listType === '上级收回') return { kind: 'taken-back', item };
  const own = applications.filter(({ department }) => department === question.department);
  const here = own.filter(({ streets }) => covers(streets, question.street));
  if (matter.kind === 'item') {
    const listed = listedFor(matter.item, question);
    if (listed !== undefined) {
      const also = here.filter((handoff) => phaseOf(handoff, today) === 'in-force');
      return { ...listed, also };
    }
  }
  const handoff = mostTelling(here, today);
  if (handoff !== undefined) return { kind: phaseOf(handoff, today), handoff };
  return unlisted(matter, question, own, today);
}

/** The street's duty under the lists, where the department is a party to it. */
function listedFor(item: CheckItem, { department, street }: Question) {
  if (!item.stands || !covers(item.streets, street)) return undefined;
  const shares = item.shares.filter((share) => covers(share.streets, street));
  const party = item.parties.find(([body]) => body === department);
  if (shares.length === 0 || party === undefined) return undefined;
  const [, ...roles] = party;
  return { kind: 'listed', item, shares, roles } as const;
}

/** One in force before one to come, and either before what the newest decision said. */
function mostTelling(
  applications: readonly CheckHandoff[],
  today: string,
): CheckHandoff | undefined {
  const sorted = newestFirst(applications);
  const inPhase = (phase: Phase) => sorted.find((handoff) => phaseOf(handoff, today) === phase);
  return inPhase('in-force') ?? inPhase('not-yet') ?? sorted[0];
}

function unlisted(
  matter: Exclude<Matter, { kind: 'unknown' }>,
  { department, street }: Question,
  own: readonly CheckHandoff[],
  today: string,
): Answer {
  const alive = (handoffs: readonly CheckHandoff[]) =>
    handoffs.find((handoff) => ['in-force', 'not-yet'].includes(phaseOf(handoff, today)));
  const { item } = matter;
  const elsewhere = alive(own);
  if (elsewhere !== undefined)
    return { kind: 'unlisted', why: 'other-streets', item, handoff: elsewhere };
  if (matter.kind === 'item') return { kind: 'unlisted', why: whyNot(matter.item, street), item };
  const others = alive(matter.applications.filter((handoff) => handoff.department !== department));
  return others === undefined
    ? { kind: 'unlisted', why: 'no-application', item }
    : { kind: 'unlisted', why: 'other-department', item, handoff: others };
}

/** Why the lists do not make the matter the street's duty towards the department. */
function whyNot(item: CheckItem, street: string | undefined): Why {
  if (!item.stands) return 'withdrawn';
  if (item.shares.length === 0) return 'no-street-duty';
  const isHere =
    covers(item.streets, street) && item.shares.some((share) => covers(share.streets, street));
  return isHere ? 'not-party' : 'not-this-street';
}
