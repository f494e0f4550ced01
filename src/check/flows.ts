import type { Flow, FlowStep } from '../tables/index.ts';
import type { Data, DataRow } from './data.ts';

/** A flow whose row and steps could all be read, with its steps by their numbers. */
export interface SoundFlow {
  readonly flow: DataRow<Flow>;
  readonly steps: readonly DataRow<FlowStep>[];
  readonly byNumber: ReadonlyMap<number, DataRow<FlowStep>>;
}

export function soundFlows(data: Data): SoundFlow[] {
  if (data.unread.has('flow-steps')) return [];
  const steps = Map.groupBy(
    data.all('flow-steps') as unknown as readonly DataRow<FlowStep>[],
    ({ values, cells }) => values.flow ?? cells['flow'] ?? '',
  );
  return data.rows('flows').flatMap((flow) => {
    const own = steps.get(flow.values.id) ?? [];
    if (own.some((step) => step.broken)) return [];
    // Of two steps with one number the first keeps it.
    const byNumber = new Map(own.toReversed().map((step) => [step.values.no, step]));
    return [{ flow, steps: own, byNumber }];
  });
}

/** The steps one can come to from a step, itself among them. `arrows` leads from a number to the next ones. */
export function reachable(start: number, arrows: (from: number) => Iterable<number>): Set<number> {
  const reached = new Set([start]);
  for (const from of reached) for (const to of arrows(from)) reached.add(to);
  return reached;
}

/** The numbers of the steps that come directly after a step. */
export function numbersAfter(step: DataRow<FlowStep> | undefined): number[] {
  return (step?.values.next ?? []).flatMap(({ no }) => no ?? []);
}

/** How a step is called in a message. */
export function stepName({ values }: DataRow<FlowStep>): string {
  return `第 ${values.no} 步「${values.name}」`;
}
