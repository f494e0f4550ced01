/** What is told of one cell that breaks several rules. */
import { expect, test } from 'vitest';
import { baseBytes, checkBytes, edited, reportOf, rulesAt, sealed } from '../helpers.ts';

const SIX = '楼上漏水;房顶漏雨;墙皮鼓包;下雨墙就湿;厨房顶滴水;窗边渗水';

test('a notice never stands in the place of an error, which would pass with it', () => {
  const published = sealed(baseBytes());
  const { problems } = checkBytes(
    edited(published, { file: 'boundary-items.csv', from: SIX, to: '楼上漏水' }),
  );
  expect(rulesAt(problems)).toEqual(['change-on-record@data/boundary-items.csv:2']);
  expect(
    reportOf({ file: 'boundary-items.csv', from: SIX, to: '楼上漏水' }).map((line) =>
      line.replace(/.*〔/, ''),
    ),
  ).toEqual(['aliases-enough〕']);
});

test('in which order the measures of a campaign stand in the file says nothing', () => {
  const text = new TextDecoder().decode(baseBytes().get('campaign-measures.csv'));
  const [header, ...rows] = text.trimEnd().split('\n');
  const turned = `${[header, ...rows.toReversed()].join('\n')}\n`;
  const bytes = new Map(baseBytes()).set('campaign-measures.csv', new TextEncoder().encode(turned));
  expect(turned).not.toBe(text);
  expect(checkBytes(bytes).problems).toEqual([]);
});

test('an id that is none is told once, though a chart points at its record by name', () => {
  const { problems } = checkBytes(
    edited(baseBytes(), { file: 'street-items.csv', from: 'sd-001,', to: 'SD_001,' }),
  );
  expect(rulesAt(problems)).toEqual(['id-shape@data/street-items.csv:2']);
});
