/** What is fetched to tell whether a query is danger, and of which publication. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noticesOf } from '../../../src/browser/search/emergency-notices.ts';
import { searchFiles } from '../../../src/search/search-files.ts';
import { searchPlaces } from '../../../src/site/search-places.ts';
import { baseModel } from '../helpers.ts';

const published = new Map([...searchFiles(baseModel())].map(({ path, body }) => [path, body]));
const { emergencies, emergencyParts, emergencyLetters } = searchPlaces;
const addresses = { emergencies, emergencyParts, emergencyLetters };
const NETS = `${emergencyParts}nets.json`;
/** Both leave it in doubt whether they are danger; the second is the first, typed on. */
const [QUERY, TYPED_ON] = ['对岸有人在水里举手', '对岸有人在水里举手招呼'];

afterEach(() => vi.unstubAllGlobals());

/** Who asks a site; `sent` may answer with something else than what is published, the first times. */
async function asking(sent: (path: string, times: number) => string | undefined = () => undefined) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const [path = ''] = address.split('?');
    asked.push(address);
    const times = asked.filter((other) => other.startsWith(path)).length;
    const body = sent(path, times) ?? published.get(path);
    return new Response(body, { status: body === undefined || body === GONE ? 404 : 200 });
  });
  const file = JSON.parse(published.get(emergencies) ?? '');
  const finder = await noticesOf(file, addresses, () => true);
  const lettersAsked = () => asked.filter((address) => address.startsWith(emergencyLetters));
  return { finder, asked, lettersAsked };
}
const GONE = 'gone';

test('what hears a query comes at once with its characters, and of the next only what is new', async () => {
  const { finder, asked, lettersAsked } = await asking();
  expect(finder.tell(QUERY).needs).toBe('nets');
  const fetching = finder.fetch('nets', QUERY);
  const atOnce = [...asked];
  await fetching;
  expect(asked).toEqual(atOnce);
  expect(asked).toContain(NETS);
  expect(lettersAsked().length).toBeGreaterThan(1);
  expect(finder.tell(QUERY).needs).not.toBe('nets');
  expect(finder.tell(TYPED_ON).needs).toBe('nets');
  const before = asked.length;
  await finder.fetch('nets', TYPED_ON);
  expect(finder.tell(TYPED_ON).needs).not.toBe('nets');
  expect(asked.length).toBeGreaterThan(before);
  expect(new Set(asked).size).toBe(asked.length);
});

test('without the file of a character the doubt stays, until it can be had', async () => {
  let isGone = true;
  const { finder } = await asking((path) =>
    isGone && path.startsWith(emergencyLetters) ? GONE : undefined,
  );
  await expect(finder.fetch('nets', QUERY)).rejects.toThrow('404');
  expect(finder.tell(QUERY).needs).toBe('nets');
  isGone = false;
  await finder.fetch('nets', QUERY);
  expect(finder.tell(QUERY).needs).not.toBe('nets');
});

describe('of two publications', () => {
  const isLetters = (path: string) => path.startsWith(emergencyLetters);
  const other = JSON.stringify({ steps: '', rows: ['', ''] });

  test.each([
    ['the nets', (path: string) => path === NETS],
    ['a file of characters', isLetters],
  ])('all is fetched anew past every store: %s', async (_, isOld) => {
    const { finder, asked } = await asking((path, times) =>
      isOld(path) && times === 1 ? other : undefined,
    );
    await finder.fetch('nets', QUERY);
    expect(finder.tell(QUERY).needs).not.toBe('nets');
    for (const path of [emergencies, NETS])
      expect(asked.filter((address) => address.startsWith(`${path}?`))).toHaveLength(1);
  });

  test('what never fits together is refused', async () => {
    const { finder } = await asking((path) => (isLetters(path) ? other : undefined));
    await expect(finder.fetch('nets', QUERY)).rejects.toThrow('two publications');
    expect(finder.tell(QUERY).needs).toBe('nets');
  });

  test('nets of before, in which the characters were, are refused', async () => {
    const { finder } = await asking((path) =>
      path === NETS ? JSON.stringify({ steps: '', heard: [] }) : undefined,
    );
    await expect(finder.fetch('nets', QUERY)).rejects.toThrow();
    expect(finder.tell(QUERY).needs).toBe('nets');
  });
});
