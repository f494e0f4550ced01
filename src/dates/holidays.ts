/** Which days offices are off in China, and which weekend days they work in their place (调休). */
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** A day of the State Council's notice, as a clerk enters it. */
export interface Holiday {
  readonly day: string;
  readonly kind: '放假' | '调休上班';
}

interface Holidays {
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
  /** The years that are there whole. */
  readonly years: ReadonlySet<string>;
}

/** A year nobody filled in is not one without holidays. A year that is there has at least these. */
export const EVERY_YEAR = ['01-01', '05-01', '10-01'] as const;

/** What the package brings: the holidays where the table of the district says nothing. */
const ofPackage = holidaysOf(
  new Set(Object.keys(announced.holidays)),
  new Set(Object.keys(announced.workdays)),
);

/** How the package takes a day; undefined in a year it does not bring. */
export function packaged(day: string): Holiday['kind'] | 'usual' | undefined {
  if (!ofPackage.years.has(day.slice(0, 4))) return undefined;
  if (ofPackage.off.has(day)) return '放假';
  return ofPackage.worked.has(day) ? '调休上班' : 'usual';
}

/**
 * They are facts of the country and the same for whoever counts, so they need not be handed from room to room. They stand in
 * the global object, as the model does: pages are bundled, and a variable of this module would not be the same there.
 */
const KEY = Symbol.for('mingze.holidays');
type Holder = { [KEY]?: Holidays };

/** Takes what the district's table says in the place of what it said before; its rows win over the package. */
export function learnHolidays(rows: readonly Holiday[]): void {
  const off = new Set(ofPackage.off);
  const worked = new Set(ofPackage.worked);
  for (const { day, kind } of rows) {
    (kind === '放假' ? off : worked).add(day);
    (kind === '放假' ? worked : off).delete(day);
  }
  (globalThis as Holder)[KEY] = holidaysOf(off, worked);
}

/** The holidays that are known. */
export const holidays = (): Holidays => (globalThis as Holder)[KEY] ?? ofPackage;

function holidaysOf(off: ReadonlySet<string>, worked: ReadonlySet<string>): Holidays {
  const years = [...off].map((day) => day.slice(0, 4));
  const whole = years.filter((year) => EVERY_YEAR.every((day) => off.has(`${year}-${day}`)));
  return { off, worked, years: new Set(whole) };
}
