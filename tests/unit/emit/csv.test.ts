import { describe, expect, test } from 'vitest';
import { csvFiles } from '../../../src/emit/csv.ts';
import { cellText } from '../../../src/tables/cell-text.ts';
import { headerOf } from '../../../src/tables/define.ts';
import { allTables, tables } from '../../../src/tables/index.ts';
import { baseModel, checkBytes } from '../helpers.ts';

const model = baseModel({
  file: 'signposts.csv',
  from: '先向银行投诉；不满意的，拨打 12378。',
  to: '"先向银行投诉，说""要投诉"";\n不满意的，拨打 12378。"',
});
const every = [...csvFiles(model)];
const isInForce = ({ path }: { path: string }) => path.startsWith('data/in-force/');
const files = every.filter((file) => !isInForce(file));

describe('the emitted CSV', () => {
  test('is one file a table, in the data folder of the site', () => {
    expect(files.map((file) => file.path)).toEqual(allTables.map(({ name }) => `data/${name}.csv`));
  });

  test('is there as of today, too, for each list whose changes take effect on a day', () => {
    expect(every.filter(isInForce).map((file) => file.path)).toEqual(
      [
        ...['boundary-items', 'street-items', 'duties', 'powers', 'tasks'],
        ...['rulings', 'ruling-findings'],
      ].map((name) => `data/in-force/${name}.csv`),
    );
    const present = new Map(files.map(({ path, body }) => [path, body]));
    for (const { path, body } of every.filter(isInForce))
      expect(body, 'nothing is still to come').toBe(present.get(path.replace('in-force/', '')));
  });

  test('begins with a byte order mark and ends its lines the way Excel expects', () => {
    for (const { body } of files) {
      expect(body.startsWith('\uFEFF')).toBe(true);
      expect(body.endsWith('\r\n')).toBe(true);
    }
  });

  test('has the Chinese header of its table', () => {
    const [first] = files[0]?.body.slice(1).split('\r\n') ?? [];
    expect(first).toBe(headerOf(tables.bodies).join(','));
  });

  test('passes the check again and gives the same rows', () => {
    const bytes = new Map(
      files.map(({ path, body }) => [
        path.replace('data/', ''),
        new TextEncoder().encode(body.slice(1)),
      ]),
    );
    const { problems, tables: again } = checkBytes(bytes);
    expect(problems).toEqual([]);
    expect(again).toEqual(model.tables);
  });
});

test('a change names its list and its column in the words of the clerk, and in the API by name and key', () => {
  const csv = files.find(({ path }) => path === 'data/list-changes.csv')?.body;
  expect(csv).toContain('bd-2025-001,责任分工,zr-bj001-01,变更,具体职责,');
  expect(model.changes.get('bd-2025-001')).toMatchObject({ list: 'duties', field: 'text' });
});

test('a value is written the way a clerk writes it', () => {
  const { laws, item, text } = tables.duties.columns;
  expect(cellText(laws, [{ law: 'fl-a', article: '第一条' }, { law: 'fl-b' }])).toBe(
    'fl-a#第一条;fl-b',
  );
  expect(cellText(item, 'bj-001')).toBe('bj-001');
  expect(cellText(text, undefined)).toBe('');
  expect(cellText(tables['hotline-cases'].columns.disputed, false)).toBe('否');
  expect(cellText(tables.synonyms.columns.means, ['噪声', '扰民'])).toBe('噪声;扰民');
  expect(cellText(tables.domains.columns.order, 0)).toBe('0');
});
