import { crc32 } from 'node:zlib';
import { Deflate, Zip, type ZipInputFile } from 'fflate';
import { EMPTY_SHELF, type Shelf } from '../site/site-file.ts';

/** The earliest day a ZIP file can name. With the day of the build inside, the same data would never give the same bytes. */
const PACKED_ON = new Date(1980, 0, 1);

/** As many characters are packed at once: row by row takes longer. */
const AT_ONCE = 65_536;

/** A file to be packed, whose content is made piece by piece. */
export interface Packed {
  readonly name: string;
  readonly parts: Iterable<string>;
}

/** What is in a file: as it is made, piece by piece, or as it lies there. */
type Content = Iterable<string> | Uint8Array;

/** A file that need not be packed again where one with the same in it was packed before. `of`: the digest of what is in it. */
export interface PackedOnce {
  readonly name: string;
  readonly of: string;
  readonly parts: () => Content;
}

/** Files that need not be packed again where they were packed before. `of`: tells all that they are made of, their names too. */
export interface PackedBefore {
  readonly of: string;
  readonly files: () => Iterable<Packed>;
}

/** What is in a file as it stands in a ZIP. */
interface Deflated {
  /** The check sum and the length of it. */
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

interface Member extends Deflated {
  readonly name: string;
}

/** Packs files, one after another, so that only what is packed already is held. The same files always give the same bytes. */
export function zipped(
  files: Iterable<Packed | PackedOnce | PackedBefore>,
  shelf: Shelf = EMPTY_SHELF,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const once = new Map<string, Deflated>();
  for (const file of files) for (const member of membersOf(file, shelf, once)) addTo(zip, member);
  zip.end();
  return Buffer.concat(chunks);
}

function addTo(zip: Zip, { name, crc, size, data }: Member): void {
  const entry: ZipInputFile = {
    ...{ filename: name, crc, size, compression: DEFLATED, mtime: PACKED_ON },
  };
  zip.add(entry);
  // The archive has put there what it takes the data by.
  entry.ondata?.(null, data, true);
}

/** The number that ZIP has for the only way of packing that is used here. */
const DEFLATED = 8;

/** `once`: what is in this very ZIP already, by the digests of its content. */
function membersOf(
  file: Packed | PackedOnce | PackedBefore,
  shelf: Shelf,
  once: Map<string, Deflated>,
): readonly Member[] {
  if ('files' in file) return kept(file.of, shelf, () => Array.from(file.files(), memberOf));
  if (!('of' in file)) return [memberOf(file)];
  const { name, of, parts } = file;
  const known = once.get(of);
  if (known !== undefined) return [{ ...known, name }];
  const members = kept(`file ${of}`, shelf, () => [{ name, ...deflated(parts()) }]);
  for (const member of members) once.set(of, member);
  return members.map((member) => ({ ...member, name }));
}

function kept(of: string, shelf: Shelf, make: () => readonly Member[]): readonly Member[] {
  let made: readonly Member[] | undefined;
  const bytes = shelf.kept(of, () => {
    made = make();
    return asBytes(made);
  });
  return made ?? fromBytes(bytes);
}

function memberOf({ name, parts }: Packed): Member {
  const [only] = Array.isArray(parts) && parts.length === 1 ? (parts as readonly string[]) : [];
  if (only === undefined || only.length > SHORT) return { name, ...deflated(parts) };
  const packed = known.get(only) ?? deflated(parts);
  if (known.size < MOST) known.set(only, packed);
  return { name, ...packed };
}

/** What is the same in every workbook is packed once: to begin to pack costs more than a short text does. */
const known = new Map<string, Deflated>();
const SHORT = 8_192;
const MOST = 500;

/** At the usual level they are two in a hundred shorter, and take a third longer. */
const LEVEL = 4;

/**
 * Of a table in which it is looked for what comes again: 256 kB in the place of two megabytes, which are made anew for every file.
 * What is packed is hardly longer for it, and there is far less to be cleared up.
 */
const MEMORY = 5;

/** Packs what it is given, piece by piece. Node tells the check sum in a tenth of the time. */
class Packer {
  readonly #chunks: Uint8Array[] = [];
  readonly #deflate = new Deflate({ level: LEVEL, mem: MEMORY }, (chunk) =>
    this.#chunks.push(chunk),
  );
  #crc = 0;
  #size = 0;

  push(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#deflate.push(bytes);
  }

  end(): Deflated {
    this.#deflate.push(new Uint8Array(), true);
    return { crc: this.#crc, size: this.#size, data: Buffer.concat(this.#chunks) };
  }
}

function deflated(parts: Content): Deflated {
  const packer = new Packer();
  if (parts instanceof Uint8Array) pushBytes(packer, parts);
  else pushTexts(packer, parts);
  return packer.end();
}

/** Of more than a piece at a time the packer would make itself a room as long as all of it. */
function pushBytes(packer: Packer, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += room.length)
    packer.push(bytes.subarray(at, at + room.length));
}

function pushTexts(packer: Packer, parts: Iterable<string>): void {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < AT_ONCE) continue;
    push(packer, held);
    held = '';
  }
  push(packer, held);
}

/** Packs a text by way of the same room every time: what it is given is copied. */
function push(packer: Packer, text: string): void {
  for (let at = 0; at < text.length; ) {
    const { read, written } = encoder.encodeInto(text.slice(at), room);
    packer.push(room.subarray(0, written));
    at += read;
  }
}

const encoder = new TextEncoder();
/** A character of Chinese takes three bytes. */
const room = new Uint8Array(3 * AT_ONCE);

/** Members as they are kept: what is said of them on one line, and their data. */
function asBytes(members: readonly Member[]): Uint8Array {
  const said = members.map(({ name, crc, size, data }) => [name, crc, size, data.length]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(said)}\n`),
    ...members.map(({ data }) => data),
  ]);
}

function fromBytes(bytes: Uint8Array): Member[] {
  const end = bytes.indexOf(LINE_END);
  // What this very code has written.
  const said: [string, number, number, number][] = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, end)),
  );
  let at = end + 1;
  return said.map(([name, crc, size, length]) => {
    at += length;
    return { name, crc, size, data: new Uint8Array(bytes.subarray(at - length, at)) };
  });
}

const LINE_END = 0x0a;
