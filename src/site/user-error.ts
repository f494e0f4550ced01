/** An error the user can act on: its message is shown without a stack. */
export class UserError extends Error {}

/** The data have faults: the message is the report. What was asked for is answered with no, nothing has broken. */
export class FaultyData extends UserError {}
