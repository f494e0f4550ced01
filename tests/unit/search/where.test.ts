import { describe, expect, test } from 'vitest';
import { mayNamePlace } from '../../../src/browser/search/place-answers.ts';
import { WhereFinder } from '../../../src/search/where.ts';
import { whereFile } from '../../../src/search/where-file.ts';
import { baseBytes, modelOf } from '../helpers.ts';

const finder = new WhereFinder(whereFile(modelOf(baseBytes())));
const found = (text: string) => finder.ask(text)?.found.map(({ record }) => record.id) ?? [];

describe('what is asked of a place', () => {
  test.each([
    ['柳园社区', ['sq-001']],
    ['柳园居委会在哪里', ['sq-001']],
    ['东风居委会', ['sq-001']],
    ['我家住纺织宿舍，归谁管？', ['sq-004']],
    ['阳光花园', ['sq-004', 'sq-005']],
    ['青年路', ['sq-006', 'sq-007']],
    ['青年路西侧', ['sq-007']],
    ['长宁街99号', ['sq-008']],
    ['长宁街 １０１ 号院', ['sq-009']],
  ])('%s: %j', (text, ids) => {
    expect(found(text).toSorted()).toEqual(ids);
    expect(finder.ask(text)?.asks).toBe(true);
    expect(mayNamePlace(text)).toBe(true);
  });

  test('a house between the parts of a road belongs to none, and that is said', () => {
    expect(found('长宁街100号')).toEqual([]);
    expect(finder.ask('长宁街100号')?.notice?.says).toContain('没有这个地方');
  });
});

describe('a trouble in a place', () => {
  test('is told without the place, which leads to its street', () => {
    expect(finder.ask('纺织宿舍楼上漏水')).toMatchObject({
      asks: false,
      rest: '楼上漏水',
      street: 'jd-dong',
    });
    expect(finder.ask('长宁街15号楼上漏水')).toMatchObject({ rest: '楼上漏水', street: 'jd-dong' });
  });

  test('of which there are two leads to no street, and both are told', () => {
    const told = finder.ask('阳光花园楼上漏水');
    expect(told?.street).toBeUndefined();
    expect(told?.found.map(({ street }) => street.id)).toEqual(['jd-dong', 'jd-xi']);
  });
});

test('what has been typed so far brings the places that begin with it, then those that hold it', () => {
  const names = (text: string) => finder.complete(text).map(({ record }) => record.id);
  expect(names('阳光')).toEqual(['sq-004', 'sq-005']);
  expect(names('花')).toEqual([]);
  expect(names('花园')).toEqual(['sq-004', 'sq-005']);
  expect(names('花市')).toEqual(['sq-002']);
});

test.each(['楼上漏水', '小区停车', '社区开证明', '路灯不亮归谁管'])('%s names no place', (text) => {
  expect(finder.ask(text)).toBeUndefined();
});

test('a district of towns is not told of streets', () => {
  const file = { ...whereFile(modelOf(baseBytes())), called: '镇和乡' };
  const notice = new WhereFinder(file).ask('长宁街100号')?.notice;
  expect(notice?.title).toBe('我在哪个镇或乡');
  expect(notice?.says).not.toContain('街道');
  expect(finder.ask('长宁街100号')?.notice?.title).toBe('我在哪个街道');
});
