import { describe, expect, test } from 'vitest';
import {
  findPersonalData,
  isIdentityNumber,
  maskPersonalData,
} from '../../../src/check/personal-data.ts';
import { reportOf } from '../helpers.ts';

describe('identity numbers', () => {
  test('the check character and the date of birth must be right', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('11010519491331002X')).toBe(false);
  });

  test.each([
    ['as it is', '证号11010519491231002X的住户'],
    ['with wide digits', '证号１１０１０５１９４９１２３１００２Ｘ'],
    ['with spaces', '110105 19491231 002X'],
    ['with an invisible character inside', '110105\u200B19491231002X'],
  ])('one is found %s', (_name, text) => {
    expect(findPersonalData(text)).toEqual({ kind: '身份证号', text: '11010519491231002X' });
  });

  test('a number with a wrong check character is no identity number', () => {
    expect(findPersonalData('110105194912310021')).toBeUndefined();
  });

  test('digits inside a longer number are not one', () => {
    expect(findPersonalData('9911010519491231002X')).toBeUndefined();
  });
});

describe('card numbers', () => {
  test.each(['4111111111111111', '62220212345678903', '622202123456789012', '6222021234567890128'])(
    '%s is one: the sum of its digits comes out even by tens',
    (number) => {
      expect(findPersonalData(`卡号${number}。`)).toEqual({ kind: '银行卡号', text: number });
    },
  );

  test('a number of as many digits with another last one is none: it may be of an order or a case', () => {
    for (const number of ['4111111111111111', '6222021234567890128']) {
      const others = [...'0123456789'].filter((digit) => digit !== number.at(-1));
      const found = others.map((digit) => findPersonalData(`编号${number.slice(0, -1)}${digit}`));
      expect(found).toEqual(others.map(() => undefined));
    }
  });

  test('two digits that changed places, as in a slip, make another number', () => {
    expect(findPersonalData('卡号6222021234567890218')).toBeUndefined();
  });
});

test('every prefix of a mobile number is known', () => {
  for (const digit of '3456789')
    expect(findPersonalData(`打1${digit}012345678`)?.kind, digit).toBe('手机号');
});

test.each([
  ['手机号', '打13812345678找他'],
  ['手机号', '138-1234-5678'],
  ['银行卡号', '卡号6222021234567890128'],
  ['车牌号', '鲁GA1234'],
  ['车牌号', '新能源车鲁GD12345'],
  ['电子邮箱', '写信到zhang.san@example.com'],
  ['详细门牌', '住12号楼3单元502室'],
])('%s is found in %s', (kind, text) => {
  expect(findPersonalData(text)?.kind).toBe(kind);
});

test.each([
  '拨打 12345 或 0536-8254567',
  '文号为示例〔2024〕1号，自2024-05-01起施行',
  '示例路 108 号院',
  '统一社会信用代码91370700MA3C12345X',
  '邮箱 rexian@kuiwen.gov.cn',
  '订单号 113812345678901',
])('nothing personal is seen in %s', (text) => {
  expect(findPersonalData(text)).toBeUndefined();
});

describe('masking', () => {
  test('leaves the rest of the text and the ends of the number', () => {
    expect(maskPersonalData('打13812345678找他')).toBe('打138******78找他');
  });

  test('hides every number, not only the first', () => {
    expect(maskPersonalData('13812345678 和 13987654321')).toBe('138******78 和 139******21');
  });

  test('shows nothing else when the number is written apart', () => {
    expect(maskPersonalData('张某 138 1234 5678')).toBe('138******78');
  });

  test('hides more of a short text', () => {
    expect(maskPersonalData('鲁GA1234')).toBe('鲁G*****');
  });

  test('leaves a text without personal data alone', () => {
    expect(maskPersonalData('拨打 12345')).toBe('拨打 12345');
  });
});

describe('a report never repeats personal data', () => {
  const secret = '13812345678';

  test.each([
    ['in a text', { file: 'signposts.csv', from: '银行由国家', to: `${secret}由国家` }],
    ['in a phone column', { file: 'signposts.csv', from: '12378,https', to: `${secret},https` }],
    [
      'in a list that repeats it',
      { file: 'synonyms.csv', from: '噪声', to: `${secret};${secret}` },
    ],
    ['in a citation', { file: 'duties.csv', from: 'fl-zaosheng#第四十三条;', to: `${secret};` }],
    [
      'in a reference',
      { file: 'duties.csv', from: '保修期内,,区住建局', to: `保修期内,,${secret}` },
    ],
    ['in the header', { file: 'synonyms.csv', from: '等同于', to: secret }],
    [
      'in the record that a change is compared with',
      { file: 'duties.csv', from: '督促建设单位限期维修并回访', to: `督促${secret}限期维修` },
    ],
  ])('%s', (_name, edit) => {
    const report = reportOf(edit).join('\n');
    expect(report).toContain('138******78');
    expect(report).not.toContain(secret);
  });
});
