/** What a page asks of a phone before anything is done on it, counted in its file. */
import { gzipSync } from 'node:zlib';

/** Whatever is there counts, also what lies folded. */
const MOST_ELEMENTS = 1500;
/** The page of a street or a department with its styles, compressed; scripts come after it. */
const MOST_BYTES = 20_000;

/** Whole documents: what a street prints or takes along. */
const WHOLE = /^streets\/[^/]+\/(?:card|booklet|lists)\/index\.html$/;
const OF_A_BODY = /^(?:streets|departments)\/[^/]+\/index\.html$/;

/** The pages that ask too much, with how much; `read` gives a file of the site by its path, below the base. */
export function tooMuch(
  pages: readonly string[],
  read: (file: string) => string,
  belowBase: (address: string) => string,
): string[] {
  const weight = (file: string) => gzipSync(read(file)).length;
  return pages.flatMap((page) => {
    if (WHOLE.test(page)) return [];
    const html = read(page);
    const elements = html.match(/<[a-z]/g)?.length ?? 0;
    const found = elements > MOST_ELEMENTS ? [`${page}: ${elements} elements`] : [];
    if (!OF_A_BODY.test(page)) return found;
    const styles = html.matchAll(/<link rel="stylesheet" href="(.*?)"/g);
    const bytes = [...styles].reduce(
      (sum, [, style = '']) => sum + weight(belowBase(style)),
      weight(page),
    );
    return bytes > MOST_BYTES ? [...found, `${page}: ${bytes} bytes`] : found;
  });
}
