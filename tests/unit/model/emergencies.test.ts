import { describe, expect, test } from 'vitest';
import { jsonFiles } from '../../../src/emit/json-api.ts';
import { emergencyFile } from '../../../src/search/emergency-file.ts';
import { callsOf, callsOfAll, generalCalls } from '../../../src/words/emergency-calls.ts';
import { baseModel, only } from '../helpers.ts';

const second = {
  file: 'emergencies.csv',
  from: '\nxq-002',
  to: '\nxq-003,房子将塌,快塌了,,马上离开，到空地再打119。,119,120,bj-001;sd-001,,\nxq-002',
};
const model = baseModel({ ...second });
const { emergencies, items } = model;
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the emergencies of a matter', () => {
  const item = items.get('bj-001');
  const branches = items.branches(item);

  test('stand in the order of their table, those of one of its branches first', () => {
    const later = baseModel({
      file: 'emergencies.csv',
      from: '\nxq-001',
      to: `${second.to.slice(0, second.to.lastIndexOf('\n'))}\nxq-001`,
    });
    expect(ids(later.emergencies.all)).toEqual(['xq-003', 'xq-001', 'xq-002']);
    expect(ids(later.emergencies.of('bj-001'))).toEqual(['xq-003', 'xq-001']);
    expect(ids(later.emergencies.of('bj-001', branches))).toEqual(['xq-001', 'xq-003']);
  });

  test('are told of the branch they are about, and of no other', () => {
    const found = branches.map((branch) => ids(emergencies.ofBranch('bj-001', branch)));
    expect(found).toEqual([['xq-001'], []]);
  });

  test('are none where none is written', () => {
    expect(emergencies.of('bj-003')).toEqual([]);
  });

  test('stand in the JSON of the matter, with every number to ring', () => {
    const file = [...jsonFiles(model)].find(({ path }) =>
      path.endsWith('boundary-items/bj-001.json'),
    );
    expect(JSON.parse(file?.body ?? '').emergencies).toMatchObject([
      { id: 'xq-001', name: '燃气泄漏', numbers: ['119', '110'], conditions: ['保修期内'] },
      { id: 'xq-003', numbers: ['119', '120'], conditions: [] },
    ]);
  });
});

describe('the numbers to ring', () => {
  const gas = only(emergencies.all.filter(({ id }) => id === 'xq-001'));

  test('say who answers, and leave out the repair of gas where the district names none', () => {
    expect(gas.also).toEqual(['燃气抢修', '110']);
    expect(callsOf(gas)).toEqual([
      ['119', '消防救援'],
      ['110', '公安'],
    ]);
  });

  test('of several dangers stand once each', () => {
    expect(callsOfAll(emergencies.of('bj-001')).map(([number]) => number)).toEqual([
      '119',
      '110',
      '120',
    ]);
  });

  test('of any danger are three', () => {
    expect(generalCalls().map(([number]) => number)).toEqual(['110', '119', '120']);
  });
});

test('the search has every emergency, told whether it is for all cases', () => {
  expect(
    emergencyFile(model, { not: '', kinds: '', nets: '' }).emergencies.map(({ id, last }) => [
      id,
      last,
    ]),
  ).toEqual([
    ['xq-001', false],
    ['xq-003', false],
    ['xq-002', true],
  ]);
});
