/** Numbers written in signs that JSON takes as they are, for any server to compress. */

/** Printable, and none that JSON would write otherwise. */
export const SIGNS = [
  ...'!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~',
];
export const NUMBERS = new Map(SIGNS.map((sign, at) => [sign, at]));

/** A number below this takes one sign; of a larger one, the signs above tell the low part and that more follows. */
const SMALL = 64;
const LOW = SIGNS.length - SMALL;

export function written(numbers: readonly number[]): string {
  return numbers.map(signsOf).join('');
}

function signsOf(number: number): string {
  let [signs, left] = ['', number];
  for (; left >= SMALL; left = Math.floor((left - SMALL) / LOW))
    signs += SIGNS[SMALL + ((left - SMALL) % LOW)];
  return signs + SIGNS[left];
}

export function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let low: number[] = [];
  for (const sign of text) {
    const number = NUMBERS.get(sign) ?? 0;
    if (number >= SMALL) low.push(number - SMALL);
    else {
      numbers.push(low.reduceRight((high, part) => high * LOW + part + SMALL, number));
      low = [];
    }
  }
  return numbers;
}
