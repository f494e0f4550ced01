import type { Ledger } from '../ledger/ledger.ts';
import type { LoadedFile } from '../load/load.ts';
import type { CellRule as CellRuleName, Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import type { Data } from './data.ts';
import type { Level, Report } from './problem.ts';
import type { SettingsFile } from './settings-file.ts';

interface Documented {
  /** The rule's name, the same as its file's and its bad sample's. */
  readonly id: string;
  /** The rule as one sentence. */
  readonly title: string;
  /** Why it exists, for the page of rules. */
  readonly why: string;
  readonly level: Level;
  /** Whether it looks at how a file was saved and not at what it says: of that nothing is left in what is published. */
  readonly isOfTheFile?: boolean;
}

export type Reporter = (report: Report) => void;

/** Looks at which files there are. */
export interface FolderRule extends Documented {
  readonly scope: '目录';
  check(names: readonly string[], tables: readonly Table[], folder: string, report: Reporter): void;
}

/** Looks at a whole file: its bytes, its header, its shape. */
export interface FileRule extends Documented {
  readonly scope: '文件';
  /** Whether nothing more can be said of a file that breaks it: all else would be a consequence. */
  readonly isCause?: boolean;
  /** Whether it looks at the files of the ledger too, as if they were those of `ledgerTable`. */
  readonly isForLedger?: boolean;
  check(file: LoadedFile, table: Table, report: Reporter, ledger: Ledger): void;
}

/** Documents a rule that the column kinds themselves enforce; the kind's schema writes the cure. */
export interface KindRule extends Documented {
  readonly id: CellRuleName;
  readonly scope: '单元格';
  /** What is wrong with the cell, as a clause. */
  readonly wrong: string;
}

/** Looks at the raw text of every cell, whatever its column. */
export interface TextRule extends Documented {
  readonly scope: '文字';
  /** Whether a text with this character may break it: one with none of those does not. */
  suspects(character: string): boolean;
  check(text: string, column: Column): TextFault | undefined;
}

export interface TextFault {
  readonly found?: string;
  readonly wrong: string;
  readonly cure: string;
}

/** Looks at rows in relation to other rows, over all tables. */
export interface WholeRule extends Documented {
  readonly scope: '全部';
  /** Whether it minds by itself which tables could not be read; the others say nothing when they looked at such a table. */
  readonly mindsUnread?: boolean;
  /** Whether it tells which records were taken out or stand under another id: what others find of those follows from it. */
  readonly isKeeper?: boolean;
  check(data: Data, report: Reporter): void;
}

/** Such a rule that looks at one table after another. */
export interface TableRule extends Omit<WholeRule, 'check'> {
  /** At which tables, all of them if it does not say. */
  tables?(data: Data): readonly Table[];
  checkTable(data: Data, table: Table, report: Reporter): void;
}

/** Looks at the settings of the district, with all rows at hand. */
export interface SettingsRule extends Documented {
  readonly scope: '设置';
  check(settings: SettingsFile, data: Data, report: Reporter): void;
}

export type Rule = FolderRule | FileRule | KindRule | TextRule | WholeRule | SettingsRule;

export const defineFolderRule = (rule: FolderRule): FolderRule => rule;
export const defineFileRule = (rule: FileRule): FileRule => rule;
export const defineKindRule = (rule: KindRule): KindRule => rule;
export const defineTextRule = (rule: TextRule): TextRule => rule;
export const defineWholeRule = (rule: WholeRule): WholeRule => rule;
/** Each table is a part of the work, which is not done again where nothing has changed of what it depends on. */
export const defineTableRule = ({ tables, checkTable, ...rule }: TableRule): WholeRule => ({
  ...rule,
  check(data, report) {
    for (const table of tables?.(data) ?? data.tables)
      data.part(table.name, report, (tell) => checkTable(data, table, tell));
  },
});
export const defineSettingsRule = (rule: SettingsRule): SettingsRule => rule;
