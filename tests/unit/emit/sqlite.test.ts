import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesSeveral, sqlName } from '../../../src/emit/sqlite/columns.ts';
import { databaseFile } from '../../../src/emit/sqlite/database.ts';
import { ABOUT, tableSql, viewSql } from '../../../src/emit/sqlite/schema.ts';
import { contentOf } from '../../../src/site/site-file.ts';
import { allTables, type TableName } from '../../../src/tables/index.ts';
import { districtModel } from '../district.ts';
import { root } from '../helpers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mingze-sqlite-'));
const file = path.join(folder, 'a.sqlite');
const model = districtModel();
const bytesOf = async () => (await contentOf(databaseFile(model))) as Uint8Array;
let database: DatabaseSync;

beforeAll(async () => {
  writeFileSync(file, await bytesOf());
  database = new DatabaseSync(file, { readOnly: true });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const ask = (sql: string, ...values: string[]) => database.prepare(sql).all(...values);

describe('the database of everything', () => {
  test('holds every row of every table, and all that several records are named in', () => {
    for (const { name, columns } of allTables) {
      const rows = model.tables[name as TableName] as readonly Record<string, unknown>[];
      expect(ask(`SELECT count(*) AS n FROM ${sqlName(name)}`), name).toEqual([{ n: rows.length }]);
      for (const [key] of Object.entries(columns).filter(([, column]) => namesSeveral(column))) {
        const named = rows.reduce((sum, row) => sum + (row[key] as unknown[]).length, 0);
        const found = ask(`SELECT count(*) AS n FROM "${sqlName(name)}_${key}"`);
        expect(found, `${name} ${key}`).toEqual([{ n: named }]);
      }
    }
  });

  test('is sound, and every reference leads to a row', () => {
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(ask('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('has types: days as they are written, truths as 1 and 0, counts as numbers or the word that withholds them', () => {
    const types = ask(
      'SELECT DISTINCT typeof(effective) AS day, typeof("order") AS n FROM boundary_items, duties',
    );
    expect(types).toEqual([{ day: 'text', n: 'integer' }]);
    expect(ask('SELECT DISTINCT typeof(count) AS t FROM staffing ORDER BY t')).toEqual([
      { t: 'integer' },
      { t: 'text' },
    ]);
    expect(ask('SELECT DISTINCT disputed FROM hotline_cases ORDER BY disputed')).toEqual([
      { disputed: 0 },
      { disputed: 1 },
    ]);
  });

  test('answers with names: who leads in a field on which law', () => {
    const [duty] = model.tables.duties.filter(({ laws }) => laws.length > 1);
    if (duty === undefined) throw new Error('no duty rests on two citations');
    const [row] = ask('SELECT * FROM duties_named WHERE id = ?', duty.id);
    expect(row).toMatchObject({
      item: duty.item,
      item_name: model.items.get(duty.item).name,
      body_name: model.bodies.get(duty.body).short,
      laws: duty.laws.map(({ law }) => law).join(';'),
      laws_names: duty.laws
        .map(({ law, article = '' }) => `《${model.laws.get(law).title}》${article}`)
        .join(';'),
    });
    const leads =
      ask(`SELECT DISTINCT d.body_name FROM duties_named d JOIN boundary_items i ON i.id = d.item
      WHERE d.role = '牵头' ORDER BY 1`);
    expect(leads.length).toBeGreaterThan(3);
  });

  test('has a view of every table that refers to another, each of which can be asked', () => {
    for (const table of allTables.filter((one) => viewSql(one) !== undefined))
      expect(() => ask(`SELECT * FROM "${sqlName(table.name)}_named"`), table.name).not.toThrow();
  });

  test('says of which day it is, whose and under which licence, and what its columns mean', () => {
    const meta = Object.fromEntries(
      ask('SELECT key, value FROM meta').map(({ key, value }) => [key, value]),
    );
    expect(meta).toMatchObject({
      district: '370799',
      updatedOn: model.figures.updatedOn,
      asOf: model.today,
      siteStatus: 'example',
      publication: String(model.ledger.newest?.number),
    });
    expect(
      ask(`SELECT label FROM dictionary WHERE table_name = 'duties' AND key = 'role'`),
    ).toEqual([{ label: '角色' }]);
  });

  test('is the same, byte for byte, of the same data', async () => {
    expect(Buffer.compare(await bytesOf(), await bytesOf())).toBe(0);
  });

  test('opens in the SQLite of others, where there is one', () => {
    const asked = spawnSync('sqlite3', [file, 'SELECT count(*) FROM duties'], { encoding: 'utf8' });
    if (asked.error !== undefined) return;
    expect(asked.stdout.trim()).toBe(String(model.tables.duties.length));
  });
});

test('the shape of the database is the same as ever', async () => {
  const sql = [ABOUT, ...allTables.flatMap((table) => [...tableSql(table), viewSql(table) ?? []])];
  await expect(`${sql.flat().join('\n')}\n`).toMatchFileSnapshot(
    path.join(root, 'tests/golden/data/mingze.sql'),
  );
});
