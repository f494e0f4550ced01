/** What was written down as a fact does not become another in silence. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { draftChanges } from '../../../src/publish/draft.ts';
import { isRecorded } from '../../../src/tables/define.ts';
import { allTables } from '../../../src/tables/index.ts';
import { howItChanges } from '../../../src/words/how-it-changes.ts';
import {
  baseBytes,
  checkBytes,
  type Edit,
  edited,
  modelOf,
  rulesAt,
  sealed,
  TODAY,
} from '../helpers.ts';

const published = sealed(baseBytes(), '2026-08-01');
const otherDay = { file: 'inspections.csv', from: '2026-07-08', to: '2026-07-09' };
const problemsOf = (...edits: readonly Edit[]) => checkBytes(edited(published, ...edits)).problems;

describe('a fact that was published', () => {
  test.each([
    ['the day of an inspection', otherDay],
    ['the day of a decision', { file: 'handoffs.csv', from: '2026-06-10', to: '2026-06-11' }],
    ['the level of a law', { file: 'laws.csv', from: ',法律,', to: ',规章,' }],
    ['a step', { file: 'flow-steps.csv', from: '把照片和记录移送', to: '把照片和记录交给' }],
  ])('is asked for where it becomes another: %s', (_what, edit) => {
    expect(problemsOf(edit).map(({ rule }) => rule)).toContain('change-on-record');
  });

  test('may be filled in where it was left empty', () => {
    const filled = {
      file: 'handoffs.csv',
      from: 'fl-daqi,,,,2026-07-01',
      to: 'fl-daqi,派两名协管员,,,2026-07-01',
    };
    expect(problemsOf(filled).map(sentence)).toEqual([]);
  });

  test('is drafted as an erratum, which is all that is asked for', () => {
    const bytes = edited(published, otherDay);
    const [draft, ...others] = draftChanges(checkBytes(bytes).data);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ list: '监督检查', record: 'dc-2026-003', kind: '勘误' });
    const told = edited(bytes, {
      file: 'list-changes.csv',
      from: 'bd-2025-002',
      to: `bd-2026-001,监督检查,dc-2026-003,勘误,检查日期,2026-07-08,2026-07-09,示例〔2026〕3号,检查日期抄错了一天,区热线中心,,${TODAY},${TODAY}\nbd-2025-002`,
    });
    expect(rulesAt(checkBytes(told).problems)).toEqual([]);
    const model = modelOf(told);
    const change = model.changes.get('bd-2026-001');
    expect(model.changes.page(change)).toEqual({ list: 'inspections', id: 'dc-2026-003' });
    expect(model.changes.concerned(change)).toContain('pz-huanjing');
  });
});

test('every published table says how it may change, and why where it may freely', () => {
  for (const table of allTables) {
    expect(table.changes !== undefined, table.name).toBe(table.published);
    expect(howItChanges(table), table.name).toMatch(/。$/);
    if (typeof table.changes === 'object') expect(table.changes.freely).toMatch(/^.{10,60}$/);
  }
  expect(allTables.filter(isRecorded).length).toBeGreaterThan(20);
});
