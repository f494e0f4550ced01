/** What an official publication must not be without. */
import { settingsDefinition } from '../tables/settings.ts';
import type { Reporter } from './rule.ts';
import type { SettingsFile } from './settings-file.ts';

/** The settings in which a text may stand. */
type TextSetting = 'site' | 'siteIdCode' | 'sponsor' | 'undertaker';

export const isOfficial = ({ values }: SettingsFile): boolean => values['status'] === 'official';

/** Reports each of some settings that an official publication leaves empty. */
export function reportEmpty(
  { path, values, lines }: SettingsFile,
  settings: readonly TextSetting[],
  report: Reporter,
): void {
  for (const setting of settings) {
    if (values[setting] !== '') continue;
    const { label, example } = settingsDefinition[setting];
    report({
      path,
      line: lines.get(setting),
      column: setting,
      wrong: `（${label}）是空的，网站却写着正式公布`,
      cure: `写上${label}，例如 ${JSON.stringify(example)}；还没有定的，先把「status」写成 "example"`,
    });
  }
}
