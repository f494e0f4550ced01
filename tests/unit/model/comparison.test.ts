import { describe, expect, test } from 'vitest';
import { compareVersions, isSame } from '../../../src/model/comparison.ts';
import { announcedBytes } from '../announced.ts';
import type { Edit } from '../helpers.ts';
import { baseModel, modelOf, only } from '../helpers.ts';

const LAST = 'bd-2025-002,';
const withChanges = (...lines: readonly string[]): Edit => ({
  file: 'list-changes.csv',
  from: LAST,
  to: [...lines, LAST].join('\n'),
});

/** The comparison of the first and the newest version of an item, after some more changes. */
function comparisonOf(item: string, ...lines: readonly string[]) {
  const model = baseModel(...(lines.length === 0 ? [] : [withChanges(...lines)]));
  const [newest, ...former] = model.history.of(model.items.get(item));
  const first = former.find(({ from }) => from === '2024-05-01');
  if (newest === undefined || first === undefined) throw new Error(`${item} has one version`);
  return compareVersions(model, first, newest);
}

describe('the comparison of two versions', () => {
  test('tells the changed cell of a duty word by word, and nothing else', () => {
    const { cells, parts, cancelled } = comparisonOf('bj-001');
    expect([cells, cancelled]).toEqual([[], []]);
    const { kind, part, cells: changed } = only(parts);
    expect([kind, part.id]).toEqual(['changed', 'zr-bj001-01']);
    const { label, pieces } = only(changed);
    expect(label).toBe('具体职责');
    expect(pieces).toContainEqual({ text: '督促建设单位', change: 'kept' });
    expect(pieces.filter(({ change }) => change === 'added').length).toBeGreaterThan(0);
  });

  test('names a body, not its id, and marks the parts of a list', () => {
    const { cells, parts } = comparisonOf(
      'bj-001',
      'bd-2025-003,责任分工,zr-bj001-03,承接,单位,区综合执法局,区住建局,示例〔2025〕1号,维修资金归住建部门管,区住建局,,2025-06-20,2025-08-01',
      'bd-2025-004,职责边界事项,bj-001,变更,包括情形,屋顶漏水,屋顶漏水;外墙渗水,示例〔2025〕1号,来电问外墙的多，补写进来,区住建局,,2025-06-20,2025-08-01',
    );
    const scope = only(cells);
    expect(scope).toMatchObject({ label: '包括情形', inParts: true });
    const moved = parts.find(({ part }) => part.id === 'zr-bj001-03');
    const { label, pieces } = only(moved?.cells ?? []);
    expect(label).toBe('单位');
    expect(pieces.map(({ change }) => change)).toEqual(['removed', 'added']);
    for (const { text } of pieces) expect(text).toMatch(/^\p{Script=Han}+$/u);
  });

  test('tells an added duty by all it says, without its number', () => {
    const { parts } = comparisonOf(
      'bj-001',
      'bd-2025-003,责任分工,zr-bj001-03,新增,,,指导使用维修资金,示例〔2025〕1号,居民不会申请，增加指导,区住建局,,2025-06-20,2025-08-01',
    );
    const added = parts.find(({ kind }) => kind === 'added');
    expect(added?.part.id).toBe('zr-bj001-03');
    const labels = added?.cells.map(({ label }) => label);
    expect(labels).toContain('具体职责');
    expect(labels).not.toContain('编号');
    expect(labels).not.toContain('顺序');
  });

  test('quotes what was cancelled between them', () => {
    const { cancelled } = comparisonOf(
      'bj-001',
      'bd-2025-003,职责边界事项,bj-001,取消,,区综合执法局：上门拍照,,示例〔2025〕1号,拍照与维修无关，取消,区住建局,,2025-06-20,2025-08-01',
    );
    expect(only(cancelled).before).toBe('区综合执法局：上门拍照');
  });

  test('finds no difference where a change was taken back', () => {
    const comparison = comparisonOf(
      'bj-001',
      'bd-2024-002,责任分工,zr-bj001-01,变更,具体职责,督促建设单位限期维修并回访,督促建设单位维修,示例〔2024〕2号,通知了没人来修，改为督促,区住建局,,2024-06-01,2024-07-01',
    );
    expect(isSame(comparison)).toBe(true);
  });
});

/** A step is made already, and a version that is not there can be compared with nothing. */
const KNOWN_STEPS = [
  { older: '2024-05-01', newer: '2024-07-01' },
  { older: '1999-01-01', newer: '2024-07-01' },
];

test('two versions of an item that follow one another make one step, the older one first, and others are compared where that is published', () => {
  const model = baseModel(
    withChanges(
      'bd-2024-002,责任分工,zr-bj001-01,变更,具体职责,通知建设单位维修,督促建设单位维修,示例〔2024〕2号,通知了没人来修，改为督促,区住建局,,2024-06-01,2024-07-01',
    ),
  );
  const steps = model.history.steps(model.items.get('bj-001'));
  const known = [{ older: '2024-05-01', newer: '2025-08-01' }, ...KNOWN_STEPS];
  const compared = model.history.compared(model.items.get('bj-001'), known);
  expect(compared.slice(steps.length).map(({ older, newer }) => [older.from, newer.from])).toEqual([
    ['2024-05-01', '2025-08-01'],
  ]);
  expect(steps.map(({ older, newer }) => [older.from, newer.from])).toEqual([
    ['2024-07-01', '2025-08-01'],
    ['2024-05-01', '2024-07-01'],
  ]);
});

test('two versions of a ruling are compared finding by finding', () => {
  const model = modelOf(announcedBytes());
  const [pair] = model.history.steps(model.rulings.get('cd-2024-001'));
  if (pair === undefined) throw new Error('the ruling has one version only');
  const { cells, parts } = compareVersions(model, pair.older, pair.newer);
  expect(cells).toEqual([]);
  const { kind, part, cells: changed } = only(parts);
  expect([kind, part.id]).toEqual(['changed', 'jl-2024001-02']);
  expect(only(changed)).toMatchObject({ label: '结论' });
});
