import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../../src/words/citation.ts';
import { baseModel } from '../helpers.ts';

const { rulings } = baseModel();
const made = { ...rulings.get('cd-2024-001'), number: '示例认〔2024〕1号' };
const official = { status: 'official', district: '示例区', sponsor: '示例区委编办' } as const;
const example = { status: 'example', district: '示例区', sponsor: '' } as const;
const address = 'https://mingze.example/rulings/cd-2024-001/';
const texts = (...given: Parameters<typeof citationsOf>) =>
  citationsOf(...given).map(({ text }) => text);

describe('a ruling is cited', () => {
  test('in four forms, by name, number, date and address', () => {
    expect(citationsOf(made, address, official)).toEqual([
      {
        name: '纯文本',
        text: '《关于顶楼渗漏维修职责的认定意见》（示例认〔2024〕1号），2024年6月11日，https://mingze.example/rulings/cd-2024-001/',
      },
      {
        name: 'Markdown',
        text: '[《关于顶楼渗漏维修职责的认定意见》（示例认〔2024〕1号）](<https://mingze.example/rulings/cd-2024-001/>)，2024年6月11日',
      },
      { name: '公文体', text: '《关于顶楼渗漏维修职责的认定意见》（示例认〔2024〕1号）' },
      {
        name: 'CSL-JSON（文献管理软件）',
        text: `[{
  "id": "cd-2024-001",
  "type": "legislation",
  "title": "关于顶楼渗漏维修职责的认定意见",
  "number": "示例认〔2024〕1号",
  "genre": "争议认定意见",
  "authority": "示例区委编办",
  "jurisdiction": "示例区",
  "issued": {"date-parts":[[2024,6,11]]},
  "status": "生效",
  "URL": "https://mingze.example/rulings/cd-2024-001/",
  "language": "zh-CN"
}]`,
      },
    ]);
  });

  test('by its id in the list while the address of the site is not known, and as an example where it is one', () => {
    const [plain, markdown, document, csl] = texts(made, undefined, example);
    expect(plain).toBe(
      '《关于顶楼渗漏维修职责的认定意见》（示例认〔2024〕1号），2024年6月11日，示例数据，示例区职责边界清单 cd-2024-001',
    );
    expect(markdown).toBe(plain);
    expect(document).toBe('《关于顶楼渗漏维修职责的认定意见》（示例认〔2024〕1号）');
    const [item] = JSON.parse(csl ?? '');
    expect(item).toMatchObject({ note: '示例数据' });
    expect(Object.keys(item)).not.toContain('URL');
    expect(Object.keys(item)).not.toContain('authority');
  });

  test('with its state wherever it does not hold', () => {
    const replaced = texts({ ...made, status: '已被替代' }, address, official);
    expect(replaced[2]).toMatch(/，已被替代）$/);
  });

  test('with every sign of Markdown and JSON taken as a letter', () => {
    const [, markdown, , csl] = texts(
      { ...made, title: '关于[a](b)_c_*d*`e`<f>与"g\\h"的意见' },
      address,
      official,
    );
    expect(markdown).toContain('《关于\\[a\\](b)\\_c\\_\\*d\\*\\`e\\`\\<f\\>与"g\\\\h"的意见》');
    expect(JSON.parse(csl ?? '')[0].title).toBe('关于[a](b)_c_*d*`e`<f>与"g\\h"的意见');
  });
});
