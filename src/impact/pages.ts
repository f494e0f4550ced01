/** Which pages come, go and move. */
import { expectedPages } from '../build/count-pages.ts';
import type { Model } from '../model/model.ts';
import type { PublishedUrl } from '../site/refusal.ts';
import { addressOf, outputFile } from '../site/urls.ts';

export interface PageChanges {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

interface Site {
  readonly model: Model;
  /** Every address that was ever published. */
  readonly known: readonly PublishedUrl[];
}

/** By what the records are to have, without building anything. */
export function pageChanges(before: Site, after: Site): PageChanges {
  const [was, is] = [pagesOf(before), pagesOf(after)];
  const movedBefore = new Set(before.known.flatMap(({ path, movedTo }) => (movedTo ? path : [])));
  const moved = after.known.flatMap(({ path, movedTo }) =>
    movedTo === undefined || movedBefore.has(path) ? [] : [{ from: path, to: movedTo }],
  );
  const [from, to] = [new Set(moved.map((one) => one.from)), new Set(moved.map((one) => one.to))];
  return {
    added: [...is].filter((page) => !was.has(page) && !to.has(page)).sort(),
    gone: [...was].filter((page) => !is.has(page) && !from.has(page)).sort(),
    moved,
  };
}

const pagesOf = ({ model }: Site): Set<string> =>
  new Set(expectedPages(model).map((page) => addressOf(outputFile(page))));
