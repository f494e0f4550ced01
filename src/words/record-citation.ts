/** How a record is cited: GB/T 7714 for data that is read on line, with the day of the publication that last changed it. */
import type { Settings } from '../site/settings.ts';
import { citeText } from './cite-text.ts';
import { longDate } from './long-date.ts';

/** Said in every citation of example data. Not among the words of the button, which every page loads. */
export const CITED_EXAMPLE = '示例数据';

export interface Cited {
  readonly id: string;
  readonly name: string;
  /** The day from which the version holds that is cited; undefined for the present one. */
  readonly from: string | undefined;
  /** The day of the publication; undefined before it. */
  readonly published: string | undefined;
}

/** All of a citation that stands before the address. */
export function recordCitation(
  { id, name, from, published }: Cited,
  siteTitle: string,
  { sponsor, status }: Pick<Settings, 'sponsor' | 'status'>,
): string {
  const author = sponsor === '' ? '' : `${sponsor}. `;
  const version = from === undefined ? '' : `，${citeText.since(longDate(from))}`;
  const example = status === 'example' ? `，${CITED_EXAMPLE}` : '';
  const day = published === undefined ? '' : `(${published})`;
  return `${author}${name}（${id}${version}）[DB/OL]. ${siteTitle}${example}${day}. `;
}
