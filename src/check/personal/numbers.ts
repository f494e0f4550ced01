/** Numbers that prove themselves: a check character, a date inside, a sum that comes out even. */

/** The first two digits of an identity number: a province (GB/T 2260). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** Whether year, month and day, as digits, are a day that was. */
function isDay(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}

/** GB 11643: a real date of birth and the check character of ISO 7064 MOD 11-2. */
export function isIdentityNumber(number: string): boolean {
  if (!isDay(number.slice(6, 14))) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/** The numbers of fifteen digits given before 1999 have no check character: a province and a date of birth. */
export function isOldIdentityNumber(number: string): boolean {
  return PROVINCES.has(number.slice(0, 2)) && isDay(`19${number.slice(6, 12)}`);
}

/** The check digit of bank cards (ISO/IEC 7812). */
export function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
