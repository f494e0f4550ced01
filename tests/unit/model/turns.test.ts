import { expect, test } from 'vitest';
import { daysStale } from '../../../src/browser/fresh.ts';
import { Model } from '../../../src/model/model.ts';
import { type Turn, Turns } from '../../../src/model/turns.ts';
import type { AnyRow } from '../../../src/records/define.ts';
import { settings } from '../../../src/site/settings.ts';
import { allTables, type TableName, tables } from '../../../src/tables/index.ts';
import { turningAfter } from '../../../src/tables/turning.ts';
import { turnedNote, turnNote, turnOfVersion, turnSays } from '../../../src/words/turn-text.ts';
import { checkDistrict, districtModel, PUBLISHED } from '../district.ts';

const model = districtModel();
const turns = new Turns(model, settings.policy);

test('every date that may lie ahead says what is so once it has come, but for the holidays', () => {
  for (const { name, columns } of allTables.filter(({ name }) => name !== 'holidays'))
    for (const [key, { mayBeFuture, onDay }] of Object.entries(columns))
      expect([name, key, onDay === undefined]).toEqual([name, key, mayBeFuture !== true]);
});

test('what holds through a day turns on the next, and what is settled or withdrawn does not turn', () => {
  const row = { decision: '准入', start: '2026-11-01', end: '2026-12-31' };
  expect(turningAfter(tables.handoffs, row, '2026-11-28')).toEqual([
    { column: 'end', day: '2027-01-01', says: '准入的交办到期' },
  ]);
  expect(turningAfter(tables.handoffs, row, '2026-12-31')).toHaveLength(1);
  expect(turningAfter(tables.handoffs, row, '2027-01-01')).toEqual([]);
  expect(turningAfter(tables.handoffs, { ...row, decision: '退回' }, '2026-11-28')).toEqual([]);
  const finding = { due: '2026-12-17' };
  expect(turningAfter(tables.findings, finding, '2026-12-17')).toHaveLength(1);
  const corrected = { ...finding, correctedOn: '2026-12-01' };
  expect(turningAfter(tables.findings, corrected, '2026-12-02')).toEqual([]);
});

test('the soonest is told on every page that is about it', () => {
  const [first, ...others] = turns.all;
  expect(first).toBeDefined();
  for (const turn of others) expect(turn.day >= (first?.day ?? '')).toBe(true);
  for (const { concerns, day } of turns.all)
    for (const id of concerns) expect((turns.next(id)?.day ?? '9') <= day).toBe(true);
  const change = model.changes.all.find(({ effective }) => effective > model.today);
  expect(change).toBeDefined();
  expect(turns.next(change?.id ?? '')?.day).toBe(change?.effective);
  expect(turns.nextIn(change?.list ?? '')).toBeDefined();
});

test('on the day itself nothing that turned then is ahead any more', () => {
  const [first] = turns.all;
  const day = first?.day ?? '';
  const { tables: rows, ledger } = checkDistrict(day);
  expect(rows).toBeDefined();
  if (rows === undefined) return;
  const later = new Turns(new Model(rows, day, ledger), settings.policy);
  expect(later.all.every((turn) => turn.day > day)).toBe(true);
  expect(later.all.length).toBeLessThan(turns.all.length + 1);
  expect(PUBLISHED < day).toBe(true);
});

const lastDay = { day: '2027-01-01', says: '准入的交办到期', concerns: [] };
const plain = (turn: Turn, own?: string) =>
  turnNote(model, turn, own)
    .map(({ text }) => text)
    .join('');

test('a page says until when it is right, and from when on it is not', () => {
  const [handoff] = model.announced.tables.handoffs;
  const turn = { ...lastDay, table: 'handoffs' as const, record: handoff?.id ?? '' };
  expect(plain(turn)).toBe(
    `以上写到2026年12月31日为止。自2027年1月1日起有变：交办事项准入“${handoff?.task}”准入的交办到期。`,
  );
  expect(turnedNote(model, turn)).toContain('网页还没有更新');
});

test('whatever turns is called by its name, a document by its title, and what has no name by its id', () => {
  const said = (table: TableName, record: string) =>
    turnSays(model, { ...lastDay, table, record, says: '废止' });
  const [law] = model.laws.all;
  expect(said('laws', law?.id ?? '')).toBe(`《${law?.title}》（依据）废止`);
  const [ruling] = model.rulings.all;
  expect(said('rulings', ruling?.id ?? '')).toBe(`《${ruling?.title}》（争议认定意见）废止`);
  const [change] = model.changes.all;
  expect(said('list-changes', change?.id ?? '')).toBe(`清单变动 ${change?.id} 废止`);
  for (const { name, naming } of Object.values(tables)) {
    const [row] = model.announced.tables[name] as readonly AnyRow[];
    if (row === undefined || naming === 'id') continue;
    expect(said(name, row.id), name).toContain(String(row[naming]));
    expect(said(name, row.id), name).not.toContain(` ${row.id} `);
  }
});

test('below the page the record has a link, but on its own page; a part has no page', () => {
  const linked = (turn: Turn, own?: string) =>
    turnNote(model, turn, own).flatMap(({ href }) => href ?? []);
  const [law] = model.laws.all;
  const turn = { ...lastDay, table: 'laws' as const, record: law?.id ?? '' };
  expect(linked(turn)).toEqual([`/laws/${law?.id}/`]);
  expect(linked(turn, 'bm-zhujian')).toEqual([`/laws/${law?.id}/`]);
  expect(linked(turn, turn.record)).toEqual([]);
  expect(plain(turn, turn.record)).toBe(plain(turn));
  const part = model.announced.tables['campaign-measures'][0]?.id ?? '';
  expect(linked({ ...turn, table: 'campaign-measures', record: part })).toEqual([]);
});

test('a site is stale once more days went by than it promises, and a healthy one is never', () => {
  const made = { state: '', updatedOn: '2026-11-01', built: '2026-11-28', rebuiltWithin: 3 };
  const days = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-01', '2026-12-02'];
  expect(days.map((today) => daysStale(made, today))).toEqual([0, 0, 0, 0, 4]);
});

test('the page of a version turns when the version comes to hold, and when the next takes its place', () => {
  const pages = model.changes.all
    .filter(({ effective }) => effective > model.today)
    .map((change) => model.changes.page(change));
  const page = pages.find(({ list }) => list === 'boundary-items');
  const [coming, now, past] = model.history.of(model.items.get(page?.id ?? ''));
  expect(coming?.state).toBe('未生效');
  expect(coming && turnOfVersion(coming)?.day).toBe(coming?.from);
  expect(now && turnOfVersion(now)).toMatchObject({ day: coming?.from, says: '由后一版代替' });
  if (past !== undefined) expect(turnOfVersion(past)).toBeUndefined();
});
