/** An error the user can act on: its message is shown without a stack. */
export class UserError extends Error {}

/** A wrong use of a command, with the way to do it right. */
export function usage(message: string): UserError {
  return new UserError(message);
}
