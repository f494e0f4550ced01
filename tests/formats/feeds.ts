import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ICAL from 'ical.js';
import { ParseOption, RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

const NAMESPACES = { a: 'http://www.w3.org/2005/Atom' };
const schema = (name: string): string => readFileSync(`tests/formats/${name}`, 'utf8');

const atom = RelaxNGValidator.fromDoc(XmlDocument.fromString(schema('atom.rng')));
const jsonFeed = new Ajv({ allErrors: true }).compile(JSON.parse(schema('json-feed.schema.json')));

/** What is wrong with an Atom feed: against the grammar of RFC 4287, and against its rules that no grammar can say. */
export function atomFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    return [...grammarFaults(document), ...ruleFaults(document)];
  } finally {
    document.dispose();
  }
}

function grammarFaults(document: XmlDocument): string[] {
  try {
    atom.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function ruleFaults(document: XmlDocument): string[] {
  const all = (path: string) => document.find(path, NAMESPACES);
  const texts = (path: string) => all(path).map(({ content }) => content);
  const ids = texts('/a:feed/a:entry/a:id');
  return [
    ...twice(ids).map((id) => `two entries with the id ${id}`),
    ...texts('//a:id').flatMap((id) =>
      /^(?:https?|urn|tag):\S+$/.test(id) ? [] : `${id} is no IRI`,
    ),
    ...(all('/a:feed/a:author').length === 0 ? ['no author'] : []),
    ...(all('/a:feed/a:link[@rel="self"]').length === 1 ? [] : ['not one link to itself']),
    ...all('/a:feed/a:entry[not(a:content) and not(a:link[@rel="alternate"])]').map(
      () => 'an entry without content and without a link',
    ),
    ...all('/a:feed/a:entry').flatMap((entry) => {
      const [updated = '', published = ''] = ['a:updated', 'a:published'].map(
        (name) => entry.find(name, NAMESPACES)[0]?.content,
      );
      return Date.parse(updated) < Date.parse(published) ? 'updated before it was published' : [];
    }),
  ];
}

/** What is wrong with a JSON Feed, against version 1.1 of the format. */
export function jsonFeedFaults(json: string): string[] {
  const feed: { items?: { id: string }[] } = JSON.parse(json);
  const faults = jsonFeed(feed) ? [] : (jsonFeed.errors ?? []);
  return [
    ...faults.map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...twice((feed.items ?? []).map(({ id }) => id)).map((id) => `two items with the id ${id}`),
  ];
}

/** What is wrong with a calendar, against what RFC 5545 requires of one. */
export function calendarFaults(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const missing = (component: ICAL.Component, names: readonly string[]) =>
    names.filter((name) => component.getAllProperties(name).length !== 1);
  return [
    ...missing(calendar, ['version', 'prodid']).map((name) => `not one ${name}`),
    ...events.flatMap((event) =>
      missing(event, ['uid', 'dtstamp', 'dtstart', 'summary']).map(
        (name) => `an event has not one ${name}`,
      ),
    ),
    ...twice(events.map((event) => String(event.getFirstPropertyValue('uid')))).map(
      (uid) => `two events with the uid ${uid}`,
    ),
    ...text
      .split('\r\n')
      .flatMap((line) => (new TextEncoder().encode(line).length > 75 ? `too long: ${line}` : [])),
    ...(/[^\r]\n/.test(text) ? ['lines end without a carriage return'] : []),
  ];
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
