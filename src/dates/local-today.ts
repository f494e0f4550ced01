let format: Intl.DateTimeFormat | undefined;

/** Today in the district's time zone, whatever the machine's own; the build and the reader's browser agree on it. */
export function localToday(now = new Date()): string {
  // To make one takes longer than all else that a card needs.
  format ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  return format.format(now);
}
