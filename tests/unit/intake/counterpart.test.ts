import { expect, test } from 'vitest';
import { NameIndex } from '../../../src/intake/names.ts';
import { tables } from '../../../src/tables/index.ts';

const body = (id: string, name: string, short: string, aliases = '') => ({
  id,
  name,
  short,
  aliases,
});

const names = new NameIndex([
  {
    table: tables.bodies,
    rows: [
      body('bm-tongji', '示例市示例区统计局', '区统计局'),
      body('bm-fagai', '示例市示例区发展和改革局', '区发改局', '发改委;物价局'),
      body('bm-wenlv', '示例市示例区文化和旅游局', '区文旅局', '文体局;文广新局'),
      body('bm-shichang', '示例市示例区市场监督管理局', '区市场监管局'),
      body('pz-ziran', '示例市自然资源和规划局示例分局', '自然资源示例分局', '自然资源局;林业局'),
      body('pz-gongan', '示例市公安局示例分局', '示例公安分局', '公安局'),
    ],
  },
]);

test.each([
  ['市统计局', '区统计局'],
  ['某某市统计局', '区统计局'],
  ['某某自治州统计局', '区统计局'],
  ['某某市发展和改革委员会（粮食和物资储备局）', '区发改局'],
  ['某省发展和改革委员会', '区发改局'],
  ['某某市文化体育广播电视和旅游局', '区文旅局'],
  ['县市区级文体广电旅游局', '区文旅局'],
  ['某某市市场监督管理局', '区市场监管局'],
  ['市林业和草原局', '自然资源示例分局'],
  ['某某市公安局', '示例公安分局'],
])('%s does what %s does here', (name, ours) => {
  expect(names.counterpart(name)).toBe(ours);
});

test.each([
  '市人民政府',
  '市国防动员办公室',
  '市机关事务管理局',
  '区甲甲局',
  '市场',
  '',
  '某某公司',
])('%s is nobody of ours', (name) => {
  expect(names.counterpart(name)).toBeUndefined();
});
