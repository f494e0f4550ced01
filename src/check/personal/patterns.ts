/** What personal data look like: one pattern a kind, each anchored at its start so that a long text is read once. */
import { isIdentityNumber, isOldIdentityNumber, passesLuhn } from './numbers.ts';

export interface Pattern {
  /** What kind of data it is, in Chinese. */
  readonly kind: string;
  readonly pattern: RegExp;
  /** The fewest digits, written out or not, that what it finds can hold; what may hold none has a word of `WORDED` in it. */
  readonly digits: number;
  readonly isReal?: (match: string) => boolean;
}

/** The surnames of nine people in ten. 向 is left out: before a title it mostly means "to". */
const SURNAME =
  '(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]|欧阳|上官|司马|诸葛)';
/** What stands before a name that is told: nothing, or who it is the name of. */
const NAMED =
  '(?<=^|[^\\p{Script=Han}]|反映人|投诉人|业主|住户|居民|市民|村民|租客|家长|老人|车主|姓名|叫)';
/** What stands between a word and the number it is of. */
const IS = '[是为：:\\s]*';

/** What people write between the groups of a telephone number. */
const GAP = '[\\s()\\[\\]【】·•.、/\\\\_—–~-]{0,3}';
const MOBILE = [
  `(?<![\\d.])(?:(?:00|\\+)?86${GAP}|0)?1[3-9]\\d{9}(?!\\d)`,
  `(?<![\\d.])1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}(?!\\d|\\.\\d)`,
  '(?<!\\d)1[3-9]\\d \\d\\d \\d\\d \\d\\d \\d\\d(?!\\d)',
  '(?<!\\d )1 [3-9](?: \\d){9}(?! ?\\d)',
].join('|');
/** A landline is a service number unless it is said whose home it stands in. */
const HOME_PHONE = `(?:家里|家庭|住宅|私人|个人|本人|[我他她]家)的?(?:电话|座机|固话)${IS}(?:0\\d{2,3}[\\s—–-]?)?\\d{7,8}(?!\\d)|宅电${IS}(?:0\\d{2,3}[\\s—–-]?)?\\d{7,8}(?!\\d)`;

const PLATE = [
  '(?<!\\d)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?[A-HJ-NP-Za-hj-np-z][\\s·•.-]?(?:(?=[A-Za-z]{0,4}\\d)[A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])(?![A-Za-z0-9])',
  `车(?:牌号码?|牌|号)${IS}[A-HJ-NP-Z](?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`,
].join('|');

const CHAT = '(?:[微薇威]信|[VvW][Xx]|wx|V信|[Qq] ?[Qq]|扣扣|抖音|快手|微博)';
const PAPER = '(?:护照|通行证|社保卡|医保卡|就诊卡|准考证|学籍|残疾证|病历|住院|驾驶证档案编)';
const DEED = '(?:军字第|不动产权第)';

const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const BUILDING = `(?:${COUNT}\\s?(?:号楼|#楼?|栋|幢)|[A-H]座)`;
const UNIT = `(?:${COUNT}\\s?单元|[东西南北中]单元)`;
/** The number of a flat, not of a year, of people or of a price. */
const ROOM =
  '(?:[1-9]\\d{2,3}(?!\\d|[年人户米平元个件次路会]|医院)|[一二三四五六七八九][〇零一二三四五六七八九]{2,3}(?![年人户米元个件次路]))';
const DOOR = [
  `${BUILDING}[\\s-]*(?:${UNIT}|\\d{1,2}-)?\\s*${ROOM}`,
  `${UNIT}\\s*${ROOM}`,
  `${COUNT}\\s?(?:号楼|#楼?|栋|幢|号)\\s*${UNIT}\\s*\\d`,
  `${UNIT}(?:${COUNT}[楼层])?[东西南北中]户`,
  '(?<![\\d-])\\d{1,2}#?-\\d{1,2}-[1-9]\\d{2,3}(?![\\d-])',
  '(?:住|住宅楼?|对门|楼[上下]|隔壁|邻居)[1-9]\\d{2,3}[室户]',
].join('|');

const NAME = [
  `(?<![对关由属位至处])${SURNAME}(?:先生(?![效产成])|女士|小姐|大爷|大妈|阿姨)`,
  `${NAMED}${SURNAME}某`,
  `(?:姓名|联系人|名叫|我叫)${IS}${SURNAME}\\p{Script=Han}{1,2}`,
  `${NAMED}${SURNAME}\\p{Script=Han}{1,2}的?(?:(?:电话|手机|座机)[：:\\s]*|[，,：:\\s]*0\\d{2,3}-?)\\d{7,8}(?!\\d)`,
].join('|');

export const patterns: readonly Pattern[] = [
  {
    kind: '身份证号',
    pattern: /(?<!\d)[1-8]\d{5}(?:19|20)\d{9}[\dXx](?![\dXx])/g,
    digits: 17,
    isReal: isIdentityNumber,
  },
  {
    kind: '手机号',
    pattern: new RegExp(`${MOBILE}|[〇零一二三四五六七八九幺]{11,}`, 'g'),
    digits: 11,
  },
  { kind: '银行卡号', pattern: /(?<!\d)[3-6]\d{15,18}(?!\d)/g, digits: 16, isReal: passesLuhn },
  {
    kind: '证件号',
    pattern: new RegExp(`${PAPER}号?码?${IS}[A-Za-z]{0,2}\\d{6,20}(?!\\d)|${DEED}\\d{5,}号`, 'g'),
    digits: 0,
  },
  {
    kind: '证件号',
    pattern: /(?<![A-Za-z0-9])(?:E[A-HJ-NP-Z]\d{7}|[EG]\d{8})(?![A-Za-z0-9])/g,
    digits: 7,
  },
  {
    kind: '身份证号',
    pattern: /(?<!\d)[1-8]\d{14}(?!\d)/g,
    digits: 15,
    isReal: isOldIdentityNumber,
  },
  { kind: '车牌号', pattern: new RegExp(PLATE, 'g'), digits: 0 },
  {
    kind: '电子邮箱',
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|[([]at[)\]])\s?(?![\w.-]*\.gov\.cn)[\w-]+(?:\.[\w-]+)+/g,
    digits: 0,
  },
  { kind: '详细门牌', pattern: new RegExp(DOOR, 'g'), digits: 0 },
  {
    kind: '微信号或者 QQ 号',
    pattern: new RegExp(
      `(?<![A-Za-z])${CHAT}(?:账?号码?)?${IS}(?:[A-Za-z][\\w-]{5,19}|\\d{6,11}(?!\\d))`,
      'g',
    ),
    digits: 0,
  },
  { kind: '姓名', pattern: new RegExp(NAME, 'gu'), digits: 0 },
  { kind: '私人电话', pattern: new RegExp(HOME_PHONE, 'g'), digits: 7 },
];

/** Whatever is personal holds one of these. */
export const SUSPICIOUS =
  /[\d０-９@＠]|[([][aA][tT][)\]]|某|先生|女士|小姐|大爷|大妈|阿姨|姓名|联系人|名叫|我叫|[微薇威]信|[vV]信|[vVwW][xX]|[qQ] ?[qQ]|扣扣|抖音|快手|微博|单元|号楼|[栋幢][一二三四五六七八九]|[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{3}/;

/** Whatever is suspicious holds one of these characters. */
export const OF_SUSPICIOUS =
  /[\d０-９@＠([某先女姐爷妈姨名系叫微薇威vVxXqQ扣抖快单楼栋幢〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]/;

/** Whatever of it can be without digits, or nearly so, holds one of these. */
export const WORDED = new RegExp(
  [
    '[@某栋幢]|号楼|单元|车[牌号]|[A-H]座|\\(at\\)|\\[at\\]|先生|女士|小姐|大[爷妈]|阿姨|姓名|联系人|[名我]叫',
    CHAT,
    PAPER,
    DEED,
    `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?[A-Za-z]`,
    '[\\d一二三四五六七八九十]\\s?#|\\d-\\d{1,2}-[1-9]\\d\\d|\\d[室户]',
    '[\\p{Script=Han}，,：:\\s](?:0\\d{2,3}-?)?\\d{7}',
  ].join('|'),
  'u',
);

/** A digit, written out or not. */
export const DIGIT = /[\d〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]/;
