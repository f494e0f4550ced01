/** How far the lists say one thing of one thing, and keep the rules of their own keeping: the figures of the report. */
import type { CheckedTables } from '../check/run.ts';
import type { Promised } from '../dates/deadlines.ts';
import { isBinding } from '../tables/binding-changes.ts';
import type { ListChange } from '../tables/index.ts';
import { noticeOf } from './change-pace.ts';
import { overdueStep } from './deadlines.ts';
import type { Model } from './model.ts';
import { contradicting } from './same-matters.ts';

/** What is asked of changes and of steps, in working days. */
export type Asked = Promised & { readonly changeNotice: number };

/** A figure as it stands today, and when every announced change has taken effect. */
export interface BeforeAfter {
  readonly today: number;
  readonly announced: number;
}

export interface Consistency {
  readonly pairs: number;
  readonly contradicting: BeforeAfter;
  /** Duties of a body that only cooperates and answers in the first place. */
  readonly principalCooperators: BeforeAfter;
  /** Findings in force under a condition that no matter of their ruling has; and those of them that are tied to one. */
  readonly looseFindings: { readonly all: number; readonly tied: number };
  /** Undecided rulings beyond their time, by id, and whether a body leads meanwhile. */
  readonly overdue: readonly {
    readonly id: string;
    readonly late: number;
    readonly led: boolean;
  }[];
  readonly changes: number;
  /** Changes that took effect sooner than promised, and did not say why; and those that name no ruling and no law. */
  readonly tooSoon: readonly string[];
  readonly following: number;
}

/** The figures of a model. `asked` are the promises of the district. */
export function consistency(model: Model, asked: Asked): Consistency {
  const { announced, tables } = model;
  const changes = announced.tables['list-changes'];
  const of = (count: (tables: CheckedTables) => number): BeforeAfter => ({
    today: count(tables),
    announced: count(announced.tables),
  });
  return {
    pairs: tables['same-matters'].length,
    contradicting: {
      today: contradicting(tables, model),
      announced: contradicting(tables, announced),
    },
    principalCooperators: of(
      ({ duties }) =>
        duties.filter(
          ({ role, responsibility }) => role === '配合' && responsibility === '主体责任',
        ).length,
    ),
    looseFindings: looseFindings(announced.tables),
    overdue: model.rulings.all.flatMap((ruling) => {
      const step = overdueStep(ruling, model.today, asked);
      const led = ruling.interimLead !== undefined;
      return step === undefined ? [] : [{ id: ruling.id, late: step.late, led }];
    }),
    changes: changes.length,
    tooSoon: changes.filter((change) => isTooSoon(change, asked.changeNotice)).map(({ id }) => id),
    following: changes.filter(({ follows }) => follows.length > 0).length,
  };
}

/** What binds nobody anew may be put right at once. */
function isTooSoon(change: ListChange, notice: number): boolean {
  if (!isBinding(change) || change.soonBecause !== undefined) return false;
  return (noticeOf(change) ?? notice) < notice;
}

function looseFindings(tables: CheckedTables): { all: number; tied: number } {
  const conditions = new Set(tables.duties.map(({ item, condition }) => `${item} ${condition}`));
  const tied = new Set(
    tables['same-matters'].map(({ other, otherCondition }) => `${other} ${otherCondition}`),
  );
  const inForce = new Map(
    tables.rulings.filter(({ status }) => status === '生效').map(({ id, items }) => [id, items]),
  );
  const loose = new Set(
    tables['ruling-findings'].flatMap(({ ruling, condition }) => {
      const items = inForce.get(ruling) ?? [];
      const isThere = items.some((item) => conditions.has(`${item} ${condition}`));
      return items.length === 0 || isThere ? [] : `${ruling} ${condition}`;
    }),
  );
  return { all: loose.size, tied: [...loose].filter((key) => tied.has(key)).length };
}
