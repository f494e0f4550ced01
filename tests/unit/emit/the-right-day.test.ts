/** The days, numbers and names in the open data: a calendar that is a day off, or a list that is one short, is wrong in silence. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles } from '../../../src/emit/calendars.ts';
import { feedFiles } from '../../../src/emit/feeds.ts';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import { rulingJsonLd } from '../../../src/emit/json-ld.ts';
import { nationalTables } from '../../../src/emit/national-tables.ts';
import type { Model } from '../../../src/model/model.ts';
import { baseBytes, baseModel, modelOf } from '../helpers.ts';

function bodyOf(files: Iterable<{ path: string; body: string }>, path: string): string {
  for (const file of files) if (file.path === path) return file.body;
  throw new Error(`no ${path}`);
}

/** The days of a calendar with their titles, as a calendar program reads them. */
function daysIn(model: Model, page: string): string[] {
  const calendar = new ICAL.Component(
    ICAL.parse(bodyOf(calendarFiles(model), `${page}/calendar.ics`)),
  );
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
    .map(({ startDate, summary }) => `${startDate.toString()} ${summary}`);
}

describe('a calendar', () => {
  test('has each thing on the day it begins or ends, not on the day it was published or decided', () => {
    expect(daysIn(baseModel(), 'changes')).toEqual([
      '2019-02-01 〔示例〕区房管局撤销',
      '2021-05-01 〔示例〕1 项职责边界事项生效',
      expect.stringMatching(/^2022-06-05 〔示例〕依据废止：.*环境噪声污染防治法/),
      '2024-05-01 〔示例〕2 项职责边界事项生效',
      expect.stringMatching(/^2024-05-01 〔示例〕变动生效：夜间施工噪声监管/),
      '2024-05-01 〔示例〕2 项属地管理事项生效',
      expect.stringMatching(/^2024-06-15 〔示例〕认定意见生效：关于顶楼渗漏维修职责/),
      expect.stringMatching(/^2025-08-01 〔示例〕变动生效：房屋渗漏处置/),
      expect.stringMatching(/^2025-08-01 〔示例〕变动生效：危险房屋鉴定/),
      '2026-05-31 〔示例〕交办到期：自建房用途核对登记',
      '2026-10-02 〔示例〕整改期限：夜间联合检查没有到场',
      '2026-12-20 〔示例〕措施到期：没有证明的夜里施工逐个查处',
      '2026-12-31 〔示例〕交办到期：夜市收摊时段值守',
    ]);
  });

  test('of a street has the end of what it was asked to do, not of what others were', () => {
    const endsIn = (street: string) =>
      daysIn(baseModel(), `changes/by/${street}`).filter((line) => line.includes('交办到期'));
    expect(endsIn('jd-dong')).toHaveLength(2);
    expect(endsIn('jd-xi')).toEqual(['2026-05-31 〔示例〕交办到期：自建房用途核对登记']);
  });

  test('has no end of what was never admitted, and none of a law that nothing cites', () => {
    const model = baseModel(
      { file: 'handoffs.csv', from: '2026-06-01,,不予准入', to: '2026-06-01,2026-08-31,不予准入' },
      { file: 'duties.csv', from: 'fl-zaosheng-1997#第三十条', to: '' },
    );
    const days = daysIn(model, 'changes');
    expect(days.filter((line) => /^2026-08-31|依据废止/.test(line))).toEqual([]);
    expect(days).toHaveLength(12);
  });
});

test('a feed holds the fifty newest changes, dated by the day in China', () => {
  const changes = Array.from({ length: 60 }, (_, index) => {
    const texts = ['协助使用维修资金', '指导使用维修资金'];
    const [before, after] = index % 2 === 0 ? texts : texts.toReversed();
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    return `bd-2026-${101 + index},责任分工,zr-bj001-03,变更,具体职责,${before},${after},示例〔2026〕5号,改来改去看读的人跟不跟得上,区住建局,,${day},${day}\n`;
  });
  const model = baseModel(
    { file: 'list-changes.csv', from: 'bd-2025-002', to: `${changes.join('')}bd-2025-002` },
    { file: 'duties.csv', from: '指导使用维修资金', to: '协助使用维修资金' },
  );
  const feed = JSON.parse(bodyOf(feedFiles(model), 'changes/feed.json'));
  expect(feed.items).toHaveLength(50);
  expect(feed.items[0].date_published).toBe('2026-03-01T00:00:00+08:00');
  expect(feed.items.at(-1).date_published).toBe('2026-01-11T00:00:00+08:00');
});

test('a ruling is in force from the very day it takes effect', () => {
  const forceOn = (day: string) => {
    const model = modelOf(baseBytes(), day);
    return rulingJsonLd(model, model.rulings.get('cd-2024-001')).legislationLegalForce;
  };
  expect(['2024-06-14', '2024-06-15'].map(forceOn)).toEqual(['NotInForce', 'InForce']);
});

test('the lists of a street are numbered from one, and a matter is called by its name where it stands whole', () => {
  const model = baseModel();
  const firstCells = nationalTables(model, model.bodies.get('jd-dong')).map(({ list, rows }) => [
    list,
    rows.map(({ cells }) => cells.slice(0, 2)),
  ]);
  expect(firstCells).toEqual([
    ['基本履职', [['1', '露天焚烧处置']]],
    ['配合履职', []],
    ['上级收回', [['1', '危险房屋鉴定']]],
  ]);
});

test('a matter whose every condition is in one list is called by its name alone', () => {
  const model = baseModel(
    { file: 'duties.csv', from: 'zr-sd002-01,sd-002,,', to: 'zr-sd002-01,sd-002,有人居住,' },
    { file: 'duties.csv', from: 'zr-sd002-02,sd-002,,', to: 'zr-sd002-02,sd-002,有人居住,' },
  );
  const tables = nationalTables(model, model.bodies.get('jd-dong'));
  expect(tables.at(-1)?.rows.map(({ cells }) => cells[1])).toEqual(['危险房屋鉴定']);
});

test('the answer of a body tells what it leads from what it helps with, and what is to come from both', () => {
  const answer = (id: string, today: string) => {
    const body = bodyOf(jsonFiles(modelOf(baseBytes(), today)), `api/v1/bodies/${id}.json`);
    const { leads, takesPart, coming, withdrawn } = JSON.parse(body);
    return { leads, takesPart, coming, withdrawn };
  };
  expect(answer('bm-zhujian', '2026-11-23')).toEqual({
    leads: ['bj-001', 'bj-003', 'sd-002'],
    takesPart: [],
    coming: [],
    withdrawn: [],
  });
  expect(answer('jd-xi', '2026-11-23')).toMatchObject({ leads: [], takesPart: ['sd-001'] });
  expect(answer('pz-huanjing', '2026-11-23').withdrawn).toEqual(['bj-002']);
  expect(answer('bm-zhujian', '2024-04-30')).toMatchObject({
    leads: [],
    coming: ['bj-001', 'bj-003', 'sd-002'],
  });
});
