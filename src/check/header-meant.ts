import { nearest } from './nearest.ts';

/**
 * What the labels that are wrong were probably meant to be, by their place: a slip of the pen, or another word between the same
 * neighbours, or the only one where only one is missed. A column that holds something is never to be deleted for its name.
 */
export function meantBy(
  labels: readonly string[],
  expected: readonly string[],
  missing: readonly string[],
): Map<number, string> {
  const meant = new Map<number, string>();
  const isUnknown = (label: string) => !expected.includes(label);
  const isTwice = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  const left = () => missing.filter((label) => ![...meant.values()].includes(label));
  const isOpen = (label: string, index: number) =>
    !meant.has(index) &&
    // Of a label that stands twice only one can be wrong.
    (label === '' || !labels.some((other, at) => other === label && meant.has(at)));
  const pair = (
    fits: (label: string) => boolean,
    find: (label: string, index: number) => string | undefined,
  ) => {
    for (const [index, label] of labels.entries()) {
      if (!fits(label) || !isOpen(label, index)) continue;
      const found = find(label, index);
      if (found !== undefined) meant.set(index, found);
    }
  };
  const isBetween = (index: number) => (candidate: string) => {
    const place = expected.indexOf(candidate);
    const before = labels[index - 1] === expected[place - 1];
    return before && labels[index + 1] === expected[place + 1];
  };
  const isNamed = (label: string) => label !== '' && isUnknown(label);
  pair(isNamed, (label) => nearest(label, left()));
  pair(
    (label) => isUnknown(label) || isTwice(label),
    (_label, index) => left().find(isBetween(index)),
  );
  const only = () => (left().length === 1 ? left()[0] : undefined);
  if (labels.filter(isUnknown).length === missing.length) pair(isUnknown, only);
  // The later of the two is the copy.
  pair(isTwice, (label, index) => (labels.lastIndexOf(label) === index ? only() : undefined));
  return meant;
}
