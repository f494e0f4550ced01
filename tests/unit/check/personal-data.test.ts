import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdentityNumber, isOldIdentityNumber } from '../../../src/check/personal/numbers.ts';
import { DIGIT, patterns, SUSPICIOUS, WORDED } from '../../../src/check/personal/patterns.ts';
import { findPersonalData, maskPersonalData } from '../../../src/check/personal-data.ts';
import { tables } from '../../../src/tables/index.ts';
import { reportOf, root } from '../helpers.ts';
import { runs } from '../property.ts';

/** Texts with something personal planted in them, and texts that only look so: what is in it, and the text. */
const corpus = readFileSync(path.join(import.meta.dirname, 'personal-data.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [kind: string, text: string]);

describe('of several hundred texts', () => {
  const planted = corpus.filter(([kind]) => kind !== '无');
  const harmless = corpus.filter(([kind]) => kind === '无');

  test('there are enough of both', () => {
    expect(planted.length).toBeGreaterThanOrEqual(200);
    expect(harmless.length).toBeGreaterThanOrEqual(200);
  });

  test('all but two of a hundred with something personal are found, and called what they are', () => {
    const missed = planted.filter(([kind, text]) => findPersonalData(text)?.kind !== kind);
    expect(missed.length / planted.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('at most one of a hundred that only look so is taken for personal', () => {
    const wrong = harmless.filter(([, text]) => findPersonalData(text) !== undefined);
    expect(wrong.length / harmless.length, wrong.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('whatever is found is masked, and then nothing is found any more', () => {
    for (const [, text] of planted) {
      const masked = maskPersonalData(text);
      expect(masked).toContain('*');
      expect(findPersonalData(masked), masked).toBeUndefined();
    }
  });

  test('the quick look lets nothing by', () => {
    expect(planted.filter(([, text]) => !SUSPICIOUS.test(text))).toEqual([]);
  });
});

/** Parts of which personal data are made, and what stands around them. */
const PARTS = [
  ...[
    '1',
    '3',
    '8',
    '502',
    '138',
    '1234',
    '5678',
    '0536',
    '8251234',
    '11010519491231002X',
    '一',
    '三八',
  ],
  ...[
    ' ',
    '-',
    '#',
    '.',
    '，',
    '：',
    '号楼',
    '单元',
    '栋',
    '座',
    '室',
    '住',
    '东单元',
    'A',
    'G',
    '鲁',
    '鲁A',
  ],
  ...[
    '张',
    '欧阳',
    '建国',
    '先生',
    '某',
    '姓名',
    '我叫',
    '的电话',
    '手机',
    '家里电话',
    '宅电',
    '业主',
  ],
  ...[
    '微信',
    'vx',
    'QQ号',
    'lucky_2008',
    '护照',
    'E12345678',
    '军字第',
    '号',
    '车牌',
    'zhang',
    '@',
    '(at)',
    'qq.com',
  ],
];

test('the second look, at digits and words, lets nothing by that a pattern finds', () => {
  const texts = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const digits = [...text].filter((character) => DIGIT.test(character)).length;
      for (const { kind, pattern, digits: fewest } of patterns) {
        pattern.lastIndex = 0;
        if (!pattern.test(text)) continue;
        expect(digits, `${kind} in ${text}`).toBeGreaterThanOrEqual(fewest);
        if (fewest === 0) expect(WORDED.test(text), `${kind} in ${text}`).toBe(true);
      }
    }),
    runs(3000),
  );
});

test('an id or a day with fewer digits than a telephone number tells nothing of a person, joined or not', () => {
  const parts = [
    'a',
    'e',
    'g',
    'wx',
    'qq',
    'rw',
    '-',
    '-',
    ';',
    '0',
    '1',
    '3',
    '86',
    '138',
    '2026',
  ];
  const codes = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(codes, (pieces) => {
      const text = pieces.join('');
      const digits = text.replaceAll(/\D/g, '').length;
      fc.pre(digits < 11 && !WORDED.test(text));
      for (const reading of [text, text.replaceAll(/(?<=\d)-(?=\d)/g, '')])
        for (const { kind, pattern } of patterns) {
          pattern.lastIndex = 0;
          expect(pattern.test(reading), `${kind} in ${text}`).toBe(false);
        }
    }),
    runs(3000),
  );
});

test('the project writes nothing personal on its own pages but the samples of what is refused', () => {
  const found = globSync('content/**/*.mdx', { cwd: root }).flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .map((line) => ({ file: path.basename(file), finding: findPersonalData(line) }))
      .filter(({ finding }) => finding !== undefined),
  );
  expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['fill-hotline-cases.mdx']));
  expect(new Set(found.map(({ finding }) => finding?.kind))).toEqual(new Set(['姓名']));
});

test('a long text without a break is looked through once, not once from each of its characters', () => {
  const module = path.join(root, 'src/check/personal-data.ts');
  const units = ['a', '1', 'a.', '一', '1 ', '3号楼', '微信a', 'A1', '1-', '住1'];
  const script = `import { findPersonalData } from ${JSON.stringify(module)};
    for (const unit of ${JSON.stringify(units)}) findPersonalData(unit.repeat(500_000) + '1');`;
  const parameters = ['--input-type=module', '--eval', script];
  // Seconds; once from each character would be hours.
  const { status } = spawnSync(process.execPath, parameters, { timeout: 100_000 });
  expect(status).toBe(0);
});

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

  test('an old one of fifteen digits has a province and a day', () => {
    expect(isOldIdentityNumber('110105491231002')).toBe(true);
    expect(isOldIdentityNumber('110105490231002')).toBe(false);
    expect(isOldIdentityNumber('100105491231002')).toBe(false);
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
  ['详细门牌', '家住 5 栋 1203 的住户'],
  ['详细门牌', '张家住8号楼502'],
  ['详细门牌', '某小区3-2-501的住户'],
  ['微信号或者 QQ 号', '加微信 lucky_2008 联系'],
  ['微信号或者 QQ 号', '微信号：wxid-abc123'],
  ['微信号或者 QQ 号', '加VX：abcd1234'],
  ['微信号或者 QQ 号', 'QQ号是123456789'],
  ['手机号', '电话一三八一二三四五六七八'],
  ['手机号', '打幺三八幺二三四五六七八'],
  ['姓名', '张先生反映楼上漏水'],
  ['姓名', '12号楼的欧阳女士'],
  ['姓名', '楼下王大爷半夜拉二胡'],
  ['姓名', '李某反映年卡退不了'],
  ['姓名', '业主赵某某堵了车位'],
  ['姓名', '反映人姓名：孙立军'],
  ['姓名', '我叫钱多，房子漏水'],
  ['姓名', '刘建国，0536-8251234，反映停水'],
  ['姓名', '刘建国电话8251234'],
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
  '关于某小区养狗的事，由于某家商场没有回复',
  '市民通过微信 12345 公众号反映',
  '扫微信二维码，加 QQ 群没有人回',
  '留下姓名、联系人和电话',
  '3号楼2024年就漏，5栋120户都停水',
  '修空调的师傅、班主任老师和物业大姐都说不归自己',
  '提高某项标准，向某部门反映',
  '对着何家庄的高架桥，金属声',
  '二〇二四年十一月二十八日',
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
    expect(maskPersonalData('张某 １３８1234５６７８')).toBe('138******78');
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

describe('a hotline case', () => {
  const { columns } = tables['hotline-cases'];

  test('has no column that could hold a name: what is written freely is scanned, the rest are days, names of the tables and answers', () => {
    const free = Object.entries(columns).filter(([, { kind }]) => kind.isWritten);
    expect(free.map(([key]) => key)).toEqual(['summary', 'passedBecause']);
    const others = Object.values(columns).filter(({ kind }) => !kind.isWritten);
    expect(new Set(others.map(({ kind }) => kind.name))).toEqual(
      new Set(['id', 'date', 'reference', 'references', 'number', 'yesno']),
    );
  });

  const row = (summary: string, because = '') => ({
    file: 'hotline-cases.csv',
    from: '市民反映顶楼加建后自家房顶漏雨,ly-fangwu,区住建局,区综合执法局,4,2024-05-12,是,cd-2024-001,是,是,否,否',
    to: `${summary},ly-fangwu,区住建局,区综合执法局,4,2024-05-12,是,cd-2024-001,是,是,否,否,区综合执法局,${because}`,
  });
  const header = {
    file: 'hotline-cases.csv',
    from: '长期未决',
    to: '长期未决,办结单位,转办原因',
  };
  const other = { file: 'hotline-cases.csv', from: ',,否,,否,,,否', to: ',,否,,否,,,否,,' };
  const refused = (summary: string, because?: string) =>
    reportOf(header, other, row(summary, because)).filter((line) =>
      line.includes('〔no-personal-data〕'),
    );

  test('passes with nothing personal in it', () => {
    expect(reportOf(header, other, row('市民反映房顶漏雨', '照 bj-001 转的，已经说清'))).toEqual(
      [],
    );
  });

  test.each([
    ['a name and a phone', '陈建军 13812345678 反映房顶漏雨'],
    ['a phone', '手机13812345678反映房顶漏雨'],
    ['a plate', '反映鲁GA1234停在消防通道'],
    ['an identity number', '11010519491231002X反映房顶漏雨'],
    ['a door and a name', '6号楼301的孙女士反映房顶漏雨'],
    ['a name at a door', '住在六号楼的孙女士反映房顶漏雨'],
    ['a chat account', '微信sunshine99反映房顶漏雨'],
    ['a mail address', '请回复到 sun@example.com 反映漏雨'],
  ])('with %s is refused, in the summary and in the reason', (_, planted) => {
    expect(refused(planted)).toHaveLength(1);
    expect(refused('市民反映房顶漏雨', `照 bj-001 转的，${planted}`)).toHaveLength(1);
  });
});
