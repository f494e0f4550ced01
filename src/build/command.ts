import { UserError } from '../site/user-error.ts';

/** Runs a command: what the user can mend is said in one line, what they cannot is shown whole. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(messageFor(error));
    process.exitCode = 2;
  }
}

function messageFor(error: unknown): unknown {
  if (error instanceof UserError) return error.message;
  const { code, message } = error as { code?: unknown; message?: string };
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) return error;
  const option = /'(-[^' ]*)/.exec(message ?? '')?.[1] ?? '';
  return `没有「${option}」这个选项，或它的写法不对。用法写在 scripts/ 里这个命令的第一行，README 的“命令”一节也有。`;
}
