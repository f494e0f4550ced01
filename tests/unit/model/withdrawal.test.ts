import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { withdrawalOf } from '../../../src/model/withdrawal.ts';
import { baseModel, baseTables, TODAY } from '../helpers.ts';

const CHANGES = 'list-changes.csv';
const lastRow = 'bd-2025-002,属地管理事项,sd-002,变更,清单类型';

describe('an item that no longer holds', () => {
  test('that holds has nothing to say', () => {
    const model = baseModel();
    expect(withdrawalOf(model, model.items.get('bj-001'))).toBeUndefined();
  });

  test('names its replacement, and without a change the day from which that one holds', () => {
    const model = baseModel();
    expect(withdrawalOf(model, model.items.get('bj-002'))).toEqual({
      status: '已被替代',
      since: '2024-05-01',
      ended: true,
      change: undefined,
      instead: ['bj-003'],
    });
  });

  test('that was cancelled says since when and why', () => {
    const model = baseModel(
      {
        file: 'street-items.csv',
        from: '2024-05-01,生效,\nsd-002',
        to: '2024-05-01,已取消,\nsd-002',
      },
      {
        file: CHANGES,
        from: lastRow,
        to: `bd-2025-003,属地管理事项,sd-001,取消,状态,生效,,示例〔2025〕3号,焚烧已由区里统一巡查,区综合执法局,,2025-06-20,2025-09-01\n${lastRow}`,
      },
    );
    const withdrawal = withdrawalOf(model, model.items.get('sd-001'));
    expect(withdrawal).toMatchObject({ since: '2025-09-01', instead: [] });
    expect(withdrawal?.change?.reason).toBe('焚烧已由区里统一巡查');
  });

  test('still holds until the day of its cancellation', () => {
    const model = baseModel(
      {
        file: 'street-items.csv',
        from: '2024-05-01,生效,\nsd-002',
        to: '2024-05-01,已取消,\nsd-002',
      },
      {
        file: CHANGES,
        from: lastRow,
        to: `bd-2025-003,属地管理事项,sd-001,取消,状态,生效,,示例〔2025〕3号,焚烧已由区里统一巡查,区综合执法局,,2026-11-20,2026-12-01\n${lastRow}`,
      },
    );
    expect(withdrawalOf(model, model.items.get('sd-001'))?.ended).toBe(false);
  });

  test('that was split leads on to all its heirs', () => {
    const model = baseModel({
      file: CHANGES,
      from: lastRow,
      to: `bd-2025-003,职责边界事项,bj-002,拆分,,,拆成 bj-001 和 bj-003,示例〔2025〕3号,两件事分开办更快,区环境分局,,2025-06-20,2025-09-01\n${lastRow}`,
    });
    expect(withdrawalOf(model, model.items.get('bj-002'))?.instead).toEqual(['bj-003', 'bj-001']);
  });

  test('that was split leads on to heirs without a number, and to no word that looks like one', () => {
    const tables = baseTables({
      file: CHANGES,
      from: lastRow,
      to: `bd-2025-003,职责边界事项,bj-002,拆分,,,拆成 bj-loufang 和 bj-003，不看 sd-card,示例〔2025〕3号,两件事分开办更快,区环境分局,,2025-06-20,2025-09-01\n${lastRow}`,
    });
    const [item, ...others] = tables['boundary-items'];
    const heirs = [...others, { ...item, id: 'bj-loufang' }] as typeof others;
    const model = new Model({ ...tables, 'boundary-items': heirs }, TODAY);
    expect(withdrawalOf(model, model.items.get('bj-002'))?.instead).toEqual([
      'bj-003',
      'bj-loufang',
    ]);
  });
});

test('a ruling that is revoked is withdrawn without another in its place', () => {
  const model = baseModel({
    file: 'rulings.csv',
    from: '2024-06-15,生效,',
    to: '2024-06-15,撤销,',
  });
  expect(withdrawalOf(model, model.rulings.get('cd-2024-001'))).toMatchObject({
    status: '撤销',
    instead: [],
  });
  expect(withdrawalOf(model, model.rulings.get('cd-2026-001'))).toBeUndefined();
});
