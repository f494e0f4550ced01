/** Finds personal data in text, and hides it in messages, since the logs of CI are public. */

export interface Finding {
  /** What kind of data it is, in Chinese. */
  readonly kind: string;
  readonly text: string;
}

/** The surnames of nine people in ten. 向 is left out: before a title it mostly means "to". */
const SURNAME =
  '(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]|欧阳|上官|司马|诸葛)';
/** What stands before a name that is told: nothing, or who it is the name of. */
const NAMED = '(?<=^|[^\\p{Script=Han}]|反映人|业主|住户|居民|市民|村民|家长|老人|车主|姓名|叫)';
const CHAT = '(?:微信|薇信|[Vv][Xx]|[Qq]{2}|扣扣)';

const patterns: readonly { kind: string; pattern: RegExp; isReal?: (match: string) => boolean }[] =
  [
    {
      kind: '身份证号',
      pattern: /(?<!\d)[1-8]\d{5}(?:19|20)\d{9}[\dXx](?![\dXx])/g,
      isReal: isIdentityNumber,
    },
    { kind: '手机号', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)|[〇零一二三四五六七八九幺]{11,}/g },
    { kind: '银行卡号', pattern: /(?<!\d)[3-6]\d{15,18}(?!\d)/g, isReal: passesLuhn },
    {
      kind: '车牌号',
      pattern:
        /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]{1,2}(?![A-Za-z0-9])/g,
    },
    { kind: '电子邮箱', pattern: /[\w.+-]+@(?![\w.-]*\.gov\.cn)[\w-]+(?:\.[\w-]+)+/g },
    {
      kind: '详细门牌',
      pattern:
        /\d+号楼?\d+单元\d+(?:室|号|户)?|\d+单元\d+室|\d+\s*(?:号楼|栋|幢)\s*\d{3,4}(?![\d年人户米平元个])|(?<![\d-])\d{1,2}-\d-\d{3,4}(?![\d-])/g,
    },
    {
      kind: '微信号或者 QQ 号',
      pattern: new RegExp(
        `(?<![A-Za-z])${CHAT}(?:号码?)?[是为：:\\s]*(?:[A-Za-z][\\w-]{5,19}|\\d{6,11})`,
        'g',
      ),
    },
    {
      kind: '姓名',
      pattern: new RegExp(
        [
          `(?<![对关由属位至处])${SURNAME}(?:先生|女士|小姐|大爷|大妈|阿姨)`,
          `${NAMED}${SURNAME}某`,
          `(?:姓名|联系人|名叫|我叫)[是为：:\\s]*${SURNAME}\\p{Script=Han}{1,2}`,
          `${NAMED}${SURNAME}\\p{Script=Han}{1,2}的?(?:(?:电话|手机|座机)[：:\\s]*|[，,：:\\s]*0\\d{2,3}-?)\\d{7,8}(?!\\d)`,
        ].join('|'),
        'gu',
      ),
    },
  ];

/** Whatever is personal holds one of these. */
const SUSPICIOUS =
  /\d{2}|[０-９]|[@＠]|某|先生|女士|小姐|大爷|大妈|阿姨|姓名|联系人|名叫|我叫|微信|薇信|vx|qq|扣扣|[〇零一二三四五六七八九幺]{11}/i;

/** Full-width digits are narrowed, and spaces, hyphens and invisible characters between digits removed, before looking. */
export function findPersonalData(text: string): Finding | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const narrow = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const joined = narrow.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  for (const { kind, pattern, isReal } of patterns) {
    for (const candidate of [narrow, joined]) {
      for (const [match] of candidate.matchAll(pattern)) {
        if (isReal === undefined || isReal(match)) return { kind, text: match };
      }
    }
  }
  return undefined;
}

/** Hides everything that looks personal, and leaves the rest of the text. */
export function maskPersonalData(text: string): string {
  const finding = findPersonalData(text);
  if (finding === undefined) return text;
  const masked = mask(finding.text);
  // Written apart or in wide digits, it cannot be cut out of the text: then nothing else of the text is shown.
  return text.includes(finding.text)
    ? maskPersonalData(text.replaceAll(finding.text, masked))
    : masked;
}

/** Keeps the first three and the last two characters; of a short one, such as a plate, the first two, of a name the first. */
function mask(text: string): string {
  const [head, tail] = text.length < 4 ? [1, 0] : text.length < 11 ? [2, 0] : [3, 2];
  const hidden = text.length - head - tail;
  return `${text.slice(0, head)}${'*'.repeat(hidden)}${text.slice(text.length - tail)}`;
}

/** GB 11643: a real date of birth and the check character of ISO 7064 MOD 11-2. */
export function isIdentityNumber(number: string): boolean {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
