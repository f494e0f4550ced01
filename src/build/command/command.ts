import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { nearest } from '../../check/nearest.ts';
import { type Refusal, Refused } from '../../site/refusal.ts';
import { FaultyData, UserError } from '../../site/user-error.ts';
import { helpText, type Misuse, misuseText } from '../../words/command-text.ts';
import { refusalText } from '../../words/refusal-text.ts';
import type { Options, Values } from './option.ts';
import { readTyped } from './read.ts';

/** 0: all is well. 1: the answer is no, for instance because the data have faults. 2: wrong use, or it cannot go on. */
export type ExitCode = 0 | 1 | 2;

/** What a command says of itself; help is made of it, and what is typed is read by it. */
export interface Command<Declared extends Options, Code extends 0 | 1> {
  /** As `package.json` has it. */
  readonly name: string;
  readonly does: string;
  readonly options: Declared;
  /** What to type, and what that does. */
  readonly examples: Readonly<Record<string, string>>;
  /** What each exit code means; 2 means the same of every command. */
  readonly exits: Readonly<Record<Code, string>>;
}

/**
 * Runs a command. Whatever needs the settings or the data is to be imported by `work`, so that help is there, and wrong use
 * refused, when they cannot be read.
 */
export async function runCommand<Declared extends Options, Code extends 0 | 1>(
  command: Command<Declared, Code>,
  work: (values: Values<Declared>) => Promise<NoInfer<Code> | 2>,
): Promise<void> {
  keepCompiled();
  const typed = readTyped(command.options, process.argv.slice(2));
  if (typed.kind === 'help') console.log(helpText(command));
  else if (typed.kind === 'misuse') {
    const near = meant(command.options, typed.misuse);
    console.error(misuseText(command, typed.misuse, near));
    process.exitCode = 2;
  } else
    process.exitCode = await attempt(async () => {
      const { settleData } = await import('../alone.ts');
      await settleData(console.log);
      return work(typed.values);
    });
}

/** Where it lies what Node has made of the sources. */
const COMPILED = path.resolve(import.meta.dirname, '../../../.build/compiled');

/** What Node has made of the sources it need not make anew: a command that only checks is done in half the time. */
export function keepCompiled(): void {
  enableCompileCache(COMPILED);
}

/** The same for a process or a thread of its own, which would begin to keep it only when its sources are read. */
export const keepingCompiled = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: COMPILED,
});

/** Does a piece of work. What the user can mend is said in one line, what they cannot is shown whole. */
export async function attempt(work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    console.error(messageOf(error));
    return isAnswerNo(error) ? 1 : 2;
  }
}

function messageOf(error: unknown): unknown {
  if (error instanceof Refused) return refusalText(error.refusal);
  return error instanceof UserError ? error.message : error;
}

/** Whether nothing has broken and the data are at fault. */
const isAnswerNo = (error: unknown): boolean =>
  error instanceof Refused ? NO.has(error.refusal.kind) : error instanceof FaultyData;

const NO: ReadonlySet<Refusal['kind']> = new Set([
  ...(['dead-urls', 'not-sealed', 'older-than-live', 'crossed'] as const),
]);

/** What was probably meant by what was typed. */
function meant(options: Options, misuse: Misuse): string | undefined {
  if (misuse.kind === 'not-allowed')
    return nearest(misuse.typed, options[misuse.name]?.choices ?? []);
  const names = Object.keys(options).filter((name) => !options[name]?.isArgument);
  const candidates = [...names, 'help'].map((name) => `--${name}`);
  return 'typed' in misuse ? nearest(misuse.typed, candidates) : undefined;
}
