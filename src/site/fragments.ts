/** Places within a page, told apart from its address so that the search in a browser can name them too. */

/** The place of a situation on the page of its matter. Its own words name it: the order of the situations may change. */
export function situationPlace(condition: string): string {
  return `case-${condition.replaceAll(/\s+/g, '-')}`;
}
