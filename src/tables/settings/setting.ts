/** What a setting is: how its value is read, what it is called and what to write. */

/** Refuses a value: what is wrong with it, and how to mend it, both as clauses; of a value with keys of its own, at which of them. */
export type RefuseSetting = (wrong: string, cure: string, key?: string) => never;

export interface Setting<Value = unknown> {
  /** What it is called, for the guide and the messages. */
  readonly label: string;
  /** What it is for and what to write. */
  readonly note: string;
  /** A good value, as it stands in the file. */
  readonly example: unknown;
  /** What kind of value it is, in a word or two. */
  readonly kind: string;
  /** Whether the file must have it. */
  readonly required: boolean;
  /** The value where the file does not have it. */
  readonly standard?: Value;
  /** The table a value points into by its id. */
  readonly refersTo?: string;
  read(value: unknown, refuse: RefuseSetting): Value;
}

/** Settings that stand together under a name of their own. A file may be without them where each has a standard. */
export interface SettingGroup<Settings extends SettingList = SettingList> {
  readonly label: string;
  readonly note: string;
  readonly settings: Settings;
}

export type SettingList = { readonly [key: string]: Setting | SettingGroup };

/** The values that a list of settings describes. */
export type SettingValues<List> = {
  readonly [Key in keyof List]: List[Key] extends Setting<infer Value>
    ? Value
    : List[Key] extends SettingGroup<infer Inner>
      ? SettingValues<Inner>
      : never;
};

/** A value that its setting refuses. Thrown while the value is read. */
export class SettingRefusal extends Error {
  readonly cure: string;
  /** The key inside the value that is wrong, where it has keys. */
  readonly key: string | undefined;

  constructor(wrong: string, cure: string, key?: string) {
    super(wrong);
    this.cure = cure;
    this.key = key;
  }
}

/** Settings under a name of their own. */
export function group<const Settings extends SettingList>(
  label: string,
  note: string,
  settings: Settings,
): SettingGroup<Settings> {
  return { label, note, settings };
}

/** Whether a part of the list is one setting and not a group. */
export function isSetting(part: Setting | SettingGroup): part is Setting {
  return 'read' in part;
}

/** Every setting with its path, `policy.returnWithin`, in the order of the list. */
export function eachSetting(list: SettingList, under = ''): (readonly [string, Setting])[] {
  return Object.entries(list).flatMap(([key, part]) =>
    isSetting(part)
      ? [[`${under}${key}`, part] as const]
      : eachSetting(part.settings, `${under}${key}.`),
  );
}
