/** Finds personal data in text, and hides it in messages, since the logs of CI are public. */

export interface Finding {
  /** What kind of data it is, in Chinese. */
  readonly kind: string;
  readonly text: string;
}

const patterns: readonly { kind: string; pattern: RegExp; isReal?: (match: string) => boolean }[] =
  [
    {
      kind: '身份证号',
      pattern: /(?<!\d)[1-8]\d{5}(?:19|20)\d{9}[\dXx](?![\dXx])/g,
      isReal: isIdentityNumber,
    },
    { kind: '手机号', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/g },
    { kind: '银行卡号', pattern: /(?<!\d)[3-6]\d{15,18}(?!\d)/g, isReal: passesLuhn },
    {
      kind: '车牌号',
      pattern:
        /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]{1,2}(?![A-Za-z0-9])/g,
    },
    { kind: '电子邮箱', pattern: /[\w.+-]+@(?![\w.-]*\.gov\.cn)[\w-]+(?:\.[\w-]+)+/g },
    { kind: '详细门牌', pattern: /\d+号楼?\d+单元\d+(?:室|号|户)?|\d+单元\d+室/g },
  ];

/** Full-width digits are narrowed, and spaces, hyphens and invisible characters between digits removed, before looking. */
export function findPersonalData(text: string): Finding | undefined {
  if (!/\d{2}|[０-９]|[@＠]/.test(text)) return undefined;
  const narrow = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  const joined = narrow.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  for (const candidate of [narrow, joined]) {
    for (const { kind, pattern, isReal } of patterns) {
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

/** Keeps the first three and the last two characters; of a short one, such as a plate, the first two. */
function mask(text: string): string {
  const [head, tail] = text.length < 11 ? [2, 0] : [3, 2];
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
