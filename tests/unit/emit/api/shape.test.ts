/** The API never changes in silence: what comes has a version and a line that says so, and nothing goes within a version. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiVersions } from '../../../../src/tables/api/versions.ts';
import {
  digestOfShape,
  linesOf,
  readShape,
  shapeFault,
  shapeNow,
  shapeText,
} from '../../../formats/api-shape.ts';
import { root } from '../../helpers.ts';

const [newest] = apiVersions;
const file = path.join(root, 'tests/formats/api-shape.txt');
const now = shapeNow();

test('the shape is the one written down, of the newest version', async () => {
  const before = existsSync(file) ? readShape(readFileSync(file, 'utf8')) : undefined;
  if (before !== undefined) expect(shapeFault(before, now, newest) ?? '').toBe('');
  await expect(shapeText({ version: newest.version, lines: now })).toMatchFileSnapshot(file);
});

test('the newest version names the digest of its shape', () => {
  expect({ [newest.version]: newest.shape }).toEqual({ [newest.version]: digestOfShape(now) });
});

test('versions only rise, day by day, and each says what changed', () => {
  const number = (version: string) => version.split('.').map(Number);
  for (const [at, { version, day, changes }] of apiVersions.entries()) {
    expect(changes.length).toBeGreaterThan(0);
    for (const line of changes) expect(line).toMatch(/^[^。]{4,60}$/);
    const older = apiVersions[at + 1];
    if (older === undefined) continue;
    expect(day >= older.day).toBe(true);
    const [[major = 0, minor = 0], [olderMajor = 0, olderMinor = 0]] = [
      number(version),
      number(older.version),
    ];
    expect(major * 1000 + minor).toBeGreaterThan(olderMajor * 1000 + olderMinor);
  }
});

describe('what would change in silence is told', () => {
  const version = { version: '1.4', day: '2026-01-01', shape: 'x', changes: ['甲'] } as const;
  const before = {
    version: '1.4',
    lines: ['GET /a', 'a: object', 'a.b: string', 'value a.b = 甲'],
  };

  test('a key that goes, or is of another type', () => {
    const next = { ...version, version: '1.5', shape: '' } as const;
    expect(shapeFault(before, ['GET /a', 'a: object'], next)).toContain('  a.b: string');
    const other = before.lines.map((line) => line.replace('a.b: string', 'a.b: integer'));
    expect(shapeFault(before, other, next)).toContain('Put it back');
    expect(shapeFault(before, other, { ...next, version: '2.0' })).toBeUndefined();
  });

  test('a key that comes without a new version, or a value that comes or goes', () => {
    const more = [...before.lines, 'a.c: string'];
    expect(shapeFault(before, more, version)).toContain('+ a.c: string');
    expect(shapeFault(before, more, { ...version, version: '1.5' })).toBeUndefined();
    const renamed = before.lines.map((line) => line.replace('甲', '乙'));
    expect(shapeFault(before, renamed, version)).toContain('- value a.b = 甲');
    expect(shapeFault(before, renamed, { ...version, version: '1.5' })).toBeUndefined();
  });

  test('nothing, where nothing changed', () => {
    expect(shapeFault(before, before.lines, version)).toBeUndefined();
  });
});

test('keys within keys and within lists are told, and the columns of a record once', () => {
  const row = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
  const more = { type: 'array', items: { type: 'object', properties: { n: { enum: ['甲'] } } } };
  const record = { ...row, properties: { ...row.properties, more } };
  expect(
    linesOf([
      ['laws.row', row],
      ['laws.record', record],
    ]),
  ).toEqual([
    ...['laws.row: object', 'laws.row.id: string', 'laws.record: object'],
    ...['laws.record.more?: array', 'laws.record.more[]: object', 'laws.record.more[].n?: any'],
    'value laws.record.more[].n = 甲',
  ]);
});
