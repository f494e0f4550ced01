import { askedOnce } from '../model/asked.ts';
import { Turns } from '../model/turns.ts';
import { settings } from '../site/settings.ts';

/** The turns of a model by the terms that this site promises. The pages ask here too. */
export const turnsAhead = askedOnce('turns', (model) => new Turns(model, settings.policy));
