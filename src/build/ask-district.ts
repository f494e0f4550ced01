import { createInterface } from 'node:readline';
import type { Answers } from '../init/answers.ts';
import { askAll } from '../init/ask.ts';
import { isInUse } from '../init/folder.ts';
import { UserError } from '../site/user-error.ts';
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

/** Questions at the terminal. What is typed or pasted ahead answers the questions to come; the end of the input ends them. */
export async function atTerminal<Result>(
  talk: (question: (text: string) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input: process.stdin });
  const typed = lines[Symbol.asyncIterator]();
  try {
    return await talk(async (text) => {
      process.stdout.write(text);
      const line = await typed.next();
      if (line.done === true) throw new UserError(`\n${initText.notBegun}`);
      return line.value;
    });
  } finally {
    lines.close();
  }
}
