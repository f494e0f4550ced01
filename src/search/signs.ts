/** Numbers written in printable signs that JSON takes as they are, for any server to compress. */

/** From `#` on, without the backslash. */
const FIRST = 35;
const LEFT_OUT = 92;
/** What the addresses of persons are known by has another in its place: no row of numbers is to look like one. */
const AT = 64;
const FOR_AT = 33;
/** A number below this takes one sign; of a larger one, the signs above tell the low part and that more follows. */
const SMALL = 64;
/** So many signs are above. */
const LOW = 27;

export function written(numbers: readonly number[]): string {
  return numbers.map(signsOf).join('');
}

function signsOf(number: number): string {
  let [signs, left] = ['', number];
  for (; left >= SMALL; left = Math.floor((left - SMALL) / LOW))
    signs += signOf(SMALL + ((left - SMALL) % LOW));
  return signs + signOf(left);
}

function signOf(number: number): string {
  const code = FIRST + number;
  if (code === AT) return String.fromCharCode(FOR_AT);
  return String.fromCharCode(code < LEFT_OUT ? code : code + 1);
}

/** Numbers that never fall, each as the step from the one before. */
export const toSteps = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

/** The numbers that steps lead to. */
export function fromSteps(steps: readonly number[]): number[] {
  let number = 0;
  return steps.map((step) => {
    number += step;
    return number;
  });
}

export function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let [low, unit] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    const code = sign === FOR_AT ? AT : sign;
    const number = code - FIRST - (code > LEFT_OUT ? 1 : 0);
    low += unit * number;
    unit *= LOW;
    if (number >= SMALL) continue;
    numbers.push(low);
    [low, unit] = [0, 1];
  }
  return numbers;
}
