import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPagefind } from '../../../src/browser/search/pagefind.ts';

interface Message {
  readonly id: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Answers as the worker of Pagefind does, or breaks when it is asked for something. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static breaksAt: string | undefined;
  readonly address: string;
  readonly messages: Message[] = [];

  constructor(address: string) {
    super();
    this.address = address;
    FakeWorker.made.push(this);
  }

  postMessage(message: Message): void {
    this.messages.push(message);
    queueMicrotask(() => this.#answer(message));
  }

  #answer({ id, method, args }: Message): void {
    if (method === FakeWorker.breaksAt) {
      this.dispatchEvent(new Event('error'));
      return;
    }
    const results = { results: [{ id: 'bj-001', data: `data_${id}_0` }] };
    const told = method === 'search' ? { result: results } : { result: [method, ...args] };
    const data = args[0] === '"坏了"' ? { id, error: 'no part' } : { id, ...told };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-pagefind-'));
const base = `${pathToFileURL(folder).href}/`;
writeFileSync(
  path.join(folder, 'pagefind.js'),
  `export const createInstance = () => {
    const { lang } = document.documentElement;
    return { search: async () => ({ results: [{ id: 'module in ' + lang }] }) };
  };`,
);
const root = { lang: 'zh-CN' };

beforeEach(() => {
  FakeWorker.made = [];
  FakeWorker.breaksAt = undefined;
  vi.stubGlobal('location', new URL('https://mingze.test/search/'));
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the worker is asked alone, for words that are cut at spaces, by paths of its own site', async () => {
  const pagefind = await openPagefind({ basePath: 'https://mingze.test/sub/pagefind/' });
  const { results } = await pagefind.search('"漏水"');
  await pagefind.mergeIndex('/sub/pagefind/1/');
  const [worker, ...others] = FakeWorker.made;
  expect(others).toEqual([]);
  expect(worker?.address).toBe('https://mingze.test/sub/pagefind/pagefind-worker.js');
  const init = { basePath: '/sub/pagefind/', language: 'en', primary: true };
  expect(worker?.messages.map(({ method, args }) => [method, ...args])).toEqual([
    ['init', init],
    ['search', '"漏水"', {}],
    ['mergeIndex', '/sub/pagefind/1/', { mergeFilter: {} }],
  ]);
  expect(results.map(({ id }) => id)).toEqual(['bj-001']);
  expect(await results[0]?.data()).toEqual(['getData', `data_${worker?.messages[1]?.id}_0`]);
});

test('what the worker refuses is an error, and what is asked after that is answered', async () => {
  const pagefind = await openPagefind({ basePath: '/pagefind/' });
  await expect(pagefind.search('"坏了"')).rejects.toThrow('no part');
  expect((await pagefind.search('"漏水"')).results).toHaveLength(1);
});

test('a worker that breaks leaves nobody waiting', async () => {
  const pagefind = await openPagefind({ basePath: '/pagefind/' });
  FakeWorker.breaksAt = 'search';
  await expect(pagefind.search('"漏水"')).rejects.toThrow();
  await expect(pagefind.mergeIndex('/pagefind/1/')).rejects.toThrow();
});

test.each(['none', 'one that does not start'])(
  'with %s the module answers, and the language of the page is put back',
  async (which) => {
    if (which === 'none') vi.stubGlobal('Worker', undefined);
    FakeWorker.breaksAt = 'init';
    const { results } = await (await openPagefind({ basePath: base })).search('"漏水"');
    expect(results.map(({ id }) => id)).toEqual(['module in en']);
    expect(root.lang).toBe('zh-CN');
  },
);
