/** What a person has to look at before the drafts are taken over. */
import type { Comparison, Our, Their } from './compare.ts';
import { type Comparable, plain } from './match.ts';

export type Doubt =
  /** Two rows were taken for the same by one of the two, while the other differs. */
  | { readonly kind: 'by-name' | 'by-code'; readonly our: Our; readonly their: Their }
  /** A row that counts as new has the name or the code of one of ours. */
  | { readonly kind: 'same-name' | 'same-code'; readonly our: Our; readonly their: Their }
  /** A new row reads much like one that is gone: it may be the same under another name. */
  | { readonly kind: 'like-name'; readonly our: Our; readonly their: Their }
  /** Their list has a row twice. */
  | { readonly kind: 'repeated'; readonly their: Their }
  /** A text that cannot be read as ours are. */
  | { readonly kind: 'unread'; readonly their: Their; readonly key: string }
  /** Of the rows of ours that were compared, more than half are gone from their list. */
  | { readonly kind: 'most-gone'; readonly gone: number; readonly of: number };

export function doubtsOf(comparison: Comparison): Doubt[] {
  const { changed, added, removed, beyond, theirs, same } = comparison;
  const paired = changed.flatMap(({ our, their, by, fields }): Doubt[] => {
    const differs = (key: string) => fields.some((field) => field.key === key && field.before);
    if (by === 'code') return [{ kind: 'by-code', our, their }];
    return by === 'name' && differs('code') ? [{ kind: 'by-name', our, their }] : [];
  });
  const compared = same + changed.length + removed.length;
  return [
    ...(removed.length * 2 > compared && compared > MANY
      ? [{ kind: 'most-gone', gone: removed.length, of: compared } as const]
      : []),
    ...paired,
    ...alike(added, [...removed, ...beyond, ...changed.map(({ our }) => our)]),
    ...renamed(added, removed),
    ...repeated(theirs),
    ...theirs.flatMap((their) =>
      their.unread.map((key): Doubt => ({ kind: 'unread', their, key })),
    ),
  ];
}

/** Of fewer rows it says nothing that most are gone. */
const MANY = 10;

function alike(added: readonly Their[], ours: readonly Our[]): Doubt[] {
  const byName = new Map(ours.map((our) => [nameOf(our), our]));
  const byCode = new Map(ours.map((our) => [plain(our.cells['code']), our]));
  return added.flatMap((their): Doubt[] => {
    const [named, coded] = [byName.get(nameOf(their)), byCode.get(plain(their.cells['code']))];
    if (named !== undefined) return [{ kind: 'same-name', our: named, their }];
    const hasCode = plain(their.cells['code']) !== '';
    return coded !== undefined && hasCode ? [{ kind: 'same-code', our: coded, their }] : [];
  });
}

/** New rows of a body beside rows of it that are gone, where their names share most of their characters. */
function renamed(added: readonly Their[], removed: readonly Our[]): Doubt[] {
  const ofBody = Map.groupBy(removed, ({ cells }) => cells['body']);
  return added.flatMap((their): Doubt[] => {
    const own = ofBody.get(their.cells['body']) ?? [];
    const like = own.find(
      (our) => nameOf(our) !== nameOf(their) && likeness(nameOf(our), nameOf(their)) >= 0.7,
    );
    return like === undefined ? [] : [{ kind: 'like-name', our: like, their }];
  });
}

/** The share of pairs of neighbouring characters that two texts have in common, from 0 to 1. */
function likeness(left: string, right: string): number {
  const [some, others] = [left, right].map(
    (text) => new Set([...text].slice(1).map((character, index) => `${text[index]}${character}`)),
  );
  if (some === undefined || others === undefined || some.size + others.size === 0) return 0;
  return (2 * some.intersection(others).size) / (some.size + others.size);
}

const nameOf = ({ cells }: Comparable): string =>
  `${plain(cells['name'])}\n${plain(cells['subItem'])}`;

function repeated(theirs: readonly Their[]): Doubt[] {
  const keyOf = ({ cells }: Their) =>
    ['code', 'name', 'subItem', 'type', 'body', 'level'].map((key) => plain(cells[key])).join('\n');
  return [...Map.groupBy(theirs, keyOf).values()].flatMap(([, ...again]) =>
    again.map((their): Doubt => ({ kind: 'repeated', their })),
  );
}
