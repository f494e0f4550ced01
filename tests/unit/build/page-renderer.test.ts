/** Pages are rendered without a request for each, and are what Astro answers whoever asks for them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PlannedPage } from '../../../src/build/page-list.ts';
import { PageRenderer, type Renders } from '../../../src/build/page-renderer.ts';
import { PUBLISHED } from '../district.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-renderer-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every page of the small district is, to the last byte, what Astro answers', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['tests/site/as-astro-answers.ts', PUBLISHED],
    {
      ...{ cwd: root, encoding: 'utf8' },
      env: {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], MINGZE_BASE: '/under/' },
        MINGZE_DATA: path.join(root, 'tests/fixtures/district'),
        MINGZE_WORK: folder,
      },
    },
  );
  expect(stderr).toBe('');
  const { pages, routes, differing } = JSON.parse(stdout);
  expect(differing).toEqual([]);
  expect(routes).toBeGreaterThan(60);
  expect(pages).toBeGreaterThan(routes * 5);
}, 300_000);

type Render = Renders['renderToString'];
type Result = Parameters<Render>[0];
type Astro = ReturnType<Result['createAstro']> & Record<string, unknown>;

const ROUTE = { component: 'page.astro' } as PlannedPage['route'];
const plan = (
  name: string,
  given: PlannedPage['given'] = { params: { name }, props: { name } },
) => ({
  ...{ address: `/${name}/`, file: `${name}/index.html`, route: ROUTE, given },
});

/** A renderer of pages whose component says something of its `Astro`; which of them Astro has answered itself. */
function rendererOf(said: (astro: Astro, result: Result) => unknown, isOfAstro = true) {
  const programs: Renders['programs'] = new Map();
  const component = Object.assign(
    (result: Result, props: Readonly<Record<string, unknown>>, slots: object) =>
      said(result.createAstro(props, slots as never) as Astro, result),
    { isAstroComponentFactory: isOfAstro },
  );
  programs.set('page.astro', async () => ({ page: async () => ({ default: component }) }));
  const renderToString: Render = async (result, own, props, slots) => {
    expect(own.isAstroComponentFactory).toBe(isOfAstro);
    const text = await own(result, props, slots);
    // Astro's own takes the styles out once they are in a page.
    result.styles.clear();
    result._metadata.hasRenderedHead = true;
    return text instanceof Response ? text : String(text);
  };
  const answered: string[] = [];
  const answer = async ({ address, given }: PlannedPage) => {
    answered.push(address);
    const page = await (await programs.get('page.astro')?.())?.page();
    const props = given?.props ?? { name: 'unseen' };
    const result = ofRequest(address, given?.params ?? {});
    return new TextEncoder().encode(
      String(await renderToString(result, page?.default ?? component, props, {}, true, ROUTE)),
    );
  };
  const renderer = new PageRenderer({
    ...{ origin: 'https://example.org', programs, renderToString, answer },
  });
  const render = async (page: PlannedPage) => new TextDecoder().decode(await renderer.render(page));
  return { render, answered, renderer };
}

/** What Astro makes for a request. */
function ofRequest(address: string, params: object): Result {
  const result = {
    styles: new Set(['a style']),
    ...{ scripts: new Set(), links: new Set(), params, pathname: address },
    _metadata: {
      ...{ rendererSpecificHydrationScripts: new Set(), renderedScripts: new Set() },
      ...{ hasDirectives: new Set(), propagators: new Set(), hasRenderedHead: false },
      ...{ extraHead: [], extraStyleHashes: [], extraScriptHashes: [], pendingSlotEvaluations: [] },
    },
    createAstro: (props: object, slots: object | null) => ({
      ...{ props, params, url: new URL(`https://example.org${address}`) },
      ...{
        request: `asked for ${address}`,
        slots: { has: (name: string) => name in (slots ?? {}) },
      },
    }),
  };
  return result as unknown as Result;
}

const told = ({ props, params, url }: Astro, { styles, _metadata, pathname }: Result) =>
  JSON.stringify([props, params, url.href, [...styles], _metadata.hasRenderedHead, pathname]);

test('Astro answers for the first page of a route, and the others are as if it had', async () => {
  const { render, answered, renderer } = rendererOf(told);
  for (const name of ['one', 'two', 'three'])
    expect(JSON.parse(await render(plan(name)))).toEqual([
      ...[{ name }, { name }, `https://example.org/${name}/`, ['a style'], false, `/${name}/`],
    ]);
  expect(answered).toEqual(['/one/']);
  renderer.forget();
  await render(plan('four'));
  expect(answered).toEqual(['/one/', '/four/']);
});

test('a page of which is not known what is given to it, Astro answers itself', async () => {
  const { render, answered } = rendererOf(told);
  await render(plan('one'));
  await render({ ...plan('two'), given: undefined });
  expect(answered).toEqual(['/one/', '/two/']);
});

test('a page that is no component of Astro, Astro answers itself', async () => {
  const { render, answered } = rendererOf(told, false);
  for (const name of ['one', 'two']) await render(plan(name));
  expect(answered).toEqual(['/one/', '/two/']);
});

test('a component has the slots that are given to it', async () => {
  const { render } = rendererOf((_astro, result) =>
    String(result.createAstro({}, { default: () => '' } as never).slots.has('default')),
  );
  expect([await render(plan('one')), await render(plan('two'))]).toEqual(['true', 'true']);
});

test('a page that asks for what is of a request, or answers by itself, is not made', async () => {
  const asking = rendererOf(({ request }) => request);
  expect(await asking.render(plan('one'))).toBe('asked for /one/');
  await expect(asking.render(plan('two'))).rejects.toThrow('Astro.request');
  const away = rendererOf(({ params }) => (params['name'] === 'one' ? '' : new Response('')));
  await away.render(plan('one'));
  await expect(away.render(plan('two'))).rejects.toThrow('/two/');
});
