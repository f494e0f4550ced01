/** As much of CBOR (RFC 8949) as Pagefind writes its files in: whole numbers, texts and lists of these. */
export type Cbor = number | string | readonly Cbor[];

/** Kinds of values, by the upper bits of their first byte. */
export const KINDS = { number: 0, negative: 1, text: 3, list: 4 } as const;
/** What follows the first byte, where the number in it does not fit in there: by its lower bits, in so many bytes. */
const LONGER = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
]);

/** Goes through bytes value by value. */
export class CborReader {
  readonly bytes: Buffer;
  /** Where the next value begins. */
  at = 0;
  /** What was last read of a value: its kind, and its number or how much it holds. */
  kind = 0;
  count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Reads the head of a value: of a list or a text what it holds follows. */
  head(): void {
    const first = this.bytes[this.at];
    if (first === undefined) throw new Error('a value is cut off');
    this.at += 1;
    this.kind = first >> 5;
    this.count = first & 31;
    if (this.count < 24) return;
    const length = LONGER.get(this.count);
    if (length === undefined) throw new Error(`a number of a kind that is not known at ${this.at}`);
    this.count = 0;
    // There are millions of them.
    for (let left = length; left > 0; left -= 1) {
      this.count = this.count * 2 ** 8 + (this.bytes[this.at] ?? 0);
      this.at += 1;
    }
  }

  /** How many values there are in the list that comes next. */
  list(): number {
    this.head();
    if (this.kind !== KINDS.list) throw new Error(`no list before ${this.at}`);
    return this.count;
  }

  /** Passes by the next value. */
  skip(): void {
    this.head();
    const { kind, count } = this;
    if (kind === KINDS.text) this.at += count;
    else if (kind === KINDS.list) for (let left = count; left > 0; left -= 1) this.skip();
    else if (kind > KINDS.negative)
      throw new Error(`a value of a kind that is not known at ${this.at}`);
  }

  value(): Cbor {
    this.head();
    const { kind, count } = this;
    if (kind === KINDS.number) return count;
    if (kind === KINDS.negative) return -1 - count;
    if (kind === KINDS.list) return Array.from({ length: count }, () => this.value());
    if (kind !== KINDS.text || this.at + count > this.bytes.length)
      throw new Error(`a value of a kind that is not known at ${this.at}`);
    this.at += count;
    return this.bytes.toString('utf8', this.at - count, this.at);
  }

  /** To be called when nothing is to be left over. */
  end(): void {
    if (this.at !== this.bytes.length) throw new Error(`more than one value, from ${this.at} on`);
  }
}

/** The value that some bytes are, with nothing left over. */
export function readCbor(bytes: Uint8Array): Cbor {
  const reader = new CborReader(bytes);
  const value = reader.value();
  reader.end();
  return value;
}

/** A value as bytes. */
export function writeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const head = (kind: number, count: number): void => {
    const length = count < 24 ? 0 : count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
    const bytes = Buffer.alloc(1 + length);
    const lower = [...LONGER].find(([, long]) => long === length)?.[0] ?? count;
    bytes.writeUInt8((kind << 5) | lower);
    if (length > 0) bytes.writeUIntBE(count, 1, length);
    parts.push(bytes);
  };
  const put = (one: Cbor): void => {
    if (typeof one === 'number') head(KINDS.number, one);
    else if (typeof one === 'string') {
      const text = Buffer.from(one);
      head(KINDS.text, text.length);
      parts.push(text);
    } else {
      head(KINDS.list, one.length);
      for (const item of one) put(item);
    }
  };
  put(value);
  return Buffer.concat(parts);
}
