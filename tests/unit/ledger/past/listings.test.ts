/** In which of the former lists a record stands is sealed: whatever its days are made afterwards, those lists stay. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../../src/check/problem.ts';
import { Endings } from '../../../../src/ledger/past/ending.ts';
import { listingRows } from '../../../../src/ledger/past/listings.ts';
import { Past } from '../../../../src/ledger/past/walk.ts';
import { endsOn } from '../../../../src/model/by-day.ts';
import { withdrawalOf } from '../../../../src/model/withdrawal.ts';
import { listNamed, recordedLists } from '../../../../src/records/index.ts';
import { listingsTable } from '../../../../src/tables/ledger.ts';
import { checkDistrict, districtModel, PUBLISHED } from '../../district.ts';
import { baseBytes, checkBytes, type Edit, edited, modelOf, sealed } from '../../helpers.ts';
import { pastItems } from '../../past.ts';

const FIRST = '2026-01-05';
const published = sealed(baseBytes(), FIRST);

/** A day of a record made another, with the change that says so. */
const corrected = (id: string, field: string, before: string, after: string): Edit => ({
  file: 'list-changes.csv',
  from: 'bd-2025-002,',
  to: `bd-2026-900,职责边界事项,${id},勘误,${field},${before},${after},示例〔2026〕2号,日期抄错了，照文件改正,区住建局,,2026-11-20,2026-11-20\nbd-2025-002,`,
});

/** Which matters stand in the list of a day. */
const listed = (bytes: ReadonlyMap<string, Uint8Array>, date: string, today?: string) => {
  const past = pastItems(modelOf(bytes, today), 'boundary-items').find(
    (list) => list.date === date,
  );
  return [...(past?.inForce ?? []), ...(past?.announced ?? [])].map(({ record }) => record.id);
};

describe('the day on which a matter was published, made later by a correction that is on record', () => {
  const later = edited(
    published,
    {
      file: 'boundary-items.csv',
      from: '2024-03-28,2024-05-01,生效',
      to: '2024-04-20,2024-05-01,生效',
    },
    corrected('bj-001', '公布日期', '2024-03-28', '2024-04-20'),
  );

  test('passes the check, and leaves the matter in the lists in which it stood', () => {
    expect(checkBytes(later).problems.map(sentence)).toEqual([]);
    expect(listed(published, '2024-03-28')).toContain('bj-001');
    expect(listed(later, '2024-03-28')).toEqual(listed(published, '2024-03-28'));
  });

  test('would take it out of them where nothing was sealed', () => {
    const unsealed = edited(baseBytes(), {
      file: 'boundary-items.csv',
      from: '2024-03-28,2024-05-01,生效',
      to: '2024-04-20,2024-05-01,生效',
    });
    expect(listed(unsealed, '2024-03-28')).not.toContain('bj-001');
  });

  test('stays so with the next publication', () => {
    const again = sealed(later, '2026-11-23');
    expect(listed(again, '2024-03-28')).toEqual(listed(published, '2024-03-28'));
    const row = checkBytes(again).ledger.last(listingsTable.name, 'boundary-items/bj-001');
    expect(row).toMatchObject({ from: '2024-03-28', until: '' });
  });
});

test('made earlier, it does not bring the matter into the lists of before', () => {
  const earlier = edited(
    published,
    {
      file: 'boundary-items.csv',
      from: '2024-03-28,2024-05-01,争议中',
      to: '2021-03-28,2024-05-01,争议中',
    },
    corrected('bj-003', '公布日期', '2024-03-28', '2021-03-28'),
  );
  expect(listed(earlier, '2021-03-28')).toEqual(listed(published, '2021-03-28'));
});

test('an end that was sealed stays, and one that is entered later never lies before the last publication', () => {
  const row = checkBytes(published).ledger.last(listingsTable.name, 'boundary-items/bj-002');
  expect(row).toMatchObject({ from: '2021-03-28', until: '2024-05-01' });
  const { told, items } = modelOf(published);
  const list = listNamed('boundary-items');
  expect(told.listedUntil(list, items.get('bj-002'), '2023-01-01')).toBe('2024-05-01');
  expect(told.listedUntil(list, items.get('bj-001'), '2025-01-01')).toBe(FIRST);
  expect(told.listedUntil(list, items.get('bj-001'), '2026-02-01')).toBe('2026-02-01');
});

test('what is sealed is what the site says, of every record of a district', () => {
  const model = districtModel();
  const { tables, ledger } = checkDistrict();
  const rows = new Map(listingRows(tables ?? {}, ledger, PUBLISHED).map((row) => [row.id, row]));
  const endings = new Endings(tables ?? {}, new Past(tables ?? {}, ledger, PUBLISHED));
  let ended = 0;
  for (const list of recordedLists)
    for (const record of model.recorded(list)) {
      const from = model.told.listedFrom(list, record);
      expect(rows.get(`${list.table.name}/${record.id}`)?.from).toBe(
        from !== undefined && from <= PUBLISHED ? from : undefined,
      );
      const end = endings.of(list, record);
      if (withdrawalOf(model, record)?.since !== undefined) ended += 1;
      if (end !== undefined) expect(end).toBe(endsOn(model, record));
    }
  expect(ended).toBeGreaterThan(3);
});
