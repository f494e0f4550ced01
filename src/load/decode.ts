/** What kept a file from being read as text or as rows. The checks turn each into a message. */
export type Fault = {
  /** The line in the file, counted from 1; undefined when the whole file is meant. */
  readonly line?: number | undefined;
} & (
  | { readonly kind: 'not-csv'; readonly found: 'xlsx' | 'xls' }
  | {
      readonly kind: 'encoding';
      readonly found: 'utf-16' | 'gb18030' | 'unknown' | 'empty-bytes';
    }
  | { readonly kind: 'delimiter'; readonly found: 'tab' | 'semicolon' | 'wide-comma' }
  | { readonly kind: 'quotes'; readonly found: 'not-closed' | 'text-after' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'conflict'; readonly count: number }
  | { readonly kind: 'edges'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'line-ends' | 'blank-row' | 'empty' }
);

/** What can be found in the place of what is expected, for each kind of fault that tells. */
export type Found<Kind extends Fault['kind']> = Extract<
  Fault,
  { readonly kind: Kind; readonly found: string }
>['found'];

/** 100,000 powers with all their texts come to some 90 MB; anything larger is no list of a district. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Bytes → text, or the one fault that explains why not. UTF-8 only, with or without a byte order mark; other encodings
 * are recognised to name the cure, never converted silently. CRLF becomes LF, so that line numbers count LF alone.
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: Fault } {
  if (bytes.length > MAX_BYTES) {
    return { fault: { kind: 'too-large', megabytes: Math.round(bytes.length / 1024 / 1024) } };
  }
  const disguise = officeFile(bytes);
  if (disguise !== undefined) return { fault: { kind: 'not-csv', found: disguise } };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { fault: { kind: 'encoding', found: 'utf-16' } };
  }
  const text = decodeAs('utf-8', bytes);
  if (text === undefined) {
    const isChinese = decodeAs('gb18030', bytes) !== undefined;
    const line = firstLineNot(bytes);
    return { fault: { kind: 'encoding', line, found: isChinese ? 'gb18030' : 'unknown' } };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {
      fault: {
        kind: 'encoding',
        line: lineAt(text, nul),
        found: 'empty-bytes',
      },
    };
  }
  const unix = text.replaceAll('\r\n', '\n');
  const loneReturn = unix.indexOf('\r');
  if (loneReturn >= 0) {
    return { fault: { kind: 'line-ends', line: lineAt(unix, loneReturn) } };
  }
  if (unix.trim() === '') return { fault: { kind: 'empty' } };
  const conflict = conflictIn(unix);
  if (conflict !== undefined) return { fault: conflict };
  return { text: unix };
}

/** The marks that git leaves where two people changed the same lines. */
function conflictIn(text: string): Fault | undefined {
  const marks = [...text.matchAll(/^\uFEFF?"?(?:<{7}|>{7})(?: |$)/gm)];
  const [first] = marks;
  if (first === undefined) return undefined;
  const count = Math.max(1, Math.floor(marks.length / 2));
  return { kind: 'conflict', line: lineAt(text, first.index), count };
}

function officeFile(bytes: Uint8Array): Found<'not-csv'> | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  return undefined;
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The decoder strips a byte order mark and, being fatal, never replaces a bad byte. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is not UTF-8; undefined where that is the header, and so most likely the whole file. */
function firstLineNot(bytes: Uint8Array): number | undefined {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const until = end < 0 ? bytes.length : end;
    if (decodeAs('utf-8', bytes.subarray(start, until)) === undefined)
      return line > 1 ? line : undefined;
    start = until + 1;
  }
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
