import { learnHolidays } from '../dates/holidays.ts';
import type { AddressFiles } from '../ledger/addresses.ts';
import { type Ledger, NO_LEDGER, readLedger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import { rulePage } from '../records/rules-page.ts';
import type { Table } from '../tables/define.ts';
import { frozen } from '../tables/frozen.ts';
import { allTables, type RowIn, type TableName } from '../tables/index.ts';
import { ledgerTable } from '../tables/ledger.ts';
import { isBehind } from './clock.ts';
import { consequencesIn } from './consequences.ts';
import { Data, type DataRow } from './data.ts';
import type { Kept } from './kept/kept.ts';
import { maskPersonalData } from './personal-data.ts';
import type { Problem, Report } from './problem.ts';
import type { Promises } from './promises.ts';
import { type KnownRow, type ReadRows, readRows } from './read.ts';
import { References } from './resolve.ts';
import type { FileRule, Reporter, Rule, WholeRule } from './rule.ts';
import { clockNotBehind } from './rules/clock-not-behind.ts';
import { rules } from './rules/index.ts';
import { noteSaved } from './saved.ts';
import type { SettingsFile } from './settings-file.ts';
import { Told } from './told.ts';

/** Tables whose every row passed: the only thing the model is built from. */
export type CheckedTables = { readonly [Name in TableName]: readonly RowIn<Name>[] };

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** Present only when no error was found. */
  readonly tables: CheckedTables | undefined;
  /** What was published before. */
  readonly ledger: Ledger;
  /** Everything that was read, in order or not: from it the rows of changes are drafted. */
  readonly data: Data;
  /** Where a rule can be read. */
  readonly pageOf: (rule: string) => string;
}

/** What a model is made of, before it is sure that it may be. */
export interface Read {
  readonly tables: CheckedTables;
  readonly ledger: Ledger;
}

export interface CheckOptions {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** How the data folder is called in messages about files that are not there. */
  readonly folder?: string;
  /** The definitions of the tables, other than the project's own. */
  readonly tables?: readonly Table[];
  /** What the district promises; without it, the rules about that say nothing. */
  readonly promises?: Promises;
  /** The list of every address that was ever published; without it, nothing is said of those. */
  readonly addresses?: AddressFiles;
  /** The settings of the district; without them, the rules about those say nothing. */
  readonly settings?: SettingsFile;
  /** Is told of what a model will be made of, where no fault is found by the time that all is read, while the check goes on. */
  readonly whenRead?: ((read: Read) => void) | undefined;
  /** What this process has kept of the check before. What came of that check cannot be used any more. */
  readonly kept?: Kept | undefined;
}

/** Checks every table at once: all problems are reported together, at most one a cell, in the order of the files. */
export function checkTables(
  files: ReadonlyMap<string, LoadedFile>,
  options: CheckOptions,
): CheckResult {
  const folder = options.folder ?? 'data';
  const pageOf = (rule: string) => rulePage(rule, options.settings?.values ?? {});
  const told = new Told();
  const reporter = (rule: Rule) => (report: Report) => {
    if (!told.isNew(report, rule.level)) return;
    told.add({
      ...report,
      found: report.found === undefined ? undefined : maskPersonalData(report.found),
      // Both may quote a cell, this one's or another's.
      wrong: maskPersonalData(report.wrong),
      cure: maskPersonalData(report.cure),
      rule: rule.id,
      level: rule.level,
      page: pageOf(rule.id),
    });
  };

  const { kept } = options;
  const tables = options.tables ?? allTables;
  const ledgerFiles = [...files].filter(([name]) => !tables.some(({ file }) => file === name));
  const isMerging = ledgerFiles.some(([, file]) => hasConflict(file));
  for (const [, file] of ledgerFiles)
    for (const [rule, found] of reportsOnFile(file, ledgerTable, NO_LEDGER, true).reports)
      reporter(rule)(found);
  // What was published cannot be told from a ledger of two minds.
  const ledger = isMerging ? NO_LEDGER : readLedger(files, tables);
  const given = { ...options, folder, ledger, tables };
  kept?.begin(given);
  const data = new Data(given, kept);
  for (const rule of rules)
    if (rule.scope === '目录') rule.check([...files.keys()], tables, folder, reporter(rule));
  for (const table of tables) {
    const file = files.get(table.file);
    if (file === undefined) {
      data.unread.add(table.name);
      continue;
    }
    const { is, reports } = reportsOnFile(file, table, ledger, false);
    for (const [rule, found] of reports) reporter(rule)(found);
    if (is !== 'fine') data.unread.add(table.name);
    const read = (known?: KnownRow) => readRows(table, file, ledger, known);
    const { rows, notes } = kept?.rows.read(table, file, ledger, read) ?? read();
    data.add(table, rows, kept?.rows.index(table, rows));
    for (const [at, noted] of notes) {
      const row = rows[at];
      if (row !== undefined) noteSaved(noted.saved, row, data.saved);
    }
    if (is !== 'spoilt') tellOfCells(rows, notes, reporter);
  }
  data.references = new References(data, kept?.rows);
  kept?.settle(data, given);
  learnHolidays(data.rows('holidays').map(({ values }) => values));
  let whole: CheckedTables | undefined;
  const wholeTables = () => (whole ??= checkedTables(data, kept));
  if (options.whenRead !== undefined && !told.inOrder().some(isFault))
    options.whenRead({ tables: wholeTables(), ledger });
  const isConsequence = consequencesIn(data);
  kept?.findings.give(':incomplete', [...data.incomplete].sort().join());
  for (const rule of rules)
    if (rule.scope === '全部') checkWhole(rule, data, reporter(rule), isConsequence);
  // In a folder that is none of data nothing else is missing.
  const settings = data.unread.size < tables.length ? options.settings : undefined;
  for (const rule of rules)
    if (rule.scope === '设置' && settings) rule.check(settings, data, reporter(rule));

  // Every day that has been is said to lie ahead where the clock is behind: one cause, told once.
  const all = told.inOrder();
  const problems = isBehind(data) ? all.filter(({ rule }) => rule === clockNotBehind.id) : all;
  const failed = problems.some(isFault);
  return { problems, tables: failed ? undefined : wholeTables(), ledger, data, pageOf };
}

const isFault = ({ level }: Problem) => level === '错误';

const hasConflict = ({ faults }: LoadedFile) => faults.some(({ kind }) => kind === 'conflict');

type ReporterOf = (rule: Rule) => Reporter;

/** What the rules of files say of one, and whether anything can be said of its cells. */
interface OnFile {
  readonly is: 'fine' | 'wrong' | 'spoilt';
  readonly reports: readonly (readonly [FileRule, Report])[];
}

/** What was said of a file. A file that was read does not change, and neither does a ledger. */
const onFiles = new WeakMap<
  LoadedFile,
  { readonly table: Table; readonly ledger: Ledger; readonly said: OnFile }
>();

/** `isOfLedger`: it is none of a table, and looked at by those rules alone that look at the files of the ledger. */
function reportsOnFile(
  file: LoadedFile,
  table: Table,
  ledger: Ledger,
  isOfLedger: boolean,
): OnFile {
  const known = onFiles.get(file);
  if (known?.table === table && known.ledger === ledger) return known.said;
  const said = isOfLedger ? lookAtLedger(file, table, ledger) : lookAtFile(file, table, ledger);
  onFiles.set(file, { table, ledger, said });
  return said;
}

const fileRules = rules.filter((rule) => rule.scope === '文件');

function lookAtLedger(file: LoadedFile, table: Table, ledger: Ledger): OnFile {
  const reports: [FileRule, Report][] = [];
  for (const rule of fileRules)
    if (rule.isForLedger) rule.check(file, table, (found) => reports.push([rule, found]), ledger);
  return { is: 'fine', reports };
}

/** Looks at a file up to the first cause of all that is wrong with it; with such a cause nothing can be said of its cells. */
function lookAtFile(file: LoadedFile, table: Table, ledger: Ledger): OnFile {
  const reports: [FileRule, Report][] = [];
  let isWrong = false;
  for (const rule of fileRules) {
    const before = reports.length;
    rule.check(file, table, (found) => reports.push([rule, found]), ledger);
    const isBroken = reports.length > before;
    if (isBroken && rule.isCause) return { is: 'spoilt', reports };
    if (isBroken && rule.level === '错误') isWrong = true;
  }
  return { is: isWrong ? 'wrong' : 'fine', reports };
}

/** What a rule finds where it misses the rows of a table that could not be read is no fault of its own. */
function checkWhole(
  rule: WholeRule,
  data: Data,
  report: Reporter,
  isConsequence: (found: Report) => boolean,
): void {
  const { reports, missed } = data.found(rule.id, (report) => rule.check(data, report));
  if (missed && !rule.mindsUnread && !rule.isKeeper) return;
  for (const found of reports) if (rule.isKeeper || !isConsequence(found)) report(found);
}

const kindRules = new Map(
  rules.flatMap((rule) => (rule.scope === '单元格' ? [[rule.id as string, rule] as const] : [])),
);

/** Tells what the cells of a table break, first the rules of their kinds, then those of the text. */
function tellOfCells(
  rows: readonly DataRow[],
  notes: ReadRows['notes'],
  reporter: ReporterOf,
): void {
  const noted = [...notes].flatMap(([at, { refused, faults }]) => {
    const row = rows[at];
    return row === undefined ? [] : [{ row, refused, faults }];
  });
  for (const { row, refused } of noted)
    for (const { column, issue } of refused) {
      const rule = kindRules.get(issue.rule);
      if (rule === undefined) throw new Error(`no rule file for ${issue.rule}`);
      const found =
        column.kind.isId || row.cells['id'] !== '' ? cellText(row, column.label) : undefined;
      reporter(rule)({
        path: row.path,
        line: row.line,
        column: column.label,
        found,
        wrong: rule.wrong,
        cure: issue.expected,
      });
    }
  for (const { row, faults } of noted)
    for (const { rule, column, fault } of faults)
      reporter(rule)({ path: row.path, line: row.line, column: column.label, ...fault });
}

function cellText(row: DataRow, label: string): string | undefined {
  const entry = Object.entries(row.table.columns).find(([, column]) => column.label === label);
  const text = entry === undefined ? '' : row.cells[entry[0]];
  return text === '' ? undefined : text;
}

function checkedTables(data: Data, kept: Kept | undefined): CheckedTables {
  const entries = data.tables.map((table) => [
    table.name,
    kept?.rows.values(table) ??
      Object.freeze(data.all(table.name).map(({ values }) => frozen(values))),
  ]);
  return Object.freeze(Object.fromEntries(entries)) as CheckedTables;
}
