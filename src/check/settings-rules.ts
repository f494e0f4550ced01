/** The rules about the settings of a district. */
import { settingsCharacters } from './rules/settings-characters.ts';
import { settingsKnown } from './rules/settings-known.ts';
import { settingsNoPersonalData } from './rules/settings-no-personal-data.ts';
import { settingsReadable } from './rules/settings-readable.ts';
import { settingsRecordExists } from './rules/settings-record-exists.ts';
import { settingsValue } from './rules/settings-value.ts';

export const settingsRules = [
  settingsReadable,
  settingsKnown,
  settingsValue,
  settingsCharacters,
  settingsNoPersonalData,
  settingsRecordExists,
];
