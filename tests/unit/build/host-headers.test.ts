import { expect, test } from 'vitest';
import { headersForHosts } from '../../../src/build/host-headers.ts';
import { headersAt, OVER_TLS } from '../../../src/site/headers.ts';

const FILES = [
  ...['404.html', '_astro/site.abc.css', 'about/index.html', 'api/v1/laws.json'],
  ...['changes/feed.json', 'changes/feed.atom', 'changes/index.html', 'data/laws.csv'],
  ...['data/plain/csv-metadata.json', 'data/catalogue.ttl', 'opensearch.xml'],
  ...['embed/a/index.html', 'index.html', 'manifest.json', 'search/state.json'],
];

interface Line {
  readonly address: RegExp;
  readonly name: string;
  readonly value: string;
}

/** Every header in the file with the addresses it is for, as the hosts read them. */
function linesOf(text: string): Line[] {
  let address = /$^/;
  return text.split('\n').flatMap((line): Line[] => {
    if (/^#|^$/.test(line)) return [];
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== '') return [{ address, name, value }];
    address = new RegExp(`^${RegExp.escape(line).replaceAll('\\*', '.*')}$`);
    return [];
  });
}

const text = headersForHosts(FILES, false);
const sentAt = (address: string) =>
  linesOf(text).filter(({ address: pattern }) => pattern.test(address));

test.each(FILES.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`))(
  'what hosts send with %s is what is sent with it anywhere, each header once',
  (address) => {
    const sent = sentAt(address).map(({ name, value }) => [name, value] as const);
    expect(new Set(sent.map(([name]) => name)).size).toBe(sent.length);
    const { 'Content-Type': type, ...wanted } = headersAt(address);
    const { 'Content-Type': told = type, ...others } = Object.fromEntries(sent);
    expect(others).toEqual(wanted);
    expect(told).toBe(type);
  },
);

test('hosts that know no more than a hundred rules are told no more', () => {
  expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThan(60);
});

test('where the site is known to be reached over TLS, hosts are told to insist on it', () => {
  expect(text).not.toMatch(/upgrade-insecure|Strict-Transport/);
  const secure = headersForHosts(FILES, true);
  expect(secure).toContain(`Strict-Transport-Security: ${OVER_TLS.transport}`);
  expect(secure.match(/upgrade-insecure-requests/g)?.length).toBe(
    secure.match(/Content-Security-Policy/g)?.length,
  );
});
