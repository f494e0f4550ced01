/** An error the user can act on: its message is shown without a stack. */
export class UserError extends Error {}

/** A wrong use of a command, with the way to do it right. */
export function usage(message: string): UserError {
  return new UserError(message);
}

/** Runs a command: what the user can mend is said in one line, what they cannot is shown whole. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const isUsers =
      error instanceof UserError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
    console.error(isUsers ? (error as Error).message : error);
    process.exitCode = 2;
  }
}
