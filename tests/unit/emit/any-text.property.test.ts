/** Whatever a text holds, what is written for other programs stays well formed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { feedOf } from '../../../src/emit/feed-forms.ts';
import { svgText } from '../../../src/emit/flow-chart/svg.ts';
import { icalendar } from '../../../src/emit/icalendar.ts';
import { escapeMarkup } from '../../../src/emit/markup.ts';
import { xmlText } from '../../../src/emit/xlsx/xml.ts';
import { atomFaults, calendarFaults, jsonFeedFaults } from '../../formats/feeds.ts';
import { root } from '../helpers.ts';
import { runs } from '../property.ts';

const list = path.join(root, 'node_modules/big-list-of-naughty-strings/blns.json');
const naughty: string[] = JSON.parse(readFileSync(list, 'utf8'));

/** Any text, with what XML and calendars cannot hold among it: controls, halves of characters, what is no character. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...naughty),
  fc
    .array(
      fc.constantFrom('<', '&', '"', ']]>', '\0', '\u0001', '\uFFFF', '\uD800', '\r', '\n', '街'),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const feed = { key: 'k', page: '/changes/' };
const day = '2026-11-28';

function forms(title: string, body: string): readonly [atom: string, json: string] {
  const entry = { key: 'e', page: '/changes/', title, day, summary: body };
  const entries = [{ ...entry, html: `<p>${escapeMarkup(body)}</p>`, categories: [`类${title}`] }];
  const [atom, json] = feedOf({ ...feed, title, lead: body }, entries, () => day);
  return [String(atom?.body), String(json?.body)];
}

describe('any text', () => {
  test('leaves a feed well formed', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const [atom, json] = forms(title, body);
        expect(atomFaults(atom)).toEqual([]);
        expect(jsonFeedFaults(json)).toEqual([]);
      }),
      runs(300),
    );
  });

  test('leaves a calendar well formed, and its events as many as they were', () => {
    fc.assert(
      fc.property(text, text, (title, note) => {
        const one = { uid: 'a@b', day, title, note, url: undefined, writtenOn: day };
        const calendar = icalendar({ name: title, description: note, days: [one] });
        expect(calendarFaults(calendar)).toEqual([]);
        expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
      }),
      runs(300),
    );
  });

  test('leaves a cell of a workbook well formed', () => {
    fc.assert(
      fc.property(text, (label) => {
        const cell = `<t a="${xmlText(label)}">${xmlText(label)}</t>`;
        expect(() => XmlDocument.fromString(cell).dispose()).not.toThrow();
      }),
      runs(300),
    );
  });

  test('leaves a chart well formed', () => {
    fc.assert(
      fc.property(text, (label) => {
        const chart = svgText({ tag: 'svg', attributes: { title: label }, children: [label] });
        expect(() => XmlDocument.fromString(chart).dispose()).not.toThrow();
      }),
      runs(300),
    );
  });
});
