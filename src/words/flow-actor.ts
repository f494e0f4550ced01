import type { Model } from '../model/model.ts';
import { ANY_STREET } from '../tables/flows.ts';
import type { FlowStep } from '../tables/index.ts';
import { streetsCalled } from './street-name.ts';

/** Who does a step, as people read it: the word for any street is that of what the district has. */
export function actorCalled(model: Model, step: FlowStep): string {
  const { name } = model.charts.actor(step);
  return name === ANY_STREET ? streetsCalled(model.bodies.streetKinds) : name;
}
