import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Ledger, type Publication } from '../../../src/ledger/ledger.ts';
import { keptAssets } from '../../../src/publish/kept-assets.ts';
import { openSite } from '../../../src/publish/published-site.ts';
import { manifestOf } from '../../../src/publish/verify.ts';
import { verifyFiles } from '../../../src/publish/verify-files.ts';
import { refuseOlder } from '../../../src/release/in-order.ts';
import { publishTo } from '../../../src/release/publish-to.ts';
import { KEPT } from '../../../src/release/remove.ts';
import { rollBack } from '../../../src/release/roll-back.ts';
import { type Release, Target } from '../../../src/release/target.ts';
import { publishedText, releasesText } from '../../../src/words/published-text.ts';
import { MEMORY } from '../disk/faults.ts';
import { cssOf, DAY, differencesIn, refusedBy, smallSite } from './small-site.ts';

let target: Target;
beforeEach(() => {
  target = new Target(mkdtempSync(path.join(MEMORY, 'mingze-publish-')));
});
afterEach(() => rmSync(target.folder, { recursive: true }));

const publish = (mark: string, options = {}) => publishTo(target, smallSite(mark, options), '');
const live = (file: string) => path.join(target.current, file);
const mark = () => /release-(\w+)/.exec(readFileSync(live('index.html'), 'utf8'))?.[1];
const states = async () =>
  (await target.releases()).map(({ name, state }) => [Number(name), state]);

describe('publishing', () => {
  test('switches a link to what was made, whole, and says how to go back', async () => {
    const first = await publish('one');
    expect(first.kind).toBe('published');
    expect(mark()).toBe('one');
    await publish('two');
    expect(mark()).toBe('two');
    expect(await differencesIn(target.current)).toEqual([]);
    expect(await states()).toEqual([
      [1, 'good'],
      [2, 'good'],
    ]);
    expect(publishedText(first, 'x')).toMatch(/^发布好了，.*npm run publish -- --to x --rollback$/);
    expect(readdirSync(target.folder).sort()).toEqual(['.mingze', 'current', 'releases']);
  });

  test('the same once more is no release', async () => {
    await publish('one');
    const again = await publish('one', { day: '2026-11-24' });
    expect(again.kind).toBe('unchanged');
    expect(await states()).toEqual([[1, 'good']]);
    expect(await target.live()).toMatchObject({ day: '2026-11-24' });
  });

  test('what does not hold together is not published', async () => {
    await publish('one');
    const mend = (folder: string) => writeFileSync(path.join(folder, 'about/index.html'), 'else');
    const { kind } = await publish('two', { mend });
    expect([kind, mark()]).toEqual(['not-verified', 'one']);
    expect(existsSync(target.own('staging'))).toBe(false);
  });

  test('an unchanged file is the same file as before, so that a reader who has it need not be sent it', async () => {
    await publish('one');
    const { ino, mtimeMs } = statSync(live('about/index.html'));
    await publish('two');
    expect(statSync(live('about/index.html'))).toMatchObject({ ino, mtimeMs });
    expect(statSync(live('index.html')).ino).not.toBe(ino);
  });

  test('every text file has its twins, packed once', async () => {
    await publish('one');
    for (const file of ['index.html', cssOf('one'), 'search/state.json']) {
      const own = readFileSync(live(file));
      expect(brotliDecompressSync(readFileSync(live(`${file}.br`)))).toEqual(own);
      expect(gunzipSync(readFileSync(live(`${file}.gz`)))).toEqual(own);
    }
    const { ino } = statSync(live('about/index.html.br'));
    await publish('two');
    expect(statSync(live('about/index.html.br')).ino).toBe(ino);
  });

  test('a short file asks for no more memory than the least window takes, packed and unpacked', async () => {
    await publish('one');
    // The first bit says it: no other window than the least begins with a nought.
    for (const file of ['index.html', cssOf('one'), 'search/state.json'])
      expect((readFileSync(live(`${file}.br`))[0] ?? 1) & 1, file).toBe(0);
  });

  test.each([
    ['the longest of the least window', 65_520, 0],
    ['the first that is longer', 65_521, 1],
  ])('%s is packed whole', async (_what, length, first) => {
    const long = Array.from({ length }, (_, at) => String((at * 7919) % 9)).join('');
    await publish('one', {
      mend: (folder: string) => writeFileSync(path.join(folder, 'long.txt'), long),
    });
    const packed = readFileSync(live('long.txt.br'));
    expect(brotliDecompressSync(packed).toString()).toBe(long);
    expect((packed[0] ?? 0) & 1).toBe(first);
  });

  test('a kept twin that was damaged is not used', async () => {
    await publish('one');
    const content = readFileSync(live('about/index.html'));
    writeFileSync(live('about/index.html.gz'), 'damaged');
    await publish('two');
    expect(gunzipSync(readFileSync(live('about/index.html.gz')))).toEqual(content);
  });
});

describe('a page that is still open', () => {
  test('finds the assets of its release, after a switch and after the way back', async () => {
    await publish('one');
    await publish('two');
    await publish('three');
    for (const asset of ['one', 'two', 'three']) {
      expect(readFileSync(live(cssOf(asset)), 'utf8')).toBe(`/* release-${asset} */`);
      expect(existsSync(live(`${cssOf(asset)}.br`))).toBe(true);
    }
    expect(
      (await keptAssets(await openSite(target.current))).map(({ path: name }) => name),
    ).toEqual(['one', 'two'].map(cssOf));
    await rollBack(target, '');
    expect(mark()).toBe('two');
    expect(readFileSync(live(cssOf('three')), 'utf8')).toBe('/* release-three */');
  });
});

describe('whoever verifies a release', () => {
  async function faults(): Promise<string[]> {
    const site = await openSite(target.current);
    const { differences } = await verifyFiles(site, await manifestOf(site));
    return differences.map(({ kind, name }) => `${kind} ${name}`);
  }

  test('finds nothing wrong with twins and with assets of earlier releases, which are listed', async () => {
    for (const one of ['one', 'two', 'three']) await publish(one);
    expect(await faults()).toEqual([]);
    await rollBack(target, '');
    expect(await faults()).toEqual([]);
  });

  test('is told of an asset that is not what its list says, and of one that is in no list', async () => {
    await publish('one');
    await publish('two');
    const asset = live(cssOf('one'));
    rmSync(asset);
    writeFileSync(asset, 'something else');
    writeFileSync(live('_astro/added.js'), 'alert(1)');
    writeFileSync(live('about/index.html.gz'), 'damaged');
    expect(await faults()).toEqual([
      'file-extra _astro/added.js',
      'file-differs _astro/style.one.css',
      'twin-differs about/index.html.gz',
    ]);
  });
});

describe('going back', () => {
  test('makes the release before live again, one at a time, and never one that was left', async () => {
    for (const one of ['one', 'two', 'three']) await publish(one);
    const back = await rollBack(target, '');
    expect(publishedText(back, 'x')).toContain('已经退回，线上是没有定版的一次');
    expect(mark()).toBe('two');
    await publish('four');
    expect(mark()).toBe('four');
    await rollBack(target, '');
    expect(mark()).toBe('two');
    await rollBack(target, '');
    expect(mark()).toBe('one');
    expect(await refusedBy(rollBack(target, ''))).toMatchObject({ kind: 'nothing-to-go-back-to' });
    expect(mark()).toBe('one');
    const listed = releasesText(await target.releases(), await target.liveName()).split('\n');
    expect(listed.map((line) => line.split('：')[1])).toEqual([
      ...['退回时换下的', '退回时换下的', '退回时换下的', '现在线上的'],
    ]);
  });

  test('is not possible where nothing was published', async () => {
    expect(await refusedBy(rollBack(target, ''))).toMatchObject({ kind: 'nothing-published' });
  });
});

describe('at an address', () => {
  let server: Server;
  let address: string;
  let answer: (file: string) => Buffer | undefined;
  beforeEach(async () => {
    answer = (file) => readFileSync(live(file));
    server = createServer(({ url = '' }, response) => {
      try {
        response.end(answer(`${url}${url.endsWith('/') ? 'index.html' : ''}`));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const told = server.address();
    address = `http://127.0.0.1:${typeof told === 'object' ? told?.port : ''}/`;
  });
  afterEach(() => server.close());

  test('what is served is looked at after the switch', async () => {
    expect((await publishTo(target, smallSite('one'), address)).kind).toBe('published');
    expect((await publishTo(target, smallSite('two'), address)).kind).toBe('published');
  });

  test('a server that shows something else has the release before again, by itself', async () => {
    await publishTo(target, smallSite('one'), address);
    const old = new Map([['/index.html', readFileSync(live('index.html'))]]);
    answer = (file) => old.get(file) ?? readFileSync(live(file));
    const bad = await publishTo(target, smallSite('two'), address);
    expect(bad).toMatchObject({
      kind: 'went-back',
      faults: [{ file: 'index.html', fault: 'differs' }],
      to: { name: '000001' },
    });
    expect(mark()).toBe('one');
    expect(publishedText(bad, 'x')).toMatch(
      /^index.html：不是刚发布的内容。\n换上以后不对，已经自动退回/,
    );
    // Whoever was shown the other for a moment is not left without its style.
    expect(existsSync(live(cssOf('two')))).toBe(true);
    answer = (file) => readFileSync(live(file));
    await publishTo(target, smallSite('two'), address);
    expect([mark(), await states()]).toEqual([
      'two',
      [
        [1, 'good'],
        [3, 'good'],
      ],
    ]);
  });

  test('the first of all stays, as there is nothing to go back to, and it is said', async () => {
    server.close();
    const first = await publishTo(target, smallSite('one'), address);
    expect(first.kind).toBe('unwell');
    expect(publishedText(first, 'x')).toContain('没有上一次可以退回，新的留在线上');
    expect(mark()).toBe('one');
  });
});

describe('of what was published', () => {
  test('the newest are kept to go back to, and the one before the live one in any case', async () => {
    for (let number = 1; number <= KEPT + 3; number += 1) await publish(`s${number}`);
    const kept = await states();
    expect(kept.length).toBe(KEPT);
    expect(kept.at(0)).toEqual([4, 'good']);
    expect(readdirSync(path.join(target.folder, 'releases')).length).toBe(KEPT);
    expect(readdirSync(target.own('records')).length).toBe(2 * KEPT);
    // An asset is there as long as a release that has pages with it.
    expect(existsSync(live(cssOf('s4')))).toBe(true);
    expect(existsSync(live(cssOf('s1')))).toBe(false);
  });

  test('nothing is taken away that publishing has not put there', async () => {
    await publish('one');
    const note = path.join(target.folder, 'releases/000001/about/note.txt');
    writeFileSync(note, 'by hand');
    const stranger = path.join(target.folder, 'releases/000002');
    mkdirSync(stranger);
    for (let number = 2; number <= KEPT + 2; number += 1) await publish(`s${number}`);
    expect(readFileSync(note, 'utf8')).toBe('by hand');
    expect(readdirSync(path.join(target.folder, 'releases/000001'))).toEqual(['about']);
    expect(existsSync(stranger)).toBe(true);
  });

  test.each(['index.html', '.htaccess'])(
    'a folder that holds %s already is left as it is',
    async (found) => {
      writeFileSync(path.join(target.folder, found), 'of somebody');
      expect(await refusedBy(publish('one'))).toMatchObject({ kind: 'not-for-publishing', found });
      expect(readdirSync(target.folder)).toEqual([found]);
    },
  );

  test('a `current` that is not its own is left as it is', async () => {
    await publish('one');
    rmSync(target.current);
    symlinkSync('/elsewhere', target.current);
    expect(await refusedBy(publish('two'))).toMatchObject({ found: 'current' });
    rmSync(target.current);
    mkdirSync(target.current);
    expect(await refusedBy(publish('two'))).toMatchObject({ found: 'current' });
  });
});

describe('in order', () => {
  const publication = (number: number, link: string): Publication => ({
    ...{ number, link, date: DAY, records: 0, added: 0, changed: 0, withdrawn: 0 },
    ...{ ledger: '', previous: '' },
  });
  const ledger = (...links: string[]) =>
    new Ledger(
      [],
      links.map((link, index) => publication(index + 1, link)),
      new Map(),
    );
  const shown: Release = {
    ...{ name: '000001', at: '', day: DAY, state: 'good' },
    publication: { number: 2, link: 'b' },
  };

  test('what continues the live publication is taken', () => {
    for (const links of [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
      expect(() => refuseOlder(DAY, ledger(...links), shown)).not.toThrow();
  });

  test('what was before the live publication is refused', async () => {
    const older = async () => refuseOlder(DAY, ledger('a'), shown);
    expect(await refusedBy(older())).toEqual({
      kind: 'older-than-live',
      by: 'number',
      live: '2',
      own: '1',
    });
  });

  test('another publication of the same number is refused, however long it goes on', async () => {
    for (const links of [
      ['a', 'x'],
      ['a', 'x', 'c', 'd'],
    ]) {
      const crossed = async () => refuseOlder(DAY, ledger(...links), shown);
      expect(await refusedBy(crossed())).toEqual({ kind: 'crossed', number: 2 });
    }
  });

  test('a day before the one for which the live site was built is refused', async () => {
    await publish('one');
    const early = await refusedBy(publish('two', { day: '2026-11-22' }));
    expect(early).toMatchObject({
      kind: 'older-than-live',
      by: 'day',
      live: DAY,
      own: '2026-11-22',
    });
    expect(mark()).toBe('one');
  });
});
