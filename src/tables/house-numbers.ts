/** The part of a road that some house numbers make up: `1-99号单号`, `101号以上`, `双号`. */
export interface HouseNumbers {
  readonly from: number;
  /** Infinity where the part has no end. */
  readonly to: number;
  /** 1 for odd numbers alone, 0 for even ones alone. */
  readonly parity?: 0 | 1;
}

const SHAPE = /^(?:([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?号(以上)?)?(单号|双号)?$/;

/** What a cell says; undefined where it says nothing, or what cannot be: numbers that run backwards, an odd part that ends even. */
export function readHouseNumbers(cell: string): HouseNumbers | undefined {
  const [whole, first, last, open, side] = SHAPE.exec(cell) ?? [];
  if (whole === undefined || whole === '' || (last !== undefined && open !== undefined))
    return undefined;
  const from = Number(first ?? 1);
  const to =
    open !== undefined || first === undefined ? Number.POSITIVE_INFINITY : Number(last ?? first);
  if (side === undefined) return from <= to ? { from, to } : undefined;
  const parity = side === '单号' ? 1 : 0;
  const ends = [first, last].filter((end) => end !== undefined);
  const isMixed = ends.some((end) => Number(end) % 2 !== parity);
  return from <= to && !isMixed ? { from, to, parity } : undefined;
}

/** Whether some house stands in both parts. */
export function meet(left: HouseNumbers, right: HouseNumbers): boolean {
  const parity = left.parity ?? right.parity;
  if (left.parity !== undefined && right.parity !== undefined && left.parity !== right.parity)
    return false;
  const from = Math.max(left.from, right.from);
  const first = parity === undefined || from % 2 === parity ? from : from + 1;
  return first <= Math.min(left.to, right.to);
}
