import { flowRecords } from '../records/flows.ts';
import type { Body, Flow } from '../tables/index.ts';
import type { Model } from './model.ts';

/** A page of the charts of what one department does itself. */
export interface BodyPage {
  readonly body: Body;
  /** From 1, and how many pages the department has. */
  readonly page: number;
  readonly pages: number;
  readonly flows: readonly Flow[];
}

/** The charts of each department on pages that do not grow with the list. */
export function flowPages({ bodies, flows }: Model, most = flowRecords.pageSize): BodyPage[] {
  return bodies.all.flatMap((body) => {
    const own = flows.ofBody(body.id);
    const pages = Math.ceil(own.length / most);
    return Array.from({ length: pages }, (_, index) => ({
      body,
      page: index + 1,
      pages,
      flows: own.slice(index * most, (index + 1) * most),
    }));
  });
}
