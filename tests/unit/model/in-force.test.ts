import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../../src/build/site-files.ts';
import { toCome } from '../../../src/model/in-force.ts';
import type { Model } from '../../../src/model/model.ts';
import { withdrawalOf } from '../../../src/model/withdrawal.ts';
import { keptTexts } from '../../../src/search/documents.ts';
import { instantIndex } from '../../../src/search/instant-index.ts';
import { tables } from '../../../src/tables/index.ts';
import { announcedBytes, EFFECTIVE } from '../announced.ts';
import { baseBytes, modelOf, sealed, TODAY } from '../helpers.ts';

const THE_DAY_BEFORE = '2026-12-14';
const untouched = modelOf(sealed(baseBytes()), THE_DAY_BEFORE);
const before = modelOf(announcedBytes(), THE_DAY_BEFORE);
const after = modelOf(announcedBytes(), EFFECTIVE);

const dutiesOf = (model: Model, item: string) =>
  model.items.dutiesOf(model.items.get(item)).map(({ id, body, text }) => `${id} ${body} ${text}`);
const streetDuties = (model: Model, street: string) =>
  model.streetDuties.of(model.bodies.get(street)).map(({ duty }) => `${duty.id} ${duty.text}`);

/** What is written of today, for machines and for people, without what tells of changes. */
const OF_TODAY = /^data\/(in-force|streets|departments)\/.*\.csv$|^search\/handoff/;
const filesOfToday = (model: Model) =>
  [...siteFiles(model)].flatMap((file) =>
    'body' in file && OF_TODAY.test(file.path) ? [[file.path, file.body] as const] : [],
  );

describe('until the day on which announced changes take effect', () => {
  test('the tables read as if nobody had announced them', () => {
    for (const table of Object.values(tables)) {
      if (table.changes !== 'on-record') continue;
      expect(before.tables[table.name], table.name).toEqual(untouched.tables[table.name]);
    }
  });

  test('the search knows of them only that they come, and who answers then', () => {
    const records = instantIndex(before).records;
    const coming = records.flatMap(({ id, changes }) =>
      changes === undefined ? [] : [[id, changes]],
    );
    expect(Object.fromEntries(coming)).toMatchObject({ 'bj-001': EFFECTIVE, 'bj-003': EFFECTIVE });
    expect(coming.length).toBeLessThan(records.length / 2);
    const withoutChanges = { changes: undefined, afterwards: undefined };
    const asToday = records.map((record) => ({ ...record, ...withoutChanges }));
    expect(asToday).toEqual(instantIndex(untouched).records);
    expect(instantIndex(after).records.filter(({ changes }) => changes !== undefined)).toEqual([]);
  });

  test('the lists of every street and department read so too, and the check of hand-offs', () => {
    const files = filesOfToday(before);
    expect(files.length).toBeGreaterThan(15);
    const expected = new Map(filesOfToday(untouched));
    for (const [path, body] of files) expect(body, path).toBe(expected.get(path));
    expect(keptTexts(before)).toEqual(keptTexts(untouched));
  });

  test('nor does it matter whether the announced changes are sealed', () => {
    const sealedBefore = modelOf(sealed(announcedBytes()), THE_DAY_BEFORE);
    expect(sealedBefore.ledger.find('duties', 'zr-bj001-03')?.state).toBe('撤下');
    expect(sealedBefore.tables).toEqual(before.tables);
  });

  test('a duty that will be cancelled stands in its place, in the words in which it was last published', () => {
    expect(dutiesOf(before, 'bj-001').at(-1)).toBe('zr-bj001-03 bm-zhujian 指导使用维修资金');
    expect(before.history.inForce(before.items.get('bj-001')).alsoThen).toEqual([]);
  });

  test('a matter that will end still holds and says when it will', () => {
    const item = before.items.get('sd-002');
    expect(before.items.isInForce(item)).toBe(true);
    expect(withdrawalOf(before, item)).toMatchObject({ since: EFFECTIVE, ended: false });
    expect(withdrawalOf(before, before.rulings.get('cd-2024-001'))).toBeUndefined();
  });
});

describe('from that day on', () => {
  test('what was announced is what holds, without anybody touching the data', () => {
    expect(after.tables).toEqual(after.announced.tables);
    expect(before.announced.tables).toEqual(after.announced.tables);
    for (const table of [tables.duties, tables['ruling-findings'], tables['boundary-items']])
      expect(after.tables[table.name], table.name).not.toEqual(before.tables[table.name]);
  });

  test('every view has changed', () => {
    const expected = new Map(filesOfToday(before));
    const changed = filesOfToday(after).flatMap(([path, body]) =>
      body === expected.get(path) ? [] : [path],
    );
    expect(changed).toEqual(
      expect.arrayContaining([
        'data/in-force/duties.csv',
        'data/streets/jd-dong.csv',
        'data/departments/bm-zhifa.csv',
        'data/departments/pz-huanjing.csv',
        'search/handoffs.json',
      ]),
    );
    expect([before, after].map(({ figures }) => figures.updatedOn)).toEqual([
      '2026-11-20',
      EFFECTIVE,
    ]);
    expect(streetDuties(before, 'jd-dong').join()).toContain('zr-sd002-02 发现线索后上报');
    expect(streetDuties(after, 'jd-dong').join()).not.toContain('zr-sd002-02');
    expect(dutiesOf(after, 'bj-001')).toHaveLength(2);
    expect(dutiesOf(after, 'bj-003').join()).toContain('zr-bj003-03 pz-huanjing');
    expect(after.items.isInForce(after.items.get('sd-002'))).toBe(false);
  });
});

describe('what is to come', () => {
  test('is told table by table: the rows as they will stand, those that will go, the changes that say so', () => {
    expect(toCome(before, tables.duties)).toMatchObject({
      rows: [{ id: 'zr-bj003-03' }, { id: 'zr-sd001-03' }, { id: 'zr-sd002-02' }],
      withdrawn: ['zr-bj001-03'],
      changes: ['bd-2026-004', 'bd-2026-003', 'bd-2026-002', 'bd-2026-001'],
    });
    expect(toCome(before, tables.laws)).toBeUndefined();
    expect(toCome(after, tables.duties)).toBeUndefined();
  });

  test('has its version of each record, with an address', () => {
    const item = before.items.get('bj-003');
    expect(before.history.next(item)).toMatchObject({ from: EFFECTIVE, state: '未生效' });
    expect(after.history.next(after.items.get('bj-003'))).toBeUndefined();
  });

  test('concerns the body that will get a duty and the one that will lose it', () => {
    const touching = (body: string) => before.changes.touching(body).map(({ id }) => id);
    expect(touching('pz-huanjing')).toEqual(expect.arrayContaining(['bd-2026-002', 'bd-2026-003']));
    expect(touching('bm-zhujian')).toContain('bd-2026-004');
  });
});

test('a matter that is published and takes effect later is no duty of anybody until then', () => {
  const bytes = baseBytes();
  const text = new TextDecoder().decode(bytes.get('street-items.csv'));
  bytes.set(
    'street-items.csv',
    new TextEncoder().encode(text.replace('2024-05-01,生效,\nsd-002', '2027-01-01,生效,\nsd-002')),
  );
  const [now, then] = [TODAY, '2027-01-01'].map((day) => modelOf(bytes, day));
  for (const [model, holds] of [
    [now, false],
    [then, true],
  ] as const) {
    const item = model?.items.get('sd-001');
    expect(item && model?.items.isInForce(item)).toBe(holds);
    expect(model && streetDuties(model, 'jd-xi').join().includes('zr-sd001-02')).toBe(holds);
    const coming = model?.streetDuties.coming(model.bodies.get('jd-xi')).map(({ id }) => id);
    expect(coming).toEqual(holds ? [] : ['sd-001']);
  }
});
