/** The site as servers send it: nginx with the files of the guide, with TLS and without, and a server that knows nothing. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { localToday } from '../../src/dates/local-today.ts';
import { NO_LEDGER } from '../../src/ledger/ledger.ts';
import { openSite } from '../../src/publish/published-site.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { publishTo } from '../../src/release/publish-to.ts';
import { Target } from '../../src/release/target.ts';
import { siteFolder } from '../../src/site/folders.ts';
import { headersAt, OVER_TLS } from '../../src/site/headers.ts';
import { example, Nginx, nginxPath, selfSigned } from '../site/nginx.ts';
import { PORTS } from '../site/ports.ts';
import { answered } from '../site/site.ts';

test.describe.configure({ mode: 'serial' });
test.use({ ignoreHTTPSErrors: true });

const { http, moved, https, bare } = PORTS.nginx;
const site = siteFolder();
/** Of each process its own, made when it is needed: this file is read by processes too that run nothing of it. */
const target = new Target(path.join(tmpdir(), `mingze-servers-${process.pid}`));
const shipped = { '/srv/mingze-site': target.folder };
let nginx: Nginx | undefined;
let hasCertificate = false;

test.beforeAll(async () => {
  mkdirSync(target.folder, { recursive: true });
  if (nginxPath() === undefined) return;
  await publish();
  nginx = new Nginx();
  const certificate = selfSigned(nginx.folder);
  hasCertificate = certificate !== undefined;
  const servers = [
    example('nginx-http.conf', { ...shipped, 'listen 80;': `listen 127.0.0.1:${http};` }),
    ...(certificate === undefined
      ? []
      : [
          example('nginx-https.conf', {
            ...shipped,
            'listen 80;': `listen 127.0.0.1:${moved};`,
            'listen 443 ': `listen 127.0.0.1:${https} `,
            'https://$host': `https://127.0.0.1:${https}`,
            '/etc/nginx/zeren.pem': certificate.pem,
            '/etc/nginx/zeren.key': certificate.key,
          }),
        ]),
    // Any other server: it finds files, and that is all.
    `server { listen 127.0.0.1:${bare}; root ${site}; types { text/html html; text/css css; text/javascript js; image/svg+xml svg; } }`,
  ];
  await nginx.start(servers.join('\n'), http);
});

test.afterAll(() => {
  nginx?.stop();
  rmSync(target.folder, { recursive: true, force: true });
});

/** The site as it is published on a server, which is the one that was built. */
async function publish(): Promise<void> {
  const making = {
    ...{ day: localToday(), ledger: NO_LEDGER },
    make: async (folder: string) => cpSync(site, folder, { recursive: true }),
    verify: async (folder: string) => verifySite(await openSite(folder)),
  };
  expect(await publishTo(target, making, '')).toMatchObject({ kind: 'published' });
}

/** What is wrong with the pages of a walk; nothing of it is kept apart from the server. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What was still on its way when the page was left is no fault of the server; what a policy blocks is told as `csp`.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed: ${why}`);
  });
  return faults;
}

/** Pages with their style and their pictures, an answer of the search, full text included, and the way back. */
async function walk(page: Page, address: string): Promise<void> {
  for (const place of ['', 'boundary/bj-001/', 'data/', 'street-duties/sd-001/']) {
    await page.goto(`${address}${place}`);
    await expect(page.locator('.site-header')).toHaveCSS('border-bottom-width', '3px');
  }
  await page.goto(`${address}search/?q=${encodeURIComponent('"楼上漏水"')}`);
  await answered(page);
  await expect(page.locator('.result h3').first()).toHaveText('房屋渗漏处置');
}

const addresses = () => [
  ...['/', '/about/', '/search/', '/search/state.json', '/search/search.js', '/data/laws.csv'],
  ...['/api/v1/laws.json', '/changes/feed.atom', '/changes/feed.json', '/changes/calendar.ics'],
  `/_astro/${readdirSync(path.join(site, '_astro')).find((name) => name.endsWith('.css'))}`,
];

test('what npm start sends is what is defined, whether the file is there or not', async ({
  request,
}) => {
  for (const address of addresses()) {
    const sent = (await request.get(address)).headers();
    const { 'content-type': type = '', ...rest } = lowered(headersAt(address));
    expect(sent, address).toMatchObject(rest);
    // Of a page the preview does not tell how it is written; the page does.
    expect(type, address).toContain(sent['content-type'] ?? 'none');
    expect(sent['strict-transport-security'], address).toBeUndefined();
  }
  const missing = await request.get('/nowhere/');
  expect(missing.status()).toBe(404);
  expect(missing.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' });
});

const lowered = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

test.describe('nginx', () => {
  test.skip(nginxPath() === undefined, 'there is no nginx here');

  const plain = `http://127.0.0.1:${http}`;
  const secure = `https://127.0.0.1:${https}`;

  test('over plain HTTP, sends what is defined, compressed, and asks nothing of a TLS that is not there', async ({
    request,
  }) => {
    for (const address of addresses()) {
      const answer = await request.get(`${plain}${address}`);
      expect(answer.headers(), address).toMatchObject(lowered(headersAt(address)));
      expect(answer.headers()['content-encoding'], address).toBe('gzip');
      expect(JSON.stringify(answer.headers())).not.toMatch(/upgrade-insecure|strict-transport/);
    }
  });

  test('what was packed when it was published is sent as it is, to those who can unpack it', async () => {
    for (const address of ['/boundary/bj-001/', '/data/laws.csv', '/changes/feed.atom']) {
      const file = address.replace(/\/$/, '/index.html');
      const sent = async (encoding: string) => {
        const headers = { 'accept-encoding': encoding };
        const { headers: got } = await fetch(`${plain}${address}`, { headers, method: 'HEAD' });
        return [got.get('content-length'), got.get('vary')];
      };
      const bytes = (name: string) => String(readFileSync(path.join(target.current, name)).length);
      expect(await sent('gzip'), address).toEqual([bytes(`${file}.gz`), 'Accept-Encoding']);
      expect(await sent('identity'), address).toEqual([bytes(file), 'Accept-Encoding']);
    }
  });

  test('what the browser has is asked after and not sent again', async ({ request }) => {
    const { etag = '' } = (await request.get(`${plain}/data/laws.csv`)).headers();
    const again = await request.get(`${plain}/data/laws.csv`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status()).toBe(304);
    expect(again.headers()['cache-control']).toBe('no-cache');
  });

  test('a document number leads on to its ruling, a page without its slash to itself', async ({
    request,
  }) => {
    const to = async (address: string) => {
      const answer = await request.get(`${plain}${encodeURI(address)}`, { maxRedirects: 0 });
      return [answer.status(), answer.headers()['location']];
    };
    expect(await to('/rulings/示例认〔2024〕1号/')).toEqual([301, '/rulings/cd-2024-001/']);
    expect(await to('/about')).toEqual([301, '/about/']);
  });

  test('what is not there is the page that says so; what is for the server is not given out', async ({
    request,
  }) => {
    for (const address of [
      '/nowhere/',
      '/_headers',
      '/_redirects',
      '/redirects.map',
      '/earlier-assets.json',
      '/nginx.conf',
    ]) {
      const answer = await request.get(`${plain}${address}`);
      expect(answer.status(), address).toBe(404);
      expect(await answer.text(), address).toContain('site-header');
      expect(answer.headers(), address).toMatchObject({ 'x-content-type-options': 'nosniff' });
    }
  });

  test('over plain HTTP, a browser shows it whole', async ({ page }) => {
    const faults = faultsOf(page);
    await walk(page, `${plain}/`);
    expect(faults).toEqual([]);
  });

  test('over TLS, a browser shows it whole, and is told to come that way only', async ({
    page,
    request,
  }) => {
    test.skip(!hasCertificate, 'no certificate can be made here');
    const faults = faultsOf(page);
    await walk(page, `${secure}/`);
    expect(faults).toEqual([]);
    for (const address of ['/', '/data/laws.csv', '/nowhere/']) {
      const sent = (await request.get(`${secure}${address}`)).headers();
      expect(sent['strict-transport-security'], address).toBe(OVER_TLS.transport);
      const policy = headersAt(address)['Content-Security-Policy'];
      expect(sent['content-security-policy'], address).toBe(`${policy}${OVER_TLS.policy}`);
    }
    const from = `http://127.0.0.1:${moved}/about/?a=1`;
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.headers()['location']).toBe(`${secure}/about/?a=1`);
  });

  test('a server that sends no header shows it whole, and the policy holds', async ({ page }) => {
    const faults = faultsOf(page);
    const address = `http://127.0.0.1:${bare}/`;
    const sent = (await page.goto(address))?.headers() ?? {};
    expect(sent['content-security-policy']).toBeUndefined();
    await walk(page, address);
    expect(faults).toEqual([]);
    const broken = await page.evaluate(async () => {
      const told = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
      return [await told, document.title];
    });
    expect(broken[0]).toBe('script-src-elem');
    expect(broken[1]).not.toContain('taken over');
  });
});

test('opened as a file, a page can be read; for its style, its links and the search it takes a server', async ({
  page,
}) => {
  await page.goto(`file://${path.join(site, 'boundary/bj-001/index.html')}`);
  await expect(page.locator('h1')).toContainText('房屋渗漏处置');
  const styles = await page.evaluate(() =>
    [...document.styleSheets].map((sheet) => sheet.href?.startsWith('file:///_astro/')),
  );
  expect(styles.every(Boolean)).toBe(true);
  await expect(page.locator('.site-header')).toHaveCSS('border-bottom-width', '0px');
});
