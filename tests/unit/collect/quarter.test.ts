/** A quarter of the upper level's changes, day by day: looked at, drafted, taken over, checked and published; and one look forgotten. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, overdue, type Wanted } from '../../../src/build/collect.ts';
import { checkFolder } from '../../../src/check/check.ts';
import { sentence } from '../../../src/check/problem.ts';
import { csvText } from '../../../src/ledger/csv-text.ts';
import { seal } from '../../../src/ledger/seal.ts';
import { policyOf } from '../../../src/site/settings.ts';
import { allTables } from '../../../src/tables/index.ts';
import { draftNames } from '../../../src/words/collect-text.ts';
import { completed } from '../../site/optional-columns.ts';
import { MEMORY } from '../disk/faults.ts';
import { baseFolder } from '../helpers.ts';
import { pasted } from './apply.ts';

const folder = mkdtempSync(path.join(MEMORY, 'mingze-quarter-'));
const data = path.join(folder, 'data');
const upper = path.join(folder, 'upper.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(path.join(data, name), 'utf8');
function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(data, name)), { recursive: true });
  writeFileSync(path.join(data, name), text);
}

/** Every day of the quarter, and by themselves which of them are worked: told by the calendar on the wall, not by the code. */
const OFF = [
  ...['2026-09-25', '2026-09-26', '2026-09-27', '2026-10-01', '2026-10-02', '2026-10-03'],
  ...['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
];
const WORKED = ['2026-09-20', '2026-10-10'];
const days = Array.from({ length: 91 }, (_, index) =>
  new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
).filter((day) => day <= '2026-11-27');
const isWorked = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return WORKED.includes(day) || (!OFF.includes(day) && weekday !== 0 && weekday !== 6);
};

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield Math.floor(state / 65_536);
  }
}
const chance = numbers(20_261_128);
const upTo = (count: number): number => chance.next().value % count;

interface Power {
  code: string;
  name: string;
  type: string;
  body: string;
  duty: string;
}
const KINDS = ['处罚', '检查', '许可', '确认'];
const BODIES = ['区综合执法局', '区住建局'];
let made = 0;
const newPower = (): Power => {
  made += 1;
  return {
    ...{
      code: made % 5 === 0 ? '' : `示例-${made % 40}`,
      name: `对第${made}类场所的${KINDS[upTo(4)]}`,
    },
    ...{
      type: KINDS[upTo(4)] ?? '',
      body: BODIES[upTo(2)] ?? '',
      duty: `第${made}类场所，按季查一遍。`,
    },
  };
};

/** What the upper level may do to its list in a day. */
function changed(list: Power[]): { list: Power[]; touched: boolean } {
  const next = list.map((power) => ({ ...power }));
  const what = upTo(5);
  if (what === 0) next.push(newPower(), newPower());
  if (what === 1 && next.length > 3) next.splice(upTo(next.length), 1);
  const some = next[upTo(next.length)];
  if (what === 2 && some)
    some.duty = `${some.duty}${'查到问题当场责令改正。'.slice(0, 4 + upTo(7))}`;
  if (what === 3 && some) some.code = `换号-${upTo(1000)}`;
  return { list: next, touched: JSON.stringify(next) !== JSON.stringify(list) };
}

const HEADER = ['序号', '编码', '事项名称', '权力类型', '实施主体', '行使层级', '责任事项'];
const saved = (list: readonly Power[]): void =>
  writeFileSync(
    upper,
    csvText(
      HEADER,
      list.map(({ code, name, type, body, duty }, index) => [
        ...[String(index + 1), code, name, type, body, '县级', duty],
      ]),
    ),
  );

const wanted = (out: string, day: string, looked: string): Wanted => ({
  ...{ from: upper, out, day, looked, whole: true, body: '', data },
  ...{ source: '省级权责清单', office: '综合科' },
});

/** Drafts nothing is missing from any more, published as of a day. */
async function published(today: string): Promise<string[]> {
  const { problems, tables, ledger } = await checkFolder(data, today, policyOf(data));
  const wrong = problems.filter(({ level }) => level === '错误').map(sentence);
  for (const [name, text] of (tables && seal(tables, ledger, today)?.files) ?? [])
    write(name, text);
  return wrong;
}

async function takenOver(out: string): Promise<void> {
  const draft = (name: string): string | undefined => {
    try {
      return readFileSync(path.join(out, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  const told = { 依据: '示例〔2026〕9号', 原因: '上级清单调整，区里跟着改', 申请单位: '区住建局' };
  for (const name of [draftNames.added, draftNames.replaced])
    write('powers.csv', pasted(read('powers.csv'), draft(name)));
  write('list-changes.csv', pasted(read('list-changes.csv'), draft(draftNames.changes), told));
  write('upstream-checks.csv', pasted(read('upstream-checks.csv'), draft(draftNames.look)));
}

/** The day on which a look is left out. */
const FORGOTTEN = ['2026-10-27', '2026-11-02'];

describe('a quarter', () => {
  const faults: string[] = [];
  const again: string[] = [];
  const looks: string[] = [];
  const late: string[] = [];
  const counts = { added: 0, changed: 0, removed: 0, none: 0 };
  let list: Power[] = [];
  let seen: Power[] = [];

  beforeAll(async () => {
    cpSync(baseFolder, data, { recursive: true });
    for (const table of allTables) write(table.file, completed(read(table.file), table));
    const speakingOfLater = [
      'handoffs',
      'inspections',
      'upstream-checks',
      'findings',
      'result-uses',
    ];
    for (const file of speakingOfLater.map((name) => `${name}.csv`))
      write(file, `${read(file).split('\n')[0]}\n`);
    // The small data set speaks of days that have not come yet.
    for (const file of ['law-checks.csv', 'rulings.csv', 'meetings.csv'])
      write(file, read(file).replaceAll(/2026-11-(\d\d)/g, '2026-07-$1'));
    list = Array.from({ length: 8 }, newPower);
    faults.push(...(await published('2026-08-31')));
    let [touchedOn, sinceLook] = ['', 9];
    for (const day of days) {
      if (isWorked(day)) sinceLook += 1;
      const { isLate } = await overdue(data, day);
      if (isLate) late.push(day);
      const next = changed(list);
      if (next.touched) touchedOn = day;
      list = next.list;
      const [from = '', until = ''] = FORGOTTEN;
      const isForgotten = day >= from && day <= until;
      if (!isWorked(day) || isForgotten || (sinceLook < 3 && upTo(3) > 0)) continue;
      saved(list);
      seen = list;
      const out = path.join(folder, 'out', day);
      const said = await collect(wanted(out, touchedOn, day), day);
      const [, added = 0, edited = 0, removed = 0] = (
        /新增 (\d+) 项，调整 (\d+) 项，取消 (\d+) 项/.exec(said) ?? []
      ).map(Number);
      if (looks.length > 0) {
        counts.added += added;
        counts.changed += edited;
        counts.removed += removed;
      }
      if (added + edited + removed === 0) counts.none += 1;
      await takenOver(out);
      faults.push(...(await published(day)).map((fault) => `${day} ${fault}`));
      again.push((await collect(wanted(`${out}-again`, touchedOn, day), day)).split('，')[0] ?? '');
      [touchedOn, sinceLook] = ['', 0];
      looks.push(day);
    }
  }, 300_000);

  test('had something of everything', () => {
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1);
    expect(looks).toContain('2026-10-10');
  });

  test('passes the check after every look that was taken over', () => {
    expect(faults).toEqual([]);
  });

  test('leaves nothing for a second look of the same day', () => {
    expect(new Set(again)).toEqual(new Set(['没有变化：新增 0 项']));
  });

  test('has every look on record, those without a change too', () => {
    const rows = read('upstream-checks.csv').trim().split(/\r?\n/).slice(1);
    expect(rows.map((row) => row.split(',')[1])).toEqual(looks);
    expect(rows.filter((row) => row.includes(',没有变化,')).length).toBe(counts.none);
  });

  test('leaves in our list what theirs says', () => {
    const ours = read('powers.csv')
      .split(/\r?\n/)
      .filter((row) => row.includes(',生效,'));
    expect(ours.length).toBe(seen.length);
    for (const { name, duty } of seen)
      expect(ours.filter((row) => row.includes(`,${name},`) && row.includes(duty)).length).toBe(1);
  });

  test('finds the forgotten look overdue from the fourth working day on, until it is made up for', () => {
    const [from = ''] = FORGOTTEN;
    const last = looks.filter((day) => day < from).at(-1) ?? '';
    const first = looks.find((day) => day > from) ?? '';
    const worked = days.filter((day) => day > last && isWorked(day));
    expect(late).toEqual(days.filter((day) => day >= (worked[3] ?? '') && day <= first));
    expect(late.length).toBeGreaterThan(0);
  });

  test('warns of that gap for ever, and of no other', async () => {
    const { problems } = await checkFolder(data, '2026-11-27', policyOf(data));
    const gaps = problems.filter(({ rule }) => rule === 'upstream-look-in-time');
    expect(gaps.map(({ found }) => found)).toEqual([
      looks.find((day) => day > (FORGOTTEN[0] ?? '')),
    ]);
  });
});
