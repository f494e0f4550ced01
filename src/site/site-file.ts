/** A file the build writes beside the pages. */
export interface EmittedFile {
  /** Path inside the built site, without a leading slash. */
  readonly path: string;
  /** Media type without charset; the text is UTF-8. */
  readonly type: string;
  readonly body: string;
}

/** A text that is made piece by piece as it is written, so that a long table is never held whole. */
export interface EmittedText {
  readonly path: string;
  readonly type: string;
  readonly parts: () => Iterable<string>;
}

/** A file whose bytes are made only when they are asked for: packing a workbook takes its time. */
export interface EmittedWorkbook {
  readonly path: string;
  readonly type: string;
  readonly pack: () => Promise<Uint8Array>;
  /** All that the bytes are made of, beside the code and the settings. A file that does not say it is always made anew. */
  readonly of?: () => Iterable<string>;
}

export type Emitted = EmittedFile | EmittedText | EmittedWorkbook;

/** What of an emitted file is to be written, in the form that takes the least memory. */
export async function writtenOf(file: Emitted): Promise<string | Uint8Array | Iterable<string>> {
  return 'parts' in file ? file.parts() : contentOf(file);
}

/** The content of an emitted file. */
export async function contentOf(file: Emitted): Promise<string | Uint8Array> {
  if ('parts' in file) return [...file.parts()].join('');
  return 'body' in file ? file.body : file.pack();
}
