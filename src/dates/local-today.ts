/** Today in the district's time zone, whatever the machine's own; the build and the reader's browser agree on it. */
export function localToday(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
