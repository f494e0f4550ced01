/** The settings of a district that begins: what was answered, and for the rest what the definition begins with. */
import { Refused, type WrongAnswer } from '../site/refusal.ts';
import { isSetting, type Setting, SettingRefusal } from '../tables/settings/setting.ts';
import { settingsDefinition } from '../tables/settings.ts';

/** The settings that are asked for, in the order of the questions. */
export const ASKED = [
  ...['district', 'districtCode', 'siteName', 'sponsor', 'undertaker', 'hotline'],
  ...['site', 'base', 'siteIdCode', 'status'],
] as const satisfies readonly (keyof typeof settingsDefinition)[];
export type Asked = (typeof ASKED)[number];

/** Without these nothing can begin: no other district has the same. */
export const NEEDED: readonly Asked[] = ['district', 'districtCode'];

/** What was answered; what is missing or empty was not. */
export type Answers = Readonly<Partial<Record<Asked, string>>>;

/** Why an answer cannot be taken; undefined where it can. */
export function refusalOf(asked: Asked, answer: string): WrongAnswer | undefined {
  const { label } = settingsDefinition[asked];
  try {
    settingsDefinition[asked].read(answer, (wrong, cure) => {
      throw new SettingRefusal(wrong, cure);
    });
  } catch (error) {
    if (!(error instanceof SettingRefusal)) throw error;
    return { label, wrong: error.message, cure: error.cure };
  }
  return undefined;
}

/** The text of a settings file. Refuses all wrong answers at once. */
export function settingsText(answers: Answers): string {
  const faults = ASKED.flatMap((asked) => {
    const answer = answers[asked] ?? '';
    if (answer === '' && !NEEDED.includes(asked)) return [];
    return refusalOf(asked, answer) ?? [];
  });
  if (faults.length > 0) throw new Refused({ kind: 'answers-wrong', faults });
  const given: Readonly<Record<string, string | undefined>> = answers;
  const entries = Object.entries(settingsDefinition).flatMap(([key, part]) =>
    isSetting(part) && part.required ? [[key, given[key] || beginning(part)] as const] : [],
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Nothing where nothing may stand; otherwise the example of the definition. */
export function beginning(setting: Setting): unknown {
  try {
    return setting.read('', (wrong, cure) => {
      throw new SettingRefusal(wrong, cure);
    });
  } catch (error) {
    if (error instanceof SettingRefusal) return setting.example;
    throw error;
  }
}
