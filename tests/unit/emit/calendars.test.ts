import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/emit/calendars.ts';
import { folded, icalendar } from '../../../src/emit/icalendar.ts';
import { Model } from '../../../src/model/model.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const files = new Map([...calendarFiles(model)].map(({ path, body }) => [path, body]));

function eventsOf(body: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(body));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const told = (path: string, from = files) =>
  eventsOf(from.get(path) ?? '').map(
    ({ startDate, summary }) => `${startDate?.toString()} ${summary}`,
  );

describe('a line', () => {
  test.each([
    'SUMMARY:短',
    `SUMMARY:${'字'.repeat(80)}`,
    `SUMMARY:a${'字'.repeat(80)}`,
    `SUMMARY:ab${'字'.repeat(80)}`,
    `SUMMARY:${'😀é'.repeat(40)}`,
    'x'.repeat(76),
  ])('%s is folded at 75 octets, with no character cut', (line) => {
    const rows = folded(line).split('\r\n');
    for (const row of rows) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
    for (const row of rows.slice(1)) expect(row.startsWith(' ')).toBe(true);
    expect(rows.map((row, index) => (index === 0 ? row : row.slice(1))).join('')).toBe(line);
  });

  test('of 75 octets stays whole, of 76 does not', () => {
    expect(folded('x'.repeat(75))).not.toContain('\r\n');
    expect(folded('x'.repeat(76))).toContain('\r\n x');
  });
});

test('a parser reads back what was written, with everything that must be escaped', () => {
  const title = '甲；乙; 丙, 丁\\戊：己';
  const note = `${'很长的说明，'.repeat(20)}\n第二行`;
  const body = icalendar({
    name: '日历, 一',
    description: '说明',
    days: [
      {
        uid: 'u-1',
        day: '2026-02-28',
        title,
        note,
        url: 'https://a.cn/b/',
        writtenOn: '2026-01-05',
      },
    ],
  });
  const [event] = eventsOf(body);
  expect(event).toMatchObject({ uid: 'u-1', summary: title, description: note });
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.endDate.toString()).toBe('2026-03-01');
  expect(body).toContain('DTSTAMP:20260105T000000Z\r\n');
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

describe('the calendars', () => {
  test('are there for everything, for every body and for what campaigns owe', () => {
    const pages = ['campaigns', 'changes', ...model.bodies.all.map(({ id }) => `changes/by/${id}`)];
    expect([...files.keys()].sort()).toEqual(pages.map((page) => `${page}/calendar.ics`).sort());
  });

  test('hold what takes effect and what ends, all marked as examples', () => {
    const all = told('changes/calendar.ics');
    const days = all.map((line) => line.split(' ')[0]);
    expect(days).toEqual(days.toSorted());
    expect(all).toContainEqual(expect.stringMatching(/^2025-08-01 〔示例〕变动生效：/));
    expect(all).toContainEqual(expect.stringMatching(/ 〔示例〕认定意见生效：/));
    expect(all).toContainEqual(expect.stringMatching(/ 〔示例〕\d+ 项职责边界事项生效$/));
    expect(all).toContainEqual(expect.stringMatching(/ 〔示例〕依据废止：/));
    expect(all).toContainEqual(expect.stringMatching(/ 〔示例〕交办到期：/));
    expect(all).toContainEqual('2019-02-01 〔示例〕区房管局撤销');
  });

  test('of a body hold only what concerns it', () => {
    expect(told('changes/by/bm-fangguan/calendar.ics')).toEqual([
      '2019-02-01 〔示例〕区房管局撤销',
    ]);
  });

  test('of campaigns hold what is still owed, and say of what is past its day how long it is', () => {
    const late = new Model(model.tables, '2027-01-05');
    const bodies = new Map([...calendarFiles(late)].map(({ path, body }) => [path, body]));
    const overdue = '2026-12-20 〔示例〕措施超期 16 天没有做完：没有证明的夜里施工逐个查处';
    for (const page of ['campaigns', 'changes', 'changes/by/bm-zhifa'])
      expect(told(`${page}/calendar.ics`, bodies)).toContain(overdue);
    expect(told('changes/by/bm-zhujian/calendar.ics', bodies).join()).not.toContain('措施');
    expect(told('campaigns/calendar.ics')).toEqual([overdue.replace('超期 16 天没有做完', '到期')]);
  });

  test('have lines that end in CRLF, and each event an id of its own', () => {
    for (const body of files.values()) {
      expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const ids = eventsOf(body).map(({ uid }) => uid);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('are the same bytes for the same data', () => {
    expect([...calendarFiles(baseModel())].map(({ body }) => body)).toEqual([...files.values()]);
  });
});
