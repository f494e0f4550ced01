import { XmlDocument } from 'libxml2-wasm';
import robotsParser from 'robots-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pageDays, recordDays } from '../../../src/emit/page-days.ts';
import { sitemapFiles } from '../../../src/emit/sitemap.ts';
import { wellKnownFiles } from '../../../src/emit/well-known.ts';
import { Model } from '../../../src/model/model.ts';
import { settings } from '../../../src/site/settings.ts';
import { listedIn, sitemapFaults } from '../../formats/sitemap.ts';
import { checkDistrict, districtModel, PUBLISHED } from '../district.ts';
import { baseModel } from '../helpers.ts';

const model = districtModel();
const SITE = 'https://zeren.example.gov.cn';

type Emitted = { readonly path: string; readonly body: string };
const bodyOf = (files: Iterable<Emitted>, path: string): string | undefined =>
  [...files].find((file) => file.path === path)?.body;

/** The same emitters on a site that knows its address. */
async function onSite() {
  vi.resetModules();
  vi.stubEnv('MINGZE_SITE', SITE);
  const [wellKnown, sitemap, build] = await Promise.all([
    import('../../../src/emit/well-known.ts'),
    import('../../../src/emit/sitemap.ts'),
    import('../../../src/build/sitemap.ts'),
  ]);
  return { ...wellKnown, ...sitemap, ...build };
}

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('a site that does not know its address', () => {
  const files = [...wellKnownFiles(model)];

  test('has no sitemap and no address for browsers to keep, since both must be whole', () => {
    expect([...sitemapFiles([{ path: '/about/', day: undefined }])]).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'robots.txt',
      '.well-known/security.txt',
      'data/LICENSE.txt',
    ]);
    expect(bodyOf(files, 'robots.txt')).not.toContain('Sitemap');
  });
});

describe('a site that knows its address', () => {
  let site: Awaited<ReturnType<typeof onSite>>;
  beforeAll(async () => {
    site = await onSite();
  });
  const body = (path: string) => bodyOf(site.wellKnownFiles(model), path) ?? '';

  test('names its sitemap to robots, and lets them in everywhere', () => {
    const robots = robotsParser(`${SITE}/robots.txt`, body('robots.txt'));
    expect(robots.getSitemaps()).toEqual([`${SITE}/sitemap.xml`]);
    expect(robots.isAllowed(`${SITE}/boundary/bj-001/`, 'Baiduspider')).toBe(true);
  });

  test('has a sitemap by the schema of the format, of whole and escaped addresses', () => {
    const pages = [
      { path: '/', day: '2026-11-28' },
      { path: '/rulings/示例认〔2024〕1号/', day: undefined },
      { path: '/a&b/', day: '2024-02-29' },
    ];
    const [file, ...more] = site.sitemapFiles(pages);
    expect(more).toEqual([]);
    expect(sitemapFaults(file?.body ?? '')).toEqual([]);
    expect(listedIn(file?.body ?? '')).toEqual([
      { loc: `${SITE}/`, lastmod: '2026-11-28' },
      { loc: encodeURI(`${SITE}/rulings/示例认〔2024〕1号/`), lastmod: undefined },
      { loc: `${SITE}/a&b/`, lastmod: '2024-02-29' },
    ]);
    const broken = file?.body.replace('2024-02-29', '昨天') ?? '';
    expect(sitemapFaults(broken)).not.toEqual([]);
  });

  test('has an index of several where the pages are too many for one', () => {
    const pages = Array.from({ length: 100_001 }, (_, at) => ({
      path: `/p/${at}/`,
      day: at === 60_000 ? '2026-01-02' : undefined,
    }));
    const files = [...site.sitemapFiles(pages)];
    expect(files.map(({ path }) => path)).toEqual([
      ...['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'],
      'sitemap.xml',
    ]);
    const counts = files.slice(0, 3).map((file) => file.body.split('<loc>').length - 1);
    expect(counts).toEqual([50_000, 50_000, 1]);
    expect(listedIn(files[3]?.body ?? '', 'sitemap')).toEqual([
      { loc: `${SITE}/sitemap-1.xml`, lastmod: undefined },
      { loc: `${SITE}/sitemap-2.xml`, lastmod: '2026-01-02' },
      { loc: `${SITE}/sitemap-3.xml`, lastmod: undefined },
    ]);
  });

  test.each([
    ['', true],
    ['<meta name="robots" content="noindex">', false],
    ['<meta http-equiv="refresh" content="0; url=/x/">', false],
    [`<link rel="canonical" href="${SITE}/a/">`, true],
    [`<link rel="canonical" href="${SITE}/b/">`, false],
  ])('a page with %s in its head is in the sitemap: %s', (line, isIn) => {
    const html = `<html><head><title>页</title>${line}</head><body><meta name="robots" content="noindex"></body></html>`;
    expect(site.isForSearch(html, '/a/')).toBe(isIn);
  });

  test('tells browsers how it is searched, by what OpenSearch 1.1 asks', () => {
    const document = XmlDocument.fromString(body('opensearch.xml'));
    const names = { o: 'http://a9.com/-/spec/opensearch/1.1/' };
    const text = (path: string) => document.get(path, names)?.content ?? '';
    expect(document.get('/o:OpenSearchDescription', names)).not.toBeNull();
    const name = text('//o:ShortName');
    expect(name.length > 0 && name.length <= 16).toBe(true);
    expect(text('//o:Description').length).toBeLessThanOrEqual(1024);
    const template = text('//o:Url[@type="text/html"]/@template');
    expect(template).toBe(`${SITE}/search/?q={searchTerms}`);
    expect(URL.canParse(template.replace('{searchTerms}', encodeURIComponent('楼上漏水')))).toBe(
      true,
    );
    expect(document.find('//o:Url[contains(@type, "suggestions")]', names)).toEqual([]);
    document.dispose();
  });
});

describe('security.txt, by RFC 9116', () => {
  const fieldsOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line]);
  const DAY = 86_400_000;

  test('says whom to tell, in Chinese, and its end once', () => {
    const fields = fieldsOf(bodyOf(wellKnownFiles(model), '.well-known/security.txt') ?? '');
    const named = (name: string) =>
      fields.filter(([field]) => field === name).map(([, value]) => value);
    expect(fields.every(({ length }) => length === 2)).toBe(true);
    expect(named('Contact')).toEqual([`tel:${settings.hotline};phone-context=+86`]);
    expect(URL.canParse(named('Contact')[0] ?? '')).toBe(true);
    expect(named('Expires')).toHaveLength(1);
    expect(named('Preferred-Languages')).toEqual(['zh']);
  });

  test.each(['2026-11-28', '2027-11-28', '2028-02-29', '2031-01-01'])(
    'built on %s it has not ended, and ends within a year, as the RFC advises',
    (today) => {
      const { tables, ledger } = checkDistrict();
      if (tables === undefined) throw new Error('the district does not pass the check');
      const text = bodyOf(
        wellKnownFiles(new Model(tables, today, ledger)),
        '.well-known/security.txt',
      );
      const [, end = ''] = /^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m.exec(text ?? '') ?? [];
      const left = (Date.parse(end) - Date.parse(today)) / DAY;
      expect(left).toBeGreaterThan(30);
      expect(left).toBeLessThan(365);
    },
  );
});

test('the licence of the data says its name, where its text is, how to name the source, and that it is an example', () => {
  const text = bodyOf(wellKnownFiles(model), 'data/LICENSE.txt') ?? '';
  for (const said of [
    settings.licence,
    settings.licenceUrl,
    settings.district,
    '示例',
    'MIT',
    model.figures.updatedOn,
  ])
    expect(text).toContain(said);
});

describe('the day of a page', () => {
  const days = pageDays(model);

  test('is the day on which its record last changed, and never that of the build', () => {
    const later = new Model(
      checkDistrict('2026-12-24').tables ?? model.tables,
      '2026-12-24',
      model.ledger,
    );
    const then = pageDays(later);
    expect([...then.values()]).not.toContain('2026-12-24');
    expect(then.get('/boundary/bj-002/')).toBe(days.get('/boundary/bj-002/'));
  });

  test('of a record is the newest of what was sealed of it and its parts, and of its changes', () => {
    const records = recordDays(model);
    for (const item of model.items.all) {
      const own = [
        ...[item, ...model.items.dutiesOf(item)].flatMap(({ id }) =>
          model.ledger.entries.filter((entry) => entry.id === id).map(({ last }) => last),
        ),
        ...model.changes
          .of(item.id)
          .flatMap(({ publishedOn, effective }) => [publishedOn, effective]),
      ].filter((day) => day <= PUBLISHED);
      expect(records.get(item.id) ?? '', item.id).toBe(own.sort().at(-1) ?? '');
    }
  });

  test('of a list is that of the newest in it; what has no record has none', () => {
    const records = recordDays(model);
    const newest = model.rulings.all
      .map(({ id }) => records.get(id) ?? '')
      .sort()
      .at(-1);
    expect(days.get('/rulings/')).toBe(newest);
    for (const page of ['/about/', '/search/', '/guide/']) expect(days.has(page)).toBe(false);
  });

  test('is not known before anything was published or changed', () => {
    const fresh = baseModel();
    expect(recordDays(fresh).get('jd-dong')).toBeUndefined();
    expect(pageDays(fresh).get('/streets/jd-dong/')).toBe(
      fresh.changes
        .touching('jd-dong')
        .map(({ effective }) => effective)
        .sort()
        .at(-1),
    );
  });
});
