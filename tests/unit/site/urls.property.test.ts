/** From an address to its file and back, wherever the site is served. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allTables } from '../../../src/tables/index.ts';
import { runs } from '../property.ts';

/** An id of one of the tables, made of all that its column allows. */
const id = fc
  .constantFrom(...allTables.flatMap(({ columns }) => columns['id']?.prefixes ?? []))
  .chain((prefix) =>
    fc
      .array(fc.string({ unit: fc.constantFrom(...'abz019'), minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => [prefix, ...parts].join('-')),
  );

const day = fc.constantFrom('2024-05-01', '2025-12-31');
const list = fc.constantFrom(
  'boundary-items' as const,
  'street-items' as const,
  'rulings' as const,
);
const number = fc.nat({ max: 9999 }).map((n) => `示例认〔2024〕${n}号`);

// Whoever comes next finds the addresses of the tests' own settings again.
afterAll(() => vi.resetModules());

describe.each(['/', '/kuiwen/', '/a.b/mingze-1/'])('under %s', (base) => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('MINGZE_BASE', base);
  });
  afterEach(() => vi.unstubAllEnvs());

  test('a page has one file inside the site, and its file has that one address', async () => {
    const { addressOf, fromBase, outputFile, urls } = await import('../../../src/site/urls.ts');
    const fixed = Object.values(urls).filter((value) => typeof value === 'string');
    const address = fc.oneof(
      fc.constantFrom(...fixed),
      fc.tuple(id, list).map(([record, of]) => urls.record(record, of)),
      fc.tuple(id, list, day).map(([record, of, date]) => urls.recordAt(record, of, date)),
      fc
        .tuple(id, list, day, day)
        .map(([record, of, older, newer]) => urls.comparison(record, of, older, newer)),
      fc.tuple(list, day).map(([of, date]) => urls.listAt(of, date)),
      id.map((body) => urls.body({ id: body, kind: '街道' })),
      id.map((body) => urls.bodyDuties({ id: body, kind: '区级部门' }, 'csv')),
      id.map((body) => urls.changesFor(body)),
      id.map((handoff) => urls.handoff(handoff)),
      id.map((law) => urls.law(law)),
      id.map((change) => urls.feed(urls.change(change), 'atom')),
      fc.tuple(id, list).map(([record, of]) => urls.api(of, record)),
      fc.tuple(id, list, day).map(([record, of, date]) => urls.apiAt(of, record, date)),
      number.map((of) => urls.rulingByNumber(of)),
    );
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(address, (path) => {
        expect(path.startsWith(base)).toBe(true);
        // A page ends with a slash, a file with what it is.
        expect(path).toMatch(/\/$|\.[a-z]+$|\/_(?:redirects|headers)$/);
        const file = outputFile(path);
        // Inside the folder of the site, and a name that every system and server takes as it is.
        expect(file).toMatch(/^(?:[\w.-]|\p{Script=Han}|[〔〕/])+$/u);
        expect(file).not.toMatch(/^\/|\/\/|(?:^|\/)\.\.?\/|\/$/);
        if (path.endsWith('/')) expect(fromBase(addressOf(file))).toBe(path);
        else expect(fromBase(`/${file}`)).toBe(path);
        expect(decodeURI(new URL(path, 'https://mingze.test').pathname)).toBe(path);
        expect(seen.get(file) ?? path).toBe(path);
        seen.set(file, path);
      }),
      runs(300),
    );
  });

  test('a query comes back as it was asked', async () => {
    const { urls } = await import('../../../src/site/urls.ts');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const { searchParams } = new URL(urls.searchFor(query), 'https://mingze.test');
        expect(searchParams.get('q')).toBe(query);
      }),
      runs(100),
    );
  });
});
