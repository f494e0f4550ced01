import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/emit/calendars.ts';
import { campaignFeedFiles } from '../../../src/emit/campaign-feed.ts';
import { feedFiles } from '../../../src/emit/feeds.ts';
import { atomFaults, calendarFaults, jsonFeedFaults } from '../../formats/feeds.ts';
import { baseModel } from '../helpers.ts';

const files = new Map(
  [...feedFiles(baseModel()), ...campaignFeedFiles(baseModel()), ...calendarFiles(baseModel())].map(
    ({ path, body }) => [path, String(body)],
  ),
);
const read = (path: string): string => files.get(path) ?? '';

test.each([...files.keys()])('%s keeps to its format', (path) => {
  const faults = path.endsWith('.atom')
    ? atomFaults
    : path.endsWith('.ics')
      ? calendarFaults
      : jsonFeedFaults;
  expect(faults(read(path))).toEqual([]);
});

describe('the validators find', () => {
  const atom = read('changes/feed.atom');
  test.each([
    ['an entry without a title', atom.replace(/<title>〔.*?<\/title>/, '')],
    [
      'a day in the place of a moment',
      atom.replace(/<updated>(\d{4}-\d{2}-\d{2})T.*?</, '<updated>$1<'),
    ],
    ['an element the format does not know', atom.replace('<entry>', '<entry><body/>')],
    ['two entries with one id', atom.replace(/(<entry>.*?<\/entry>)/s, '$1$1')],
    ['a feed that does not name itself', atom.replace('rel="self"', 'rel="alternate"')],
    ['a feed without an author', atom.replace(/<author>.*?<\/author>/, '')],
    [
      'an entry updated before it was published',
      atom.replace(/(<published>.*?<\/published>\s*<updated>)\d{4}/, '$11999'),
    ],
  ])('%s', (_what, broken) => {
    expect(broken).not.toBe(atom);
    expect(atomFaults(broken)).not.toEqual([]);
  });

  const json = read('changes/feed.json');
  test.each([
    ['an item without content', json.replaceAll('"content_html"', '"_content"')],
    ['a name the format does not know', json.replace('"title"', '"name"')],
    ['an address without an origin', json.replace('"items"', '"feed_url":"/changes/","items"')],
    ['two items with one id', json.replace(/("items":\[)(\{.*?\})(,\{)/, '$1$2,$2$3')],
  ])('%s', (_what, broken) => {
    expect(broken).not.toBe(json);
    expect(jsonFeedFaults(broken)).not.toEqual([]);
  });

  const [calendar = ''] = [...files].flatMap(([path, body]) =>
    path.endsWith('.ics') && body.includes('BEGIN:VEVENT') ? body : [],
  );
  test.each([
    ['an event without an id', calendar.replace(/UID:.*\r\n/, '')],
    ['an event without a day', calendar.replace(/DTSTART.*\r\n/, '')],
    ['bare line ends', calendar.replaceAll('\r\n', '\n')],
  ])('%s', (_what, broken) => {
    expect(broken).not.toBe(calendar);
    expect(calendarFaults(broken)).not.toEqual([]);
  });
});
