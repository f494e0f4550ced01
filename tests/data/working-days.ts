/** Working days by a calendar of another make than the site's. */
import { isWorkday } from '../site/chinese-calendar.ts';

/** How many days on which offices work lie after one day up to another. */
export function workingDays(from: string, to: string): number {
  let count = 0;
  const day = new Date(`${from}T12:00:00Z`);
  while (day.toISOString().slice(0, 10) < to) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkday(day.toISOString().slice(0, 10))) count += 1;
  }
  return count;
}
