/** What the check of hand-offs loads, once, after which the page answers without a network. */
import type { Admission } from './phase.ts';

/** All that decides, and the names of what is decided about. */
export interface CheckIndex {
  /** Who may be asked about, with the names by which a clerk may call them; the first is the right one. */
  readonly departments: readonly (readonly [id: string, ...names: string[]])[];
  readonly streets: readonly (readonly [id: string, name: string])[];
  /** Names of all bodies that are mentioned. */
  readonly names: Readonly<Record<string, string>>;
  readonly items: readonly CheckItem[];
  readonly handoffs: readonly CheckHandoff[];
}

/** The other words by which a matter may be asked about. */
export interface CheckWords {
  readonly synonyms: readonly (readonly [term: string, means: readonly string[]])[];
  /** By item. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

/** A matter of either list. */
export interface CheckItem {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Undefined for a matter between departments. */
  readonly listType?: '属地管理' | '基本履职' | '配合履职' | '上级收回';
  /** Whether the matter still stands: neither cancelled nor replaced. */
  readonly stands: boolean;
  /** Empty for all. */
  readonly streets: readonly string[];
  readonly shares: readonly StreetShare[];
  /** Bodies on the district's side, with their roles. */
  readonly parties: readonly (readonly [body: string, ...roles: string[]])[];
  readonly takenBackBy?: string | undefined;
  readonly method?: string | undefined;
}

/** One duty of streets in a matter. */
export interface StreetShare {
  /** Empty for all. */
  readonly streets: readonly string[];
  readonly responsibility: '主体责任' | '配合责任';
  readonly role: string;
  readonly condition?: string | undefined;
  readonly text: string;
}

/** One application. */
export interface CheckHandoff extends Admission {
  readonly id: string;
  readonly url: string;
  readonly department: string;
  readonly streets: readonly string[];
  readonly task: string;
  readonly description: string;
  readonly item?: string | undefined;
  readonly given: readonly string[];
  readonly decidedOn: string;
  readonly document?: string | undefined;
  readonly refusal?: string | undefined;
}
