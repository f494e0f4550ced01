/** What the columns and the lanes say in a district that has towns where others have 街道. */
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../src/emit/flow-chart/index.ts';
import { svgText } from '../../../src/emit/flow-chart/svg.ts';
import { nationalTables } from '../../../src/emit/national-tables.ts';
import type { Model } from '../../../src/model/model.ts';
import { tableNamed } from '../../../src/tables/index.ts';
import { actorCalled } from '../../../src/words/flow-actor.ts';
import { columnCalled } from '../../../src/words/list-text.ts';
import { factsOf } from '../../../src/words/record-facts.ts';
import { baseBytes, baseModel } from '../helpers.ts';

/** The kind of a body as it stands in its row. */
const KIND = ',街道,';

function inTowns(): Model {
  const rows = new TextDecoder().decode(baseBytes().get('bodies.csv')).split('\n');
  const streets = rows.filter((row) => row.includes(KIND));
  return baseModel(
    ...streets.map((from) => ({ file: 'bodies.csv', from, to: from.replace(KIND, ',镇,') })),
  );
}

describe.each([
  ['街道', baseModel],
  ['镇', inTowns],
] as const)('in a district of %s', (called, modelIn) => {
  const model = modelIn();

  test('a column is called by what there is', () => {
    expect(columnCalled(model, tableNamed('hotline-cases'), 'street')).toBe(`发生${called}`);
    const handoffs = model.handoffs.all.filter(({ streets }) => streets.length > 0);
    expect(handoffs).not.toEqual([]);
    for (const handoff of handoffs) {
      const { facts, texts } = factsOf(model, tableNamed('handoffs'), { ...handoff });
      expect(facts.map(({ label }) => label)).toContain(`适用${called}`);
      expect(texts.map(({ label }) => label)).toContain(`${called}做什么`);
    }
    const [street] = model.bodies.streets;
    const tables = street === undefined ? [] : nationalTables(model, street);
    const columns = tables.flatMap((table) => table.columns.map(({ label }) => label));
    expect(columns).toContain(`${called}配合职责`);
  });

  test('whoever does a step is called so, and other bodies by their names', () => {
    const flow = model.charts.get('lc-001');
    const actors = model.charts.steps(flow).map((step) => actorCalled(model, step));
    expect(actors).toEqual([called, called, '区综合执法局']);
    expect(svgText(chartOf(model, flow))).toContain(`>${called}<`);
  });
});
