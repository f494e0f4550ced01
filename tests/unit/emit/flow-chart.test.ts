import { describe, expect, test } from 'vitest';
import { chartFiles, chartOf } from '../../../src/emit/flow-chart/index.ts';
import { layOut } from '../../../src/emit/flow-chart/layout.ts';
import { type ChartStep, placesOf, routesOf } from '../../../src/emit/flow-chart/routes.ts';
import { svg, svgText } from '../../../src/emit/flow-chart/svg.ts';
import { textWidth, wrap } from '../../../src/emit/flow-chart/wrap.ts';

import { readNextStep } from '../../../src/tables/cell.ts';
import { chartsOf, testCharts } from '../../formats/flow-charts.ts';
import { districtModel } from '../district.ts';

/** `区住建局: 2:合格;结束:不合格` as a step. */
function steps(...written: string[]): ChartStep[] {
  return written.map((line, index) => {
    const [actor = '', next = ''] = line.split(' ');
    return {
      no: index + 1,
      name: '现场核实',
      actor,
      limit: undefined,
      documents: [],
      next: next.split(';').flatMap((way) => readNextStep(way) ?? []),
    };
  });
}

describe('a text is broken into lines', () => {
  test('a full-width character is as wide as the font is large, a letter narrower', () => {
    expect(textWidth('汉字，', 10)).toBe(30);
    expect(textWidth('ab', 10)).toBeLessThan(20);
  });

  test('that fit, lose nothing and are as even as can be', () => {
    expect(wrap('现场核查并当场责令改正', 10, 80)).toEqual(['现场核查并', '当场责令改正']);
    expect(wrap('安置登记表', 10, 30)).toEqual(['安置', '登记表']);
  });

  test('between words, unless that takes another line', () => {
    expect(wrap('核名单备物资', 10, 40)).toEqual(['核名单', '备物资']);
    expect(wrap('场地交接单', 10, 20)).toEqual(['场地', '交接', '单']);
    expect(wrap('核名单备物资', 10, 20)).toEqual(['核名', '单备', '物资']);
  });

  test('none of which begins with a closing mark or ends with an opening one', () => {
    expect(wrap('责令改正，罚款', 10, 40)).toEqual(['责令改', '正，罚款']);
    expect(wrap('送达责令（改正）', 10, 50)).toEqual(['送达责令', '（改正）']);
  });

  test('with a number kept whole, unless no line could hold it', () => {
    expect(wrap('拨打12345热线', 10, 45)).toEqual(['拨打', '12345', '热线']);
    expect(wrap('12345678', 10, 30).join('')).toBe('12345678');
  });
});

describe('the grid', () => {
  const cells = (...written: string[]) =>
    placesOf(steps(...written)).map(({ lane, row }) => [lane, row]);

  test('has one lane an actor and one row a step', () => {
    expect(cells('街道 2', '社区 3', '街道 结束')).toEqual([
      [0, 0],
      [1, 1],
      [0, 2],
    ]);
  });

  test('puts steps side by side that do not lead to one another', () => {
    expect(cells('街道 2:甲;3:乙', '社区 4', '部门 4', '街道 结束')).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [0, 2],
    ]);
  });
});

describe('the lines', () => {
  const back = (...written: string[]) =>
    routesOf(placesOf(steps(...written))).filter(({ from, to }) => to.row < from.row);

  test('lead back on the side where they leave', () => {
    const sideOf = (next: string) => back('甲 2', '甲 3', `甲 ${next}`).map(({ gutter }) => gutter);
    expect(sideOf('2:退回;结束:办好')).toEqual([0]);
    expect(sideOf('结束:办好;2:退回')).toEqual([1]);
  });

  test('go around the outside rather than across three others', () => {
    const sentBack = back(
      '甲 2:一;3:二',
      '甲 4:一;5:二;6:三',
      '乙 2',
      '丙 7',
      '丁 7',
      '戊 7',
      '甲 结束',
    );
    expect(sentBack.map(({ gutter }) => gutter)).toEqual([0]);
  });
});

const knots = steps(
  '甲 2:一;3:二;4:三;5:四',
  '乙 6:一;1:二',
  '丙 7:一;结束:二',
  '乙 7:一;2:二',
  '甲 8',
  '丙 8:一;1:二',
  '甲 6:一;8:二',
  '乙 3:一;结束:二',
);
const model = districtModel();

testCharts([['a tangle of lines', layOut(knots)], ...chartsOf(model)]);

describe('the picture', () => {
  const flow = model.charts.all[0];
  if (flow === undefined) throw new Error('no flow');
  const text = svgText(chartOf(model, flow));

  test('holds its title, its description and the name of every step as text', () => {
    expect(text).toContain(`<title id="${flow.id}-title">${flow.name}`);
    expect(text).toContain(`aria-labelledby="${flow.id}-title ${flow.id}-description"`);
    const plain = text.replaceAll(/<[^>]+>/g, '');
    for (const { name } of model.charts.steps(flow)) expect(plain).toContain(name);
  });

  test('needs no style, script or font from elsewhere', () => {
    expect(text).not.toMatch(/style=|<style|<script|href|url\(/);
  });

  test('is a file for each flow', () => {
    const files = [...chartFiles(model)];
    expect(files.map((file) => file.path)).toContain(`street-duties/${flow.item}/${flow.id}.svg`);
    expect(files).toHaveLength(model.charts.all.length);
  });

  test('escapes what would be markup', () => {
    expect(svgText(svg('text', { class: '"&' }, '<甲>'))).toBe(
      '<text class="&quot;&amp;">&lt;甲&gt;</text>',
    );
  });
});
