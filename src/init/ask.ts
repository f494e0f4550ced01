/** The questions to whoever begins a district, one by one, each until its answer can be taken. */
import type { WrongAnswer } from '../site/refusal.ts';
import { settingsDefinition } from '../tables/settings.ts';
import { type Answers, ASKED, beginning, NEEDED, refusalOf } from './answers.ts';

/** How a question is put, and what is said of an answer that cannot be taken. */
export interface Asking {
  /** Puts a question of a setting; `standard` is what an empty answer stands for. */
  ask(label: string, note: string, standard: string | undefined): Promise<string>;
  tell(fault: WrongAnswer): void;
}

export async function askAll(asking: Asking): Promise<Answers> {
  const answers: Partial<Record<(typeof ASKED)[number], string>> = {};
  for (const asked of ASKED) {
    const { label, note } = settingsDefinition[asked];
    const isNeeded = NEEDED.includes(asked);
    const standard = isNeeded ? undefined : String(beginning(settingsDefinition[asked]));
    for (;;) {
      const answer = (await asking.ask(label, note, standard)).trim();
      const fault = answer === '' && !isNeeded ? undefined : refusalOf(asked, answer);
      if (fault === undefined) {
        answers[asked] = answer;
        break;
      }
      asking.tell(fault);
    }
  }
  return answers;
}
