import { compact } from '../as-saved.ts';
import { readHouseNumbers } from '../house-numbers.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

const EXPECTED =
  '应为门牌号的范围，小的在前，例如「1-99号」「1-99号单号」「101号以上」或「双号」；写着单号的，两头都是单数';

export const houseNumbersKind: Kind<string> = defineKind({
  name: 'house-numbers',
  title: '门牌范围',
  read: (cell, _column, refuse) =>
    readHouseNumbers(cell) === undefined ? refuse('number-shape', EXPECTED) : cell,
  asSaved: (cell) =>
    compact(cell)
      .replaceAll(/[~—至到]+/g, '-')
      .replace(/号-/, '-')
      .replace(/[（(](单号|双号)[)）]/, '$1'),
  json: () => ({
    type: 'string',
    pattern: '^(?!$)([1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?号(以上)?)?(单号|双号)?$',
  }),
  bad: () =>
    ['99-1号', '1-99', '2-100号单号', '1-99号以上', '全部'].map((cell) => ({
      cell,
      rule: 'number-shape',
    })),
  sample: () => houseNumbers('门牌范围', '哪几号', '1-99号单号'),
});

/** Which houses of a road, by their numbers. */
export function houseNumbers(label: string, note: string, example: string) {
  return columnOf(houseNumbersKind, { label, note, example });
}
