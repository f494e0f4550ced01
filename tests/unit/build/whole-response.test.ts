/** A page that Astro answers with is taken as it is, and not read out of a stream. */
import { expect, test } from 'vitest';
import { type Pages, renderPage, respondingWhole } from '../../../src/build/prerender.ts';

const page = { address: '/page/', file: 'page/index.html', route: {} as never, props: {} };

/** The bytes of a page that answers with something. */
async function made(answer: () => Response): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  const pages = {
    keep: () => false,
    make: async (_page: unknown, render: () => Promise<Uint8Array>) => {
      bytes = new Uint8Array(await render());
    },
  } as unknown as Pages;
  await renderPage(pages, page, async () => answer());
  return bytes;
}

const told = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const content = new TextEncoder().encode('<p>职责</p>');

test('a page is the same whether its answer holds it whole or has to be read', async () => {
  const own = globalThis.Response;
  const outside = await made(() => new Response(content));
  await respondingWhole(async () => {
    expect(globalThis.Response).not.toBe(own);
    const answers = [
      new Response(content, { status: 200 }),
      new Response('<p>职责</p>'),
      // Whoever makes another answer of one takes the stream of it.
      new Response(new Response(content).body, { status: 200 }),
    ];
    for (const answer of answers) expect(told(await made(() => answer))).toBe(told(outside));
    expect(told(await made(() => new Response(null)))).toBe('');
    await expect(made(() => new Response(content, { status: 500 }))).rejects.toThrow('500');
  });
  expect(told(outside)).toBe('<p>职责</p>');
  expect(globalThis.Response).toBe(own);
});

test('after work that has failed answers are again what they were', async () => {
  const own = globalThis.Response;
  await expect(respondingWhole(() => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(globalThis.Response).toBe(own);
});
