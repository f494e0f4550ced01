/** A ZIP says of each file what check sum it has: programs that look find it right, however long it is and however it came. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from '../../../src/emit/zip.ts';

/** By the definition, bit by bit. */
function checkSum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The check sums and lengths that the list at the end of a ZIP tells, by the names of its files. */
function toldOf(zip: Uint8Array): Map<string, { crc: number; size: number }> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const told = new Map<string, { crc: number; size: number }>();
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length));
    told.set(name, { crc: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return told;
}

test('the check sum of each file is that of what is in it', () => {
  const long = '职责'.repeat(200_000);
  const bytes = Uint8Array.from({ length: 500_000 }, (_, at) => (at * at) % 251);
  const zip = zipped([
    { name: 'empty', parts: [] },
    { name: 'short', parts: ['一', '二'] },
    { name: 'long', parts: [long, long] },
    { name: 'lying', of: 'digest', parts: () => bytes },
  ]);
  const files = Object.entries(unzipSync(zip));
  expect(files.map(([name]) => name)).toEqual(['empty', 'short', 'long', 'lying']);
  expect(new TextDecoder().decode(files[2]?.[1])).toBe(long + long);
  expect(files[3]?.[1]).toEqual(bytes);
  for (const [name, content] of files)
    expect(toldOf(zip).get(name), name).toEqual({ crc: checkSum(content), size: content.length });
});
