import { learnHolidays } from '../dates/holidays.ts';
import type { AddressFiles } from '../ledger/addresses.ts';
import { type Ledger, NO_LEDGER, readLedger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import { rulePage } from '../records/rules-page.ts';
import type { Table } from '../tables/define.ts';
import { allTables, type RowIn, type TableName } from '../tables/index.ts';
import { ledgerTable } from '../tables/ledger.ts';
import { isBehind } from './clock.ts';
import { consequencesIn } from './consequences.ts';
import { Data, type DataRow } from './data.ts';
import { maskPersonalData } from './personal-data.ts';
import type { Problem, Report } from './problem.ts';
import type { Promises } from './promises.ts';
import { type OnCellIssue, readRows } from './read.ts';
import { References } from './resolve.ts';
import type { Reporter, Rule, WholeRule } from './rule.ts';
import { clockNotBehind } from './rules/clock-not-behind.ts';
import { rules } from './rules/index.ts';
import type { SettingsFile } from './settings-file.ts';
import { TextLooks } from './text-looks.ts';
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

  const tables = options.tables ?? allTables;
  const ledgerFiles = [...files].filter(([name]) => !tables.some(({ file }) => file === name));
  const isMerging = ledgerFiles.some(([, file]) => hasConflict(file));
  for (const [, file] of ledgerFiles)
    for (const rule of rules)
      if (rule.scope === '文件' && rule.isForLedger)
        rule.check(file, ledgerTable, reporter(rule), NO_LEDGER);
  // What was published cannot be told from a ledger of two minds.
  const ledger = isMerging ? NO_LEDGER : readLedger(files, tables);
  const data = new Data(options.today, folder, ledger, tables, options.promises, options.addresses);
  for (const rule of rules)
    if (rule.scope === '目录') rule.check([...files.keys()], tables, folder, reporter(rule));
  for (const table of tables) {
    const file = files.get(table.file);
    if (file === undefined) {
      data.unread.add(table.name);
      continue;
    }
    const found = checkFile(file, table, reporter, ledger);
    if (found !== 'fine') data.unread.add(table.name);
    const silent: ReporterOf = () => () => {};
    data.add(table, readTable(table, file, data, found === 'spoilt' ? silent : reporter));
  }
  data.references = new References(data);
  learnHolidays(data.rows('holidays').map(({ values }) => values));
  const isConsequence = consequencesIn(data);
  for (const rule of rules)
    if (rule.scope === '全部') checkWhole(rule, data, reporter(rule), isConsequence);
  // In a folder that is none of data nothing else is missing.
  const settings = data.unread.size < tables.length ? options.settings : undefined;
  for (const rule of rules)
    if (rule.scope === '设置' && settings) rule.check(settings, data, reporter(rule));

  // Every day that has been is said to lie ahead where the clock is behind: one cause, told once.
  const all = told.inOrder();
  const problems = isBehind(data) ? all.filter(({ rule }) => rule === clockNotBehind.id) : all;
  const failed = problems.some((problem) => problem.level === '错误');
  return { problems, tables: failed ? undefined : checkedTables(data), ledger, data, pageOf };
}

const hasConflict = ({ faults }: LoadedFile) => faults.some(({ kind }) => kind === 'conflict');

type ReporterOf = (rule: Rule) => Reporter;

/** Looks at a file up to the first cause of all that is wrong with it; with such a cause nothing can be said of its cells. */
function checkFile(
  file: LoadedFile,
  table: Table,
  reporter: ReporterOf,
  ledger: Ledger,
): 'fine' | 'wrong' | 'spoilt' {
  let isWrong = false;
  for (const rule of rules) {
    if (rule.scope !== '文件') continue;
    let isBroken = false;
    const report = (found: Report) => {
      isBroken = true;
      reporter(rule)(found);
    };
    rule.check(file, table, report, ledger);
    if (isBroken && rule.isCause) return 'spoilt';
    if (isBroken && rule.level === '错误') isWrong = true;
  }
  return isWrong ? 'wrong' : 'fine';
}

/** What a rule finds where it misses the rows of a table that could not be read is no fault of its own. */
function checkWhole(
  rule: WholeRule,
  data: Data,
  report: Reporter,
  isConsequence: (found: Report) => boolean,
): void {
  const reports: Report[] = [];
  const missed = data.looksAtUnread(() => rule.check(data, (found) => reports.push(found)));
  if (missed && !rule.mindsUnread && !rule.isKeeper) return;
  for (const found of reports) if (rule.isKeeper || !isConsequence(found)) report(found);
}

const looks = new TextLooks(rules.filter((rule) => rule.scope === '文字'));

/** Reads the rows of a table; what its cells break is reported by the rules of the kinds and of the text. */
function readTable(
  table: Table,
  file: LoadedFile,
  { ledger, saved }: Data,
  reporter: ReporterOf,
): DataRow[] {
  const kindRules = new Map(
    rules.flatMap((rule) => (rule.scope === '单元格' ? [[rule.id as string, rule]] : [])),
  );
  const onIssue: OnCellIssue = (row, column, issue) => {
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
  };
  const rows = readRows(table, file, ledger, onIssue, saved);
  const columns = Object.entries(table.columns);
  for (const row of rows) {
    for (const [key, column] of columns) {
      const text = row.cells[key] ?? '';
      if (text === '') continue;
      for (const rule of looks.at(text)) {
        const fault = rule.check(text, column);
        if (fault === undefined) continue;
        if (rule.level === '错误') row.broken = true;
        reporter(rule)({
          path: row.path,
          line: row.line,
          column: column.label,
          found: text,
          ...fault,
        });
      }
    }
  }
  return rows;
}

function cellText(row: DataRow, label: string): string | undefined {
  const entry = Object.entries(row.table.columns).find(([, column]) => column.label === label);
  const text = entry === undefined ? '' : row.cells[entry[0]];
  return text === '' ? undefined : text;
}

function checkedTables(data: Data): CheckedTables {
  const entries = data.tables.map((table) => [
    table.name,
    data.all(table.name).map((row) => Object.freeze(row.values)),
  ]);
  return Object.freeze(Object.fromEntries(entries)) as CheckedTables;
}
