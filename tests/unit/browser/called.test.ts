import { afterEach, expect, test, vi } from 'vitest';
import { calledSo } from '../../../src/browser/search/called.ts';
import { bare } from '../../../src/search/called.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import type { Publication } from '../../../src/search/publication.ts';
import { baseModel } from '../helpers.ts';

const index = instantIndex(baseModel());
const name = bare('占道经营许可');
const power = { id: 'ql-001', kind: 'powers', title: '占道经营许可', url: '/powers/ql-001/' };

/** What is published, with files below an address that no other test asks for. */
function published(before: string, state = 'a'): Publication {
  const district = { name: '示例区', code: '370799', hotline: '12345' };
  const days = { updatedOn: '2026-11-23', built: '2026-11-23', rebuiltWithin: 3 };
  return { format: 1, district, state, ...days, called: { before, files: 1 } };
}

afterEach(() => vi.unstubAllGlobals());

function answering(respond: () => Response): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return respond();
  });
  return asked;
}

test('the names are fetched once for a publication, whatever is asked, and again for the next', async () => {
  const asked = answering(() => Response.json({ [name]: [power] }));
  const found = async (text: string, state?: string) =>
    (await calledSo(published('/one/', state), index, text)).map(({ record }) => record.id);
  expect(await found('占道经营许可')).toEqual(['ql-001']);
  expect(await found('另一个人家的占道经营')).toEqual([]);
  expect(asked).toEqual(['/one/0.json?a']);
  expect(await found('占道经营许可', 'b')).toEqual(['ql-001']);
  expect(asked).toEqual(['/one/0.json?a', '/one/0.json?b']);
});

test('names that could not be had are asked for again', async () => {
  const asked = answering(() =>
    asked.length === 1 ? new Response('', { status: 503 }) : Response.json({ [name]: [power] }),
  );
  expect(await calledSo(published('/two/'), index, '占道经营许可')).toEqual([]);
  expect(await calledSo(published('/two/'), index, '占道经营许可')).toHaveLength(1);
});
