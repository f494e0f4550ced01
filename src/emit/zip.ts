import { Zip, ZipDeflate } from 'fflate';

/** The earliest day a ZIP file can name. With the day of the build inside, the same data would never give the same bytes. */
const PACKED_ON = new Date(1980, 0, 1);

/** As many characters are packed at once: row by row takes longer. */
const AT_ONCE = 65_536;

/** A file to be packed, whose content is made piece by piece. */
export interface Packed {
  readonly name: string;
  readonly parts: Iterable<string>;
}

/** Packs files, one after another, so that only what is packed already is held. The same files always give the same bytes. */
export function zipped(files: Iterable<Packed>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { name, parts } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = PACKED_ON;
    zip.add(file);
    let held = '';
    for (const part of parts) {
      held += part;
      if (held.length < AT_ONCE) continue;
      file.push(encoder.encode(held));
      held = '';
    }
    file.push(encoder.encode(held));
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
