import { expect, test } from 'vitest';
import { qrCode } from '../../../src/emit/qr-code.ts';

/** The dark modules of a code, read back from its path. */
function modules({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return grid;
}

/** A finder pattern: seven by seven, ring by ring. */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

test('a QR code has a quiet zone of four modules and its three finder patterns', () => {
  const code = qrCode('https://mingze.example/rulings/cd-2024-001/');
  const grid = modules(code);
  const at = (top: number, left: number) =>
    FINDER.map((_, row) =>
      (grid[top + row] ?? [])
        .slice(left, left + 7)
        .map(Number)
        .join(''),
    );
  const far = code.size - 4 - 7;
  expect(at(4, 4)).toEqual(FINDER);
  expect(at(4, far)).toEqual(FINDER);
  expect(at(far, 4)).toEqual(FINDER);
  const quiet = [
    ...grid.slice(0, 4),
    ...grid.slice(-4),
    ...grid.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ];
  expect(quiet.flat()).not.toContain(true);
});

test('another address is another code, the same address the same', () => {
  const path = qrCode('https://mingze.example/rulings/cd-2024-001/').path;
  expect(qrCode('https://mingze.example/rulings/cd-2024-001/').path).toBe(path);
  expect(qrCode('https://mingze.example/rulings/cd-2024-002/').path).not.toBe(path);
});
