/** A day of a calendar. */
export interface CalendarDay {
  readonly uid: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly note: string;
  /** The whole address of what the day is about; undefined while the origin is not known. */
  readonly url: string | undefined;
  /** The day on which it was published, which stands for the moment of writing. */
  readonly writtenOn: string;
}

export interface Calendar {
  readonly name: string;
  readonly description: string;
  readonly days: readonly CalendarDay[];
}

/** A calendar of whole days that take up no time, as iCalendar (RFC 5545, and RFC 7986 for its name). */
export function icalendar({ name, description, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingze//Responsibility lists//ZH',
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `DESCRIPTION:${textValue(description)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...days.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${day.uid}`,
      `DTSTAMP:${day.writtenOn.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day.day.replaceAll('-', '')}`,
      `SUMMARY:${textValue(day.title)}`,
      `DESCRIPTION:${textValue(day.note)}`,
      ...(day.url === undefined ? [] : [`URL:${day.url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Line ends of any kind are told as such; other controls would break off the line. */
function textValue(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** No line is longer than 75 octets: the rest goes on the next, after a space. A character is never cut. */
const LONGEST_LINE = 75;

export function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LONGEST_LINE) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}

/** How long a character is in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
