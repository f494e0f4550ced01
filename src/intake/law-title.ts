/** The title of a law at the start of a line, with the remark in brackets behind it. */

/** A law as it is named somewhere: its title without brackets, what kind it is said to be, and the remark on it. */
export interface NamedLaw {
  readonly title: string;
  /** 法律, 法规, 规章, as it stands in front of it. */
  readonly tag: string;
  /** Who passed it and when, its number, when it was changed. */
  readonly remark: string;
  /** How much of the line this takes. */
  readonly length: number;
}

const TAG = /^\s*[【［[]\s*([^】］\]\d]{2,10})\s*[】］\]]\s*/;
/** What is put in front of the title of the law that is carried out, as in 实施《…法》办法. */
const BEFORE =
  /^(?:[\p{Script=Han}]{0,14}实施|[\p{Script=Han}]{2,12}(?:省|市|自治区|关于)[\p{Script=Han}]{0,12})(?=[《〈<])/u;
const AFTER =
  /^(?:的?若干规定|的?实施办法|的?实施细则|的?实施条例|的?办法|的?细则|的?条例|的?规定|的?决定|的?通知|的?意见)/;
/** A title without its brackets, of the kinds that stand behind a tag alone. */
const UNQUOTED =
  /^[\p{Script=Han}、]{2,40}?(?:法|条例|规定|办法|细则|规则|决定|通知|意见|目录|标准|规范|规程)(?=\s*(?:[（(]|第\s*[一二三四五六七八九十百\d]|$))/u;

/** What the titles of laws and documents end in; a form or certificate in a quoted text ends otherwise. */
const LAWLIKE =
  /(?:法|条例|规定|办法|细则|规则|决定|通知|意见|目录|标准|规范|规程|批复|方案|清单|解释|公约|协定|措施|制度|纲要|公告|要求|指南|准则|决议|章程|[）)])$/;

const OPEN = '《〈<';
const CLOSE = '》〉>';

/** The law a line begins with; undefined where it begins with none. One without brackets and tag has to be a known one. */
export function lawAt(line: string, isKnown: (title: string) => boolean): NamedLaw | undefined {
  const tagged = TAG.exec(line);
  const start = tagged?.[0].length ?? leading(line);
  const rest = line.slice(start);
  const found = quoted(rest) ?? unquoted(rest, tagged === null ? isKnown : () => true);
  if (found === undefined) return undefined;
  const behind = remarkAt(rest.slice(found.length));
  const goesOn = rest.slice(found.length + behind.length);
  if (tagged === null && !LAWLIKE.test(found.title.trim()) && !/^\s*文?第/.test(goesOn))
    return undefined;
  return {
    title: found.title,
    tag: tagged?.[1]?.replaceAll(/\s/g, '') ?? '',
    remark: behind.text,
    length: start + found.length + behind.length,
  };
}

/** A number before an item of a list: 1. （2） 三、 */
const leading = (line: string): number =>
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.、．]\s*)?(?=[《〈\p{Script=Han}])/u.exec(
    line,
  )?.[0].length ?? 0;

interface Title {
  readonly title: string;
  readonly length: number;
}

function quoted(text: string): Title | undefined {
  const before = BEFORE.exec(text)?.[0] ?? '';
  const from = text.slice(before.length);
  if (!from.startsWith('《') && (before === '' || !/^[〈<]/.test(from))) return undefined;
  const end = closing(from);
  const inside = from.slice(1, end);
  const after = before === '' ? '' : (AFTER.exec(from.slice(end + 1))?.[0] ?? '');
  // Where the bracket is never closed, the title ends before the remark.
  const isOpen = from[end] === undefined || !CLOSE.includes(from[end]);
  const title = isOpen ? (/^[^（(]+/.exec(inside)?.[0] ?? '') : inside;
  if (title === '') return undefined;
  if (after === '') return { title, length: before.length + (isOpen ? 1 + title.length : end + 1) };
  return { title: `${before}《${title}》${after}`, length: before.length + end + 1 + after.length };
}

/** Where the bracket that opens a text is closed; the end of the text where it is not. */
function closing(text: string): number {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (OPEN.includes(character)) depth += 1;
    if (CLOSE.includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

function unquoted(text: string, isKnown: (title: string) => boolean): Title | undefined {
  const title = UNQUOTED.exec(text)?.[0];
  return title === undefined || !isKnown(title) ? undefined : { title, length: title.length };
}

/** Remarks in round brackets, one behind the other, brackets within them too. */
function remarkAt(text: string): { text: string; length: number } {
  let length = 0;
  let depth = 0;
  for (const character of text) {
    if (depth === 0 && !/[\s（(。.，,]/.test(character)) break;
    length += character.length;
    if (/[（(]/.test(character)) depth += 1;
    if (/[)）]/.test(character)) depth -= 1;
  }
  const remark = text.slice(0, length);
  // A full stop or space alone is no remark and belongs to what follows.
  return /[（(]/.test(remark) ? { text: remark.trim(), length } : { text: '', length: 0 };
}
