/** A file the build writes beside the pages. */
export interface EmittedFile {
  /** Path inside the built site, without a leading slash. */
  readonly path: string;
  /** Media type without charset; the text is UTF-8. */
  readonly type: string;
  readonly body: string;
}

/** A file whose bytes are made only when they are asked for: packing a workbook takes its time. */
export interface EmittedWorkbook {
  readonly path: string;
  readonly type: string;
  readonly pack: () => Promise<Uint8Array>;
}

/** The content of an emitted file. */
export async function contentOf(file: EmittedFile | EmittedWorkbook): Promise<string | Uint8Array> {
  return 'body' in file ? file.body : file.pack();
}
