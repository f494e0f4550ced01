/** What an operator writes when an answer is handed on, held against the tables themselves. */
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/browser/dispatch.ts';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import type { Item } from '../../../src/model/items.ts';
import { Model } from '../../../src/model/model.ts';
import type { Duty } from '../../../src/tables/index.ts';
import { itemDispatch, rulingDispatch, signpostDispatch } from '../../../src/words/dispatch.ts';
import { HANDED_ON } from '../../../src/words/dispatch-text.ts';
import { checkDistrict, districtModel } from '../district.ts';

let model: Model;
beforeAll(() => {
  model = districtModel();
});

const say = (item: Item, condition?: string): string => {
  const branch = model.items.branches(item).find((one) => one.condition === condition);
  if (branch === undefined) throw new Error(`${item.id} has no ${condition}`);
  return itemDispatch(model, item, branch);
};

/** Every situation that people go by today, with its rows. */
function* situations(): Generator<{ item: Item; condition: string | undefined; rows: Duty[] }> {
  for (const item of model.items.all.filter((one) => model.items.isInForce(one))) {
    const rows = model.tables.duties.filter((duty) => duty.item === item.id);
    for (const condition of new Set(rows.map((row) => row.condition)))
      yield { item, condition, rows: rows.filter((row) => row.condition === condition) };
  }
}

describe('a matter', () => {
  test('is told with its number, its situation, all who have a part, and the laws of who leads', () => {
    let seen = 0;
    for (const { item, condition, rows } of situations()) {
      const said = say(item, condition);
      expect(said).toContain(`“${item.name}”（编号 ${item.id}）`);
      if (condition !== undefined) expect(said).toContain(`“${condition}”的情形`);
      for (const { body } of rows) expect(said).toContain(model.bodies.get(body).short);
      for (const { laws } of rows.filter(({ role }) => /^(牵头|双牵头|各负其责)$/.test(role)))
        for (const { law, article } of laws) {
          const { title } = model.laws.get(law);
          expect(said).toContain(title.replace(/^中华人民共和国(?=.)/, ''));
          if (article !== undefined) expect(said).toContain(article);
        }
      seen += 1;
    }
    expect(seen).toBeGreaterThan(60);
  });

  test('asks whoever leads, together where several do, and nobody where nobody leads', () => {
    let without = 0;
    for (const { item, condition, rows } of situations()) {
      const said = say(item, condition);
      const leads = (role: string) => rows.filter((row) => row.role === role);
      const stages = new Set(rows.map(({ stage }) => stage)).size;
      if (leads('双牵头').length > 1 && stages === 1) expect(said).toContain('共同牵头办理');
      if (leads('牵头').length > 0) expect(said).toMatch(/请[^。；]*牵头办理/);
      if (rows.some(({ role }) => /^(牵头|双牵头|各负其责)$/.test(role))) continue;
      expect(said).toContain('没有行政牵头部门，请告知来电人由');
      expect(said).not.toMatch(/牵头办理/);
      without += 1;
    }
    expect(without).toBeGreaterThan(3);
  });

  test('of all streets names the one where it happened, and an office with its department', () => {
    const street = model.items.get('sd-012');
    expect(say(street, '首次成立')).toContain('请事发地的街道办事处牵头办理');
    const office = model.items.get('bj-001');
    expect(say(office, '已过保修期，公共部位渗漏')).toContain(
      '请区物业中心（主管部门：区住建局）牵头办理',
    );
  });

  test('that is a danger has the caller ring first, and does not lend its numbers to other situations', () => {
    for (const { item, condition } of situations()) {
      const said = say(item, condition);
      const own = model.tables.emergencies.filter(({ items }) => items.includes(item.id));
      const here = own.filter(({ conditions }) => conditions.includes(condition ?? ' '));
      const any = own.filter(({ conditions }) => conditions.length === 0);
      const first = /^(?:这是险情：|有人有危险的，)先请来电人拨打 (\d+)/.exec(said)?.[1];
      expect(first, said).toBe((here.length > 0 ? here : any)[0]?.call);
      expect(said.startsWith('这是险情'), said).toBe(here.length > 0);
    }
    expect(say(model.items.get('bj-083'), '不牵绳、犬只伤人')).toMatch(/^这是险情：[^。]*110/);
    expect(say(model.items.get('bj-083'), '犬吠扰民')).toMatch(/^来电反映/);
  });

  test('on which a ruling concludes names it; one that says nothing of the situation is not named', () => {
    const item = model.items.get('bj-001');
    for (const { condition } of model.items.branches(item))
      for (const ruling of model.rulings.on('bj-001')) {
        const decides =
          ruling.status === '生效' &&
          model.tables['ruling-findings'].some(
            (finding) => finding.ruling === ruling.id && finding.condition === condition,
          );
        expect(say(item, condition).includes(ruling.number ?? 'none')).toBe(decides);
      }
    expect(say(item, '保修期内')).toContain('（示例认〔2024〕4号，cd-2024-004）');
  });

  test('in dispute is handled as before; one with a change to come says from when', () => {
    const [disputed] = model.items.branches(model.items.get('bj-016'));
    expect(say(model.items.get('bj-016'), disputed?.condition)).toContain('原来的分工继续有效');
    const [coming] = model.items.branches(model.items.get('bj-034'));
    expect(say(model.items.get('bj-034'), coming?.condition)).toContain('自 2049年6月1日 起有变动');
  });

  test('that no longer holds, or does not yet, asks nobody', () => {
    const gone = model.items.get('bj-054');
    const [branch] = model.items.branches(gone);
    expect(say(gone, branch?.condition)).toMatch(
      /不能据此派单。现在看：“商业经营噪声监管”（bj-050）/,
    );
    const { tables, ledger } = checkDistrict();
    if (tables === undefined) throw new Error('the district has faults');
    const before = new Model(tables, '2023-01-01', ledger);
    const item = before.items.get('bj-001');
    for (const one of before.items.branches(item)) {
      const said = itemDispatch(before, item, one);
      expect(said).toContain('在此以前不能据此派单');
      expect(said).not.toMatch(/请|牵头/);
    }
  });
});

test('a ruling in force decides by its number; one that was replaced leads to the one that replaced it', () => {
  const said = (id: string) => {
    const ruling = model.rulings.get(id);
    return model.rulings.branches(ruling).map((branch) => rulingDispatch(model, ruling, branch));
  };
  expect(said('cd-2024-006')[0]).toMatch(
    /示例认〔2024〕6号，cd-2024-006）已经认定.*请区教体局牵头办理/,
  );
  for (const one of said('cd-2025-002')) {
    expect(one).toContain('不能据此派单。现在看：《关于养犬与流浪犬类事项职责划分的总体意见》');
    expect(one).not.toContain('牵头');
  }
});

test('what is in no list sends the caller where the signpost says', () => {
  for (const signpost of model.signposts) {
    const said = signpostDispatch(model, signpost);
    expect(said).toContain(
      `不在职责清单里（指引编号 ${signpost.id}）。请告知来电人：${signpost.where}`,
    );
  }
});

test('an example says that it is one', () => {
  for (const { item, condition } of situations())
    expect(say(item, condition)).toMatch(/以上是示例数据，不是官方分工。$/);
});

test('the data hold the same words, and a card picks those of its situation', () => {
  const files = new Map([...jsonFiles(model)].map(({ path, body }) => [path, String(body)]));
  const read = (list: string, id: string) =>
    JSON.parse(files.get(`api/v1/${list}/${id}.json`) ?? '');
  for (const { item, condition } of situations())
    expect(wordsOf(read(item.list, item.id), condition)).toEqual([say(item, condition)]);
  // Nothing is handed on by a list of which the data do not say how.
  for (const list of HANDED_ON) {
    const own = [...files].filter(([file]) => file.startsWith(`api/v1/${list}/`));
    expect(own.some(([, body]) => body.includes('"dispatch":'))).toBe(true);
  }
  const signpost = model.signposts[0];
  if (signpost === undefined) throw new Error('the district has no signposts');
  expect(wordsOf(read('signposts', signpost.id), undefined)).toEqual([
    signpostDispatch(model, signpost),
  ]);
  // Where the situation has another name by now, all of them are shown.
  expect(wordsOf(read('boundary-items', 'bj-001'), '没有这种情形')).toHaveLength(
    model.items.branches(model.items.get('bj-001')).length,
  );
});
