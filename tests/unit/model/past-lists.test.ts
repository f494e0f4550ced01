import { expect, test } from 'vitest';
import { pastItems } from '../../../src/model/past-lists.ts';
import { baseModel } from '../helpers.ts';

const ids = (versions: readonly { record: { id: string } }[]) =>
  versions.map(({ record }) => record.id);

test('a list has a page for every day on which a batch was published or took effect, newest first', () => {
  const occasions = pastItems(baseModel(), 'boundary-items').map(
    ({ date, published, effective }) => [date, published, effective],
  );
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
