import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { bare, type CalledFile, fileOf, mayBeCalled } from '../../../src/search/called.ts';
import { calledPlace, calledUnits } from '../../../src/search/called-files.ts';
import { baseModel } from '../helpers.ts';
import { runs } from '../property.ts';

const calledFiles = (model: Model) => [...calledUnits(model)].flatMap(({ files }) => [...files()]);

/** What is found for a query the way a browser looks it up. */
function called(model: Model, query: string): string[] {
  const place = calledPlace(model);
  const name = bare(query);
  if (place === undefined || !mayBeCalled(name)) return [];
  const wanted = `search/called/${fileOf(name, place.files)}.json`;
  const file = calledFiles(model).find(({ path }) => path === wanted);
  const content = JSON.parse(String(file?.body)) as CalledFile;
  return Object.hasOwn(content, name) ? (content[name] ?? []).map(({ id }) => id).sort() : [];
}

const model = baseModel();

describe('a record that only the full text knows', () => {
  test.each([
    ['its name', '对夜间违规施工的处罚', ['qz-0001']],
    ['its code, however it is typed', '示例 cf 001', ['qz-0001']],
    ['its id', 'QZ-0002', ['qz-0002']],
    ['its name with that of its part', '对在建房屋质量的检查：首层结构', ['qz-0002']],
    ['the name of a task', '夜间巡查在建工地', ['rw-0001']],
  ])('is found by %s', (_, query, ids) => {
    expect(called(model, query)).toEqual(ids);
  });

  test('is not found by a part of its name, nor by what every object has', () => {
    expect(called(model, '对夜间违规施工')).toEqual([]);
    expect(called(model, 'constructor')).toEqual([]);
  });

  test('is one of several where several are called so', () => {
    const [power] = model.tables.powers;
    if (power === undefined) throw new Error('the small data have powers');
    const powers = [...model.tables.powers, { ...power, id: 'qz-0009' }];
    const more = new Model({ ...model.tables, powers }, model.today);
    expect(called(more, power.name)).toEqual(['qz-0001', 'qz-0009']);
  });

  test('has a file of a few kilobytes, in a list of any length', () => {
    const [power] = model.tables.powers;
    if (power === undefined) throw new Error('the small data have powers');
    const powers = Array.from({ length: 5000 }, (_, at) => ({
      ...power,
      id: `qz-${at}`,
      code: `MA-${at}`,
      name: `第${at}项对施工扬尘和噪声的处罚`,
    }));
    const long = new Model({ ...model.tables, powers }, model.today);
    const sizes = calledFiles(long).map(({ body }) => String(body).length);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
    expect(called(long, '第4321项对施工扬尘和噪声的处罚')).toEqual(['qz-4321']);
  });
});

test('without any such record there are no files, and nothing is asked for', () => {
  const none = new Model({ ...model.tables, powers: [], tasks: [] }, model.today);
  const lists = calledFiles(none);
  expect(calledPlace(none)?.files ?? 0).toBe(lists.length);
});

test('a name stands in one of the files, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 5000 }), (name, files) => {
      const file = fileOf(name, files);
      return Number.isInteger(file) && file >= 0 && file < files;
    }),
    runs(100),
  );
});
