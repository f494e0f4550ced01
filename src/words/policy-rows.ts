/** The numbers that the district set for itself, on which figures rest: what each is called, what it says, its value. */
import { settings } from '../site/settings.ts';
import { eachSetting } from '../tables/settings/setting.ts';
import { settingsDefinition } from '../tables/settings.ts';

export interface PolicyRow {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  /** Undefined where the district set none. */
  readonly value: unknown;
}

export function policyRows(): PolicyRow[] {
  const values = new Map<string, unknown>(Object.entries(settings.policy));
  return eachSetting(settingsDefinition.policy.settings).map(([key, { label, note }]) => ({
    key: `policy.${key}`,
    label,
    note,
    value: values.get(key),
  }));
}
