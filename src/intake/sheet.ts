/** A block of cells that are drawn as one. All counted from 0, the ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook, as plain text. Rows are counted from 0 here, and from 1 wherever people are told. */
export interface Sheet {
  /** Empty for a file that has one sheet without a name. */
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** A cell with what it says, and whether it says so itself or shares in a block that begins elsewhere. */
export interface GridCell {
  readonly text: string;
  readonly isOwn: boolean;
}

const EMPTY: GridCell = { text: '', isOwn: true };

/** A sheet in which every cell of a block says what the block says. */
export class Grid {
  readonly sheet: Sheet;
  readonly height: number;
  readonly width: number;
  readonly #shared = new Map<number, Map<number, string>>();
  readonly #blocks: ReadonlyMap<string, Merge>;
  readonly #filled: readonly (readonly number[])[];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
    this.width = Math.max(0, ...sheet.rows.map((row) => row.length));
    this.#blocks = new Map(sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
    this.#filled = sheet.rows.map((cells) =>
      cells.flatMap((text, column) => (text === '' ? [] : [column])),
    );
    for (const merge of sheet.merges) this.#share(merge);
  }

  /** A block drawn over the whole sheet, far beyond what is written, costs no more than what is written. */
  #share({ top, left, bottom, right }: Merge): void {
    const text = this.sheet.rows[top]?.[left] ?? '';
    if (text === '') return;
    for (let row = top; row <= Math.min(bottom, this.height - 1); row += 1) {
      const shared = this.#shared.get(row) ?? new Map<number, string>();
      for (let column = left; column <= Math.min(right, this.width - 1); column += 1)
        if (row !== top || column !== left) shared.set(column, text);
      this.#shared.set(row, shared);
    }
  }

  cell(row: number, column: number): GridCell {
    const own = this.sheet.rows[row]?.[column] ?? '';
    if (own !== '') return { text: own, isOwn: true };
    const text = this.#shared.get(row)?.get(column);
    return text === undefined ? EMPTY : { text, isOwn: false };
  }

  /** The columns in which a row has something of its own to say. */
  filled(row: number): readonly number[] {
    return this.#filled[row] ?? [];
  }

  /** The last row of the block that begins in a cell; the row itself where none does. */
  bottomOf(row: number, column: number): number {
    return this.#blocks.get(`${row},${column}`)?.bottom ?? row;
  }

  /** The last column of the block that begins in a cell. */
  rightOf(row: number, column: number): number {
    return this.#blocks.get(`${row},${column}`)?.right ?? column;
  }
}

/** Rows without the empty ones at the end; what stands above is counted. */
export function trimmedRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.some((text) => text !== ''));
  return rows.slice(0, last + 1);
}
