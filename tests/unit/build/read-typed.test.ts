import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  argument,
  flag,
  location,
  manyArguments,
  oneOf,
  pairs,
  port,
  wholeNumber,
  wholeNumbers,
  words,
} from '../../../src/build/command/option.ts';
import { readTyped } from '../../../src/build/command/read.ts';

const declared = {
  data: location('目录', '数据目录', 'data'),
  format: oneOf('格式', '报告的格式', { choices: ['text', 'json'], standard: 'text' }),
  quiet: flag('少说'),
  more: wholeNumber('条数', '另加多少条', { standard: 0, least: 0 }),
  sizes: wholeNumbers('条数', '几种大小', { standard: [0], least: 0 }),
  port: port(),
  site: argument('网址', '网站在哪里', 'dist'),
};
const standard = {
  data: 'data',
  format: 'text',
  quiet: false,
  more: 0,
  sizes: [0],
  port: 4321,
  site: 'dist',
} as const;

const typed = (...words: string[]) => readTyped(declared, words);

test('what is left out is as declared, what is typed is read by its own option', () => {
  expect(typed()).toEqual({ kind: 'values', values: standard });
  expect(typed('--data', 'other', '--quiet', 'https://x/', '--more=12', '--port', '80')).toEqual({
    kind: 'values',
    values: { ...standard, data: 'other', quiet: true, site: 'https://x/', more: 12, port: 80 },
  });
  expect(typed('--', '--data')).toEqual({
    kind: 'values',
    values: { ...standard, site: '--data' },
  });
});

test('numbers are read in their order, all of them or none', () => {
  expect(typed('--sizes', '0,10000，300')).toEqual({
    kind: 'values',
    values: { ...standard, sizes: [0, 10_000, 300] },
  });
  for (const wrong of ['1,', '1,-2', '1 2', 'x'])
    expect(typed('--sizes', wrong)).toMatchObject({
      misuse: { kind: 'not-allowed', name: 'sizes', typed: wrong },
    });
});

test('the types of the values follow from the declaration', () => {
  const read = typed('--format', 'json');
  if (read.kind !== 'values') throw new Error(read.kind);
  expectTypeOf(read.values).toEqualTypeOf<{
    readonly data: string;
    readonly format: 'text' | 'json';
    readonly quiet: boolean;
    readonly more: number;
    readonly sizes: readonly number[];
    readonly port: number;
    readonly site: string;
  }>();
  expect(read.values.format).toBe('json');
});

test('help is answered wherever it stands, whatever else is wrong', () => {
  for (const words of [['-h'], ['--nonsense', '--help'], ['--format', 'json', '-h']])
    expect(typed(...words)).toEqual({ kind: 'help' });
});

describe('what is wrong is named', () => {
  test.each([
    [['--dat', 'x'], { kind: 'unknown', typed: '--dat' }],
    [['-x'], { kind: 'unknown', typed: '-x' }],
    [['--no-quiet'], { kind: 'unknown', typed: '--no-quiet' }],
    [['--site', 'x'], { kind: 'unknown', typed: '--site' }],
    [['--constructor'], { kind: 'unknown', typed: '--constructor' }],
    [['a', 'b'], { kind: 'surplus', typed: 'b' }],
    [['--data'], { kind: 'value-missing', name: 'data' }],
    [['--data', ''], { kind: 'value-missing', name: 'data' }],
    [['--data', '--quiet'], { kind: 'value-missing', name: 'data' }],
    [['--quiet=yes'], { kind: 'no-value-wanted', name: 'quiet' }],
    [['--format', 'jsn'], { kind: 'not-allowed', name: 'format', typed: 'jsn' }],
    [['--port', '0'], { kind: 'not-allowed', name: 'port', typed: '0' }],
    [['--port', '65536'], { kind: 'not-allowed', name: 'port', typed: '65536' }],
    [['--port', '80a'], { kind: 'not-allowed', name: 'port', typed: '80a' }],
    [['--more', '-1'], { kind: 'not-allowed', name: 'more', typed: '-1' }],
    [['--more', '1.5'], { kind: 'not-allowed', name: 'more', typed: '1.5' }],
  ])('%j', (words, misuse) => {
    expect(typed(...words)).toEqual({ kind: 'misuse', misuse });
  });
});

describe('a command that takes files', () => {
  const taking = {
    files: manyArguments('文件…', '哪些文件'),
    body: words('单位', '哪个单位'),
    fill: pairs('列=值,…', '填什么'),
  };

  test('has them in their order, whatever stands between them', () => {
    expect(readTyped(taking, ['a.xls', '--body', '区甲局', 'b 1.csv'])).toEqual({
      kind: 'values',
      values: { files: ['a.xls', 'b 1.csv'], body: '区甲局', fill: new Map() },
    });
    expect(readTyped(taking, [])).toMatchObject({ values: { files: [], body: '' } });
  });

  test('reads names with their values', () => {
    const fill = new Map([
      ['行使层级', '区级'],
      ['生效日期', '2026-01-01'],
    ]);
    expect(readTyped(taking, ['--fill', '行使层级=区级， 生效日期=2026-01-01'])).toMatchObject({
      values: { fill },
    });
    expect(readTyped(taking, ['--fill', '区级'])).toEqual({
      kind: 'misuse',
      misuse: { kind: 'not-allowed', name: 'fill', typed: '区级' },
    });
  });
});
