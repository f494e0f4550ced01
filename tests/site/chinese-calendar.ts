/** The calendar of a package, of another make than the site's: it knows holidays and the weekends worked in their place. */
import { createRequire } from 'node:module';

/** To Node it is a module of the old kind, of which nothing can be imported by name. */
export const { getWorkdaysInRange, isWorkday } = createRequire(import.meta.url)(
  'chinese-days',
) as typeof import('chinese-days');
