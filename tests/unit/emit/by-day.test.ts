/** What held on every day of four years, held against a recount from the raw lists and their changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFor, type DayFile } from '../../../src/browser/by-day/answer.ts';
import { byDayFiles } from '../../../src/emit/by-day.ts';
import { settings } from '../../../src/site/settings.ts';
import { districtFolder, districtModel, PUBLISHED } from '../district.ts';

type Raw = Readonly<Record<string, string>>;

const raw = (file: string): Raw[] =>
  Papa.parse<Raw>(readFileSync(path.join(districtFolder, file), 'utf8').replace(/^﻿/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Every day from before the first publication until after the last change that is announced within these years. */
const days = Array.from({ length: 4 * 366 }, (_, at) =>
  new Date(Date.UTC(2023, 5, 1 + at)).toISOString().slice(0, 10),
);

let files: ReadonlyMap<string, unknown>;
let model: ReturnType<typeof districtModel>;
beforeAll(() => {
  model = districtModel();
  files = new Map(
    [...byDayFiles(model)].map(({ path: file, body }) => [file, JSON.parse(String(body))]),
  );
});
const dayFile = (list: string) => files.get(`api/v1/on/${list}.json`) as DayFile;

const changes = raw('list-changes.csv');
const duties = [...raw('duties.csv'), ...raw('published/duties.csv')];
const itemOf = new Map(duties.map((row) => [row['编号'] ?? row['id'], row['事项'] ?? row['item']]));
const whole = ({ 记录: id = '' }: Raw) => itemOf.get(id) ?? id;

/** The days on which a matter became another, as its changes say. */
const changedOn = (id: string): string[] =>
  changes
    .filter((change) => whole(change) === id && change['类型'] !== '更正')
    // That it was added is how it began; what it cancels of itself is told by its state.
    .filter(
      (change) =>
        change['记录'] !== id || change['字段'] !== '' || /取消|依据/.test(change['类型'] ?? ''),
    )
    .map((change) => change['生效日期'] ?? '');

/** The day on which a matter ended, as its changes say. */
const endedOn = (row: Raw): string | undefined =>
  ['已被替代', '取消'].includes(row['状态'] ?? '')
    ? changes.find(
        ({ 记录, 字段, 变动后 }) =>
          记录 === row['编号'] && 字段 === '状态' && 变动后 === row['状态'],
      )?.['生效日期']
    : undefined;

const startOf = (row: Raw) => [row['公布日期'] ?? '', row['生效日期'] ?? ''].sort()[1] ?? '';

describe.each(['boundary-items', 'street-items'])('%s', (list) => {
  const rows = raw(`${list}.csv`);
  const holdsOn = (row: Raw, day: string) =>
    startOf(row) <= day && !((endedOn(row) ?? '9999') <= day);

  test('on every day as many hold as the rows and their changes say', () => {
    const { records } = dayFile(list);
    for (const day of days) {
      const own = rows.filter((row) => holdsOn(row, day)).map((row) => row['编号']);
      const told = records.filter(
        ({ from = '9999', until }) => from <= day && (until === undefined || day < until),
      );
      expect(told.map(({ id }) => id).sort(), day).toEqual(own.sort());
    }
  });

  test('on every day each is in the version that its last change made', () => {
    for (const { id, versions = [] } of dayFile(list).records) {
      const made = changedOn(id);
      expect(versions.length > 1 ? new Set(versions.map(({ from }) => from)).size - 1 : 0, id).toBe(
        new Set(made.filter((day) => versions.some(({ from }) => from === day))).size,
      );
      const row = rows.find((one) => one['编号'] === id) ?? {};
      for (const day of days.filter((one) => versions.length > 0 && holdsOn(row, one))) {
        const last = made
          .filter((one) => one <= day)
          .sort()
          .at(-1);
        const version = versions.find(
          ({ from = '', until }) => from <= day && (until === undefined || day < until),
        );
        expect(version?.from, `${id} ${day}`).toBe(last ?? row['生效日期']);
      }
    }
  });

  test('between two days of the periods nothing changes, and on each of them something does', () => {
    const { periods } = dayFile(list);
    const starts = periods.map(({ from }) => from);
    const touched = new Set(
      rows.flatMap((row) => {
        const [start, end = '9999'] = [startOf(row), endedOn(row)];
        const within = changedOn(row['编号'] ?? '').filter((day) => day > start && day < end);
        return [start, ...(end === '9999' ? [] : [end]), ...within];
      }),
    );
    expect(new Set(starts)).toEqual(touched);
    expect(starts).toEqual([...starts].sort().reverse());
    for (const [at, { until }] of periods.entries()) expect(until).toBe(periods[at - 1]?.from);
  });

  test('every period that has begun has its page, where the list stands as it then was', () => {
    const pages = new Map(
      model.past.days(list).map(({ date }) => [date, model.past.on(list, date)]),
    );
    for (const { from = '', page } of dayFile(list).periods) {
      expect(page === undefined, from).toBe(from > PUBLISHED);
      if (page === undefined) continue;
      expect(page).toMatch(new RegExp(`/at/${from}/$`));
      expect(pages.get(from)?.counts.inForce).toBe(rows.filter((row) => holdsOn(row, from)).length);
    }
  });
});

describe('who asks', () => {
  const ask = (list: string, day: string, record?: string) => answerFor(dayFile(list), day, record);

  test('for a day is led to the version of the list that held', () => {
    const { says, links } = ask('boundary-items', '2024-08-15');
    const from = changes
      .map((change) => change['生效日期'] ?? '')
      .filter((day) => day <= '2024-08-15');
    expect(from.length).toBeGreaterThan(0);
    const [link] = links;
    const at = /at\/(.*)\/$/.exec(link?.href ?? '')?.[1] ?? '';
    expect(at <= '2024-08-15').toBe(true);
    expect(
      dayFile('boundary-items').periods.some(
        (one) => (one.from ?? '') > at && (one.from ?? '') <= '2024-08-15',
      ),
    ).toBe(false);
    expect(says).toContain('2024年8月15日');
  });

  test('for a day before the first publication is told so', () => {
    expect(ask('boundary-items', '2020-01-01').says).toMatch(/以前没有公布过职责边界事项/);
    expect(ask('boundary-items', '2020-01-01', 'bj-001').says).toContain('才执行，那天还没有');
  });

  test('for a day to come is told what is announced, and that more may change', () => {
    const { says, links } = ask('boundary-items', '2049-12-31');
    expect(says).toContain('还没有到');
    expect(links.map(({ href }) => href)).toEqual([
      expect.stringContaining('boundary/bj-034/at/2049-06-01/'),
    ]);
    expect(ask('boundary-items', '2030-01-01').says).toContain('现在没有公布在那天以前生效的改动');
    expect(ask('boundary-items', '2049-12-31', 'bj-034').links[0]?.href).toContain(
      'at/2049-06-01/',
    );
  });

  test('for a record that is gone, or that there never was, is told so', () => {
    const gone = ask('boundary-items', PUBLISHED, 'bj-054');
    expect(gone.says).toContain('不再执行，那天已经没有了');
    expect(gone.links[0]?.href).toBe(`${settings.base}boundary/bj-054/`);
    expect(ask('boundary-items', PUBLISHED, 'bj-999').says).toContain('没有编号 bj-999');
  });
});

test('the tables that keep no past are named, and no list that keeps it is among them', () => {
  const { lists, withoutPast } = files.get('api/v1/on.json') as {
    lists: { table: string }[];
    withoutPast: { table: string }[];
  };
  const kept = lists.map(({ table }) => table);
  expect(kept).toEqual(['boundary-items', 'street-items', 'rulings', 'powers', 'tasks']);
  expect(withoutPast.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['bodies', 'laws', 'signposts']),
  );
  expect(withoutPast.filter(({ table }) => [...kept, 'list-changes'].includes(table))).toEqual([]);
  for (const table of kept) expect(files.has(`api/v1/on/${table}.json`)).toBe(true);
});
