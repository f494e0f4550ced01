/** The figures of satisfaction, findings, staffing and uses counted again from the text of the files, by another way than the site counts them. */
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

export interface Recount {
  readonly value: number | undefined;
  readonly of: number | undefined;
  readonly rows: number;
}

/** What one measure says: of all, and of each part by its key. */
export interface Recounted {
  readonly total: Recount;
  readonly parts: ReadonlyMap<string, Recount>;
}

const rowsIn = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

const sum = (rows: readonly Row[], label: string): number => {
  let whole = 0;
  for (const row of rows) whole += Number(row[label]);
  return whole;
};

const per = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Number(((part / whole) * 100).toFixed(1));

const counted = (rows: readonly Row[]): Recount => ({
  value: rows.length,
  of: undefined,
  rows: rows.length,
});

const shareOf =
  (holds: (row: Row) => boolean) =>
  (rows: readonly Row[]): Recount => {
    const held = rows.filter(holds).length;
    return { value: per(held, rows.length), of: rows.length, rows: held };
  };

const asked = (rows: readonly Row[]): Recount => ({
  value: sum(rows, '答复人数'),
  of: undefined,
  rows: rows.length,
});

const satisfied = (rows: readonly Row[]): Recount => ({
  value: per(sum(rows, '满意人数'), sum(rows, '答复人数')),
  of: sum(rows, '答复人数'),
  rows: rows.length,
});

/** Days counted one by one. */
function daysFrom(from: string, to: string): number {
  const day = new Date(`${from}T00:00:00Z`);
  let days = 0;
  for (; day.toISOString().slice(0, 10) < to; days += 1) day.setUTCDate(day.getUTCDate() + 1);
  return days;
}

function daysToCorrect(rows: readonly Row[]): Recount {
  const days = rows
    .filter((row) => row['整改日期'])
    .map((row) => daysFrom(row['通知日期'] ?? '', row['整改日期'] ?? ''))
    .sort((one, other) => one - other);
  const count = days.length;
  while (days.length > 2) {
    days.shift();
    days.pop();
  }
  const value = days.length === 0 ? undefined : (Math.min(...days) + Math.max(...days)) / 2;
  return { value, of: count, rows: count };
}

function by(
  rows: readonly Row[],
  label: string,
  figureOf: (rows: readonly Row[]) => Recount,
  keyOf: (cell: string) => string = (cell) => cell,
): Recounted {
  const cells = [...new Set(rows.map((row) => row[label] ?? ''))];
  const parts = cells.map((cell): [string, Recount] => [
    keyOf(cell),
    figureOf(rows.filter((row) => row[label] === cell)),
  ]);
  return { total: figureOf(rows), parts: new Map(parts) };
}

export interface Files {
  readonly surveys: string;
  readonly findings: string;
  readonly staffing: string;
  readonly uses: string;
  readonly bodies: string;
}

/** What the figures have to say on a day, by their ids. */
export function recount(files: Files, today: string): ReadonlyMap<string, Recounted> {
  const [surveys, findings, staffing, uses] = [
    files.surveys,
    files.findings,
    files.staffing,
    files.uses,
  ].map(rowsIn) as [Row[], Row[], Row[], Row[]];
  const bodies = new Map(rowsIn(files.bodies).map((row) => [row['简称'], row['编号'] ?? '']));
  const bodyId = (short: string) => bodies.get(short) ?? short;
  const isCorrected = (row: Row) => row['整改日期'] !== '';
  const isPast = (row: Row) => (row['整改期限'] ?? '') < today;
  const judged = findings.filter((row) => isCorrected(row) || isPast(row));
  const overdue = findings.filter((row) => !isCorrected(row) && isPast(row));
  const repeated = findings.filter((row) => row['重复的问题'] !== '');
  const inTime = (row: Row) =>
    isCorrected(row) && (row['整改日期'] ?? '') <= (row['整改期限'] ?? '');
  return new Map([
    ['survey-asked', by(surveys, '渠道', asked)],
    ['survey-satisfied-by-channel', by(surveys, '渠道', satisfied)],
    ['survey-satisfied-by-year', by(surveys, '年度', satisfied)],
    ['survey-satisfied-by-body', by(surveys, '单位', satisfied, bodyId)],
    ['finding-found', by(findings, '年度', counted)],
    ['finding-kinds', by(findings, '问题类别', counted)],
    ['finding-bodies', by(findings, '单位', counted, bodyId)],
    ['finding-corrected', by(findings, '年度', shareOf(isCorrected))],
    ['finding-in-time', by(judged, '年度', shareOf(inTime))],
    ['finding-overdue', by(overdue, '单位', counted, bodyId)],
    ['finding-repeated', by(repeated, '单位', counted, bodyId)],
    ['finding-days', by(findings, '年度', daysToCorrect)],
    ['staffing-counts', by(staffing, '年度', counted)],
    [
      'staffing-hidden',
      by(
        staffing,
        '年度',
        shareOf((row) => !/^\d+$/.test(row['人数'] ?? '')),
      ),
    ],
    ['result-use-made', by(uses, '运用方式', counted)],
    [
      'result-use-done',
      by(
        uses,
        '运用方式',
        shareOf((row) => row['办结日期'] !== ''),
      ),
    ],
    ['result-use-bodies', by(uses, '单位', counted, bodyId)],
  ]);
}
