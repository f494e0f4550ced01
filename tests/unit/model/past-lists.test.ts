import { expect, test } from 'vitest';
import { listNamed, recordedLists } from '../../../src/records/index.ts';
import { pastOccasion } from '../../../src/words/past-occasion.ts';
import { announcedBytes } from '../announced.ts';
import { baseModel, modelOf } from '../helpers.ts';
import { pastItems, pastRulings } from '../past.ts';

const rulingList = listNamed('rulings');
const batches = (items: readonly { batch: number }[]) => items.map(({ batch }) => batch).sort();

const ids = (versions: readonly { record: { id: string } }[]) =>
  versions.map(({ record }) => record.id);

test('a list has a page for every day on which a batch was published or took effect, newest first', () => {
  const occasions = pastItems(baseModel(), 'boundary-items').map(({ date, published, began }) => [
    date,
    batches(published),
    batches(began),
  ]);
  expect(occasions).toEqual([
    ['2024-05-01', [], [1, 2]],
    ['2024-03-28', [1, 2], []],
    ['2021-05-01', [], [1]],
    ['2021-03-28', [1], []],
  ]);
});

test('a list holds what was in force, tells what was still to come, and leaves out what had been replaced', () => {
  const [newest, published, , oldest] = pastItems(baseModel(), 'boundary-items');
  expect(ids(newest?.inForce ?? [])).toEqual(['bj-001', 'bj-003']);
  expect(newest?.announced).toEqual([]);
  expect(ids(published?.inForce ?? [])).toEqual(['bj-002']);
  expect(ids(published?.announced ?? [])).toEqual(['bj-001', 'bj-003']);
  expect(oldest?.inForce).toEqual([]);
  expect(ids(oldest?.announced ?? [])).toEqual(['bj-002']);
});

test('a list tells what was added, withdrawn and changed since', () => {
  const [newest, published, past] = pastItems(baseModel(), 'boundary-items');
  expect([newest?.added, newest?.withdrawn]).toEqual([[], []]);
  expect(published?.withdrawn.map(({ id }) => id)).toEqual(['bj-002']);
  expect(past?.added.map(({ id }) => id)).toEqual(['bj-001', 'bj-003']);
  expect(newest?.changed).toHaveLength(1);
  expect(newest?.changed[0]?.older).toMatchObject({ from: '2024-05-01', record: { id: 'bj-001' } });
  expect(newest?.changed[0]?.newer.from).toBe('2025-08-01');
});

test('an item whose withdrawal nobody dated stays in the lists of former days and not in the present one', () => {
  const model = baseModel({
    file: 'street-items.csv',
    from: '2024-05-01,生效,\nsd-002',
    to: '2024-05-01,已取消,\nsd-002',
  });
  const [newest] = pastItems(model, 'street-items');
  expect(ids(newest?.inForce ?? [])).toContain('sd-001');
  expect(newest?.withdrawn.map(({ id }) => id)).toEqual(['sd-001']);
});

test('a batch that takes effect on a day still to come has no list of that day', () => {
  const model = baseModel({
    file: 'street-items.csv',
    from: '2024-05-01,生效,\nsd-002',
    to: '2027-05-01,生效,\nsd-002',
  });
  expect(pastItems(model, 'street-items').map(({ date }) => date)).toEqual([
    '2024-05-01',
    '2024-03-28',
  ]);
});

const NEWER =
  'cd-2025-001,示例认〔2025〕1号,关于加建渗漏先行维修职责的认定意见,房屋渗漏,区热线中心,区住建局,,先修房还是先拆加建。,先修房，加建由区综合执法局另行查处，修好以后再追责。,,bj-001,2025-01-06,,2025-02-11,,2025-03-01,生效,cd-2024-001,';

test('the list of rulings has a page for every day on which one took effect or ended, with what was open then', () => {
  const model = baseModel(
    {
      file: 'rulings.csv',
      from: '2024-06-15,生效,,',
      to: `2024-06-15,已被替代,,\n${NEWER}`,
    },
    {
      file: 'ruling-findings.csv',
      from: 'jl-2024001-02,',
      to: 'jl-2025001-01,cd-2025-001,,区住建局,牵头,督促先行维修并回访居民\njl-2024001-02,',
    },
  );
  const lists = pastRulings(model);
  expect(lists.map((list) => [list.date, pastOccasion(rulingList, list)])).toEqual([
    ['2025-03-01', '示例认〔2025〕1号生效，示例认〔2024〕1号不再执行'],
    ['2024-06-15', '示例认〔2024〕1号生效'],
  ]);
  const [newer, older] = lists;
  expect(ids(newer?.inForce ?? [])).toEqual(['cd-2025-001']);
  expect(ids(older?.inForce ?? [])).toEqual(['cd-2024-001']);
  expect(older?.withdrawn.map(({ id }) => id)).toEqual(['cd-2024-001']);
  expect(older?.added.map(({ id }) => id)).toEqual(['cd-2025-001']);
  expect(ids(model.rulings.openOn('2025-01-31').map((record) => ({ record })))).toEqual([
    'cd-2025-001',
  ]);
  expect(model.rulings.openOn(newer?.date ?? '')).toEqual([]);
});

test('a ruling of a former day stands in the list in the findings of that day, and tells that it changed', () => {
  const model = baseModel({
    file: 'list-changes.csv',
    from: 'bd-2025-002,',
    to: 'bd-2025-003,认定结论,jl-2024001-02,变更,结论,查处顶楼加建,另行查处顶楼加建行为,示例〔2025〕1号,写清另行查处,区综合执法局,,2025-06-20,2025-08-01\nbd-2025-002,',
  });
  const [list] = pastRulings(model);
  expect(list?.inForce[0]?.parts.map(({ text }) => text)).toContain('查处顶楼加建');
  expect(list?.changed).toHaveLength(1);
});

test('what a list is counted to hold is what it holds by name', () => {
  const model = modelOf(announcedBytes());
  for (const list of recordedLists.map(({ table }) => table.name))
    for (const { date } of model.past.days(list)) {
      const { counts, whole } = model.past.on(list, date);
      const named = Object.entries(whole ?? {}).map(([part, members]) => [part, members.length]);
      expect(counts, `${list} ${date}`).toEqual(Object.fromEntries(named));
    }
});

test('the days before and after lead from one former list to the next', () => {
  const { past } = baseModel();
  const days = past.days('boundary-items').map(({ date }) => date);
  const walked = [days[0]];
  for (const day of walked) {
    const before = day === undefined ? undefined : past.on('boundary-items', day).before;
    if (before !== undefined) walked.push(before);
  }
  expect(walked).toEqual(days);
  expect(past.on('boundary-items', days[1] ?? '').after).toBe(days[0]);
});
