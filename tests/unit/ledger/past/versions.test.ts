/** What a site said of the past stays: nothing that is entered afterwards makes it say otherwise. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../../src/check/problem.ts';
import { bentVersions } from '../../../../src/ledger/past/kept.ts';
import { seal } from '../../../../src/ledger/seal.ts';
import { versionsTable } from '../../../../src/tables/ledger.ts';
import { checkDistrict } from '../../district.ts';
import { baseBytes, checkBytes, edited, modelOf, rulesAt, sealed } from '../../helpers.ts';

const FIRST = '2026-01-05';
const published = sealed(baseBytes(), FIRST);
const LAST = 'bd-2025-002,';
const entered = (...lines: readonly string[]) =>
  edited(published, {
    file: 'list-changes.csv',
    from: LAST,
    to: [...lines, LAST].join('\n'),
  });
const problems = (bytes: ReadonlyMap<string, Uint8Array>) => checkBytes(bytes).problems;
const versions = (bytes: ReadonlyMap<string, Uint8Array>, item = 'bj-001') => {
  const model = modelOf(bytes);
  return model.history.of(model.items.get(item)).map(({ from, record, parts }) => ({
    ...{ from, summary: record.summary },
    texts: parts.map(({ text }) => text),
  }));
};

/** A past that never was, of a matter that changed and of one that never did. */
const REWRITES = {
  duty: 'bd-2024-900,责任分工,zr-bj001-01,变更,具体职责,出了事由街道负全责,督促建设单位维修,示例〔2024〕2号,从前归街道牵头，后来改为督促,区住建局,,2024-05-20,2024-06-03',
  matter:
    'bd-2024-901,职责边界事项,bj-003,变更,事项名称,从前归街道牵头,夜间施工噪声处置,示例〔2024〕2号,从前归街道牵头，后来改了名称,区住建局,,2024-05-20,2024-06-03',
};

describe('a backdated change that would rewrite a version', () => {
  test('of a duty is refused, with what was published and what would be read', () => {
    const found = problems(entered(REWRITES.duty));
    expect(rulesAt(found)).toContain('version-kept@data/list-changes.csv:4');
    const said = found.map(sentence).find((line) => line.includes('version-kept'));
    expect(said).toContain('bj-001 自 2025-08-01 起的那一版');
    expect(said).toContain(
      '公布的是「督促建设单位限期维修并回访」，照这样会变成「出了事由街道负全责」',
    );
    expect(said).toContain('补登');
  });

  test('of a record that never changed is refused as well', () => {
    const name = modelOf(published).items.get('bj-003').name;
    const line = REWRITES.matter.replace('夜间施工噪声处置', name);
    expect(problems(entered(line)).map(({ rule }) => rule)).toContain('version-kept');
  });

  test('is refused where it only comes between two versions', () => {
    const there =
      'bd-2024-902,责任分工,zr-bj001-01,变更,具体职责,督促建设单位维修,由街道负全责,示例〔2024〕2号,改成街道负责了一阵子,区住建局,,2024-05-20,2024-06-03';
    const back =
      'bd-2024-903,责任分工,zr-bj001-01,变更,具体职责,由街道负全责,督促建设单位维修,示例〔2024〕3号,后来又改回原来的写法,区住建局,,2024-05-21,2024-06-04';
    expect(problems(entered(there, back)).map(({ rule }) => rule)).toContain('version-kept');
  });
});

describe('a change that is entered after its day', () => {
  const LATE =
    'bd-2026-900,责任分工,zr-bj001-01,变更,具体职责,督促建设单位限期维修并回访,督促建设单位十日内维修并回访,示例〔2026〕2号,居民要一个准日子，写明十日,区住建局,,2026-01-02,2026-01-04';
  const late = edited(entered(LATE), {
    file: 'duties.csv',
    from: '限期维修并回访',
    to: '十日内维修并回访',
  });

  test('passes, and counts from the day on which it is entered', () => {
    expect(problems(late).map(sentence)).toEqual([]);
    expect(versions(late).map(({ from }) => from)).toEqual([
      '2026-11-23',
      '2025-08-01',
      '2024-05-01',
    ]);
    expect(versions(late).slice(1)).toEqual(versions(published));
  });

  test('stays where it is when it is sealed, and later publications leave it there', () => {
    const again = sealed(late, '2026-11-23');
    expect(versions(again)).toEqual(versions(late));
    expect(problems(again).map(sentence)).toEqual([]);
  });

  test('is told with the version in whose days it took effect', () => {
    const model = modelOf(late);
    const [now, before, first] = model.history.of(model.items.get('bj-001'));
    if (now === undefined || before === undefined || first === undefined) throw new Error('three');
    const told = [now, before, first].map((version) =>
      model.history.enteredLater(version).map(({ id }) => id),
    );
    expect(told).toEqual([[], ['bd-2026-900'], []]);
  });
});

test('what changed before and was not entered is told as an entry made later, and changes no version', () => {
  const told = entered(
    'bd-2026-901,责任分工,zr-bj001-01,补登,,由区住建局负责维修,督促建设单位维修,示例〔2024〕2号,从前的写法没有登记，补记一笔,区住建局,,2024-06-03,2024-06-03',
  );
  expect(problems(told).map(sentence)).toEqual([]);
  expect(versions(told)).toEqual(versions(published));
  const model = modelOf(told);
  const first = model.history.of(model.items.get('bj-001')).at(-1);
  expect(first && model.history.enteredLater(first).map(({ id }) => id)).toEqual(['bd-2026-901']);
});

test('every version that began before the day of the publication is sealed, with the changes that made it', () => {
  const { ledger } = checkBytes(published);
  const row = ledger.copies.get(versionsTable.name)?.get('boundary-items/bj-001/2025-08-01');
  expect(row?.cells).toMatchObject({ list: 'boundary-items', changes: 'bd-2025-001' });
  expect([...(ledger.copies.get(versionsTable.name)?.keys() ?? [])]).toHaveLength(
    ledger.entries.filter(({ table }) => table === versionsTable.name).length,
  );
});

test('a ledger from before there were versions is accepted, and seals them with its next publication', () => {
  const { tables, ledger } = checkDistrict();
  expect(ledger.newest?.number).toBeGreaterThan(1);
  expect(ledger.knows(versionsTable.name)).toBe(false);
  const one = tables && { ...tables, domains: tables.domains.map((row) => ({ ...row, order: 7 })) };
  const made = one && seal(one, ledger, '2026-12-01');
  expect(made?.ledger.copies.get(versionsTable.name)?.size).toBeGreaterThan(50);
  // What the older publications told of the past is taken as it comes out today, and holds from then on.
  expect(one && made && bentVersions(one, made.ledger, '2026-12-02')).toEqual([]);
});
