import type { Answers } from '../init/answers.ts';
import { askAll } from '../init/ask.ts';
import { isInUse } from '../init/folder.ts';
import { initText } from '../words/init-text.ts';
import { answerText } from '../words/refusal-text.ts';

/**
 * Asks for the settings of a district, and before that whether what lies in its folder may be put aside. Undefined where it
 * may not: then nothing is begun.
 */
export async function askDistrict(
  folder: string,
  aside: boolean,
  question: (text: string) => Promise<string>,
): Promise<{ readonly answers: Answers; readonly aside: boolean } | undefined> {
  console.log(initText.hello);
  const isThere = !aside && (await isInUse(folder));
  if (isThere && !initText.yes.test((await question(initText.aside(folder))).trim())) {
    console.log(initText.notBegun);
    return undefined;
  }
  const answers = await askAll({
    ask: (...asked) => question(initText.question(...asked)),
    tell: (fault) => console.log(answerText(fault)),
  });
  return { answers, aside: aside || isThere };
}
