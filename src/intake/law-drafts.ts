/** Rows for laws that a list cites and we do not have yet, as far as the list says what they need. */
import { pinyin } from 'pinyin-pro';
import { LAW_TAGS } from '../tables/import-words.ts';
import { dayText } from './cell-forms.ts';
import type { CitedLaw } from './law-text.ts';
import { withoutCountry } from './laws.ts';
import type { KnownRow } from './names.ts';

/** A row of our table of laws, by key; what the list does not say is left out, for a person to fill in. */
export type LawDraft = KnownRow;

/** Longer than this our table takes no title. */
const LONGEST = 80;

const PREFIXES: Readonly<Record<string, string>> = {
  法律: 'fl',
  行政法规: 'fg',
  地方性法规: 'df',
  规章: 'gz',
  规范性文件: 'gf',
  三定规定: 'sz',
};

/** One row for each law, however often it is cited. */
export function lawDrafts(cited: readonly CitedLaw[], taken: Iterable<string>): LawDraft[] {
  const ids = new Set(taken);
  const drafts = new Map<string, LawDraft>();
  for (const law of cited) {
    const key = withoutCountry(law.title);
    if (drafts.has(key) || law.title.length > LONGEST || law.title.length < 3) continue;
    const level = levelOf(law);
    const id = freeId(`${PREFIXES[level] ?? 'gf'}-${spelled(law.title)}`, ids);
    ids.add(id);
    const said = { id, title: law.title, number: numberOf(law), level, ...daysOf(law) };
    drafts.set(key, Object.fromEntries(Object.entries(said).filter(([, cell]) => cell !== '')));
  }
  return [...drafts.values()];
}

/** The level by what is said in front of the title, else by the title; empty where neither tells. */
function levelOf({ title, tag }: CitedLaw): string {
  const named = LAW_TAGS[tag];
  if (named !== undefined) return named;
  const isLocal = /^[\p{Script=Han}]{2,8}?(?:省|市|自治区|自治州|自治县)/u.test(title);
  if (tag === '法规' || (tag === '' && /条例$/.test(title)))
    return isLocal ? '地方性法规' : '行政法规';
  return tag === '' && /^中华人民共和国.*法$/.test(title) ? '法律' : '';
}

/** 国务院令第673号, 新政发〔2017〕106号: the first number in the remark, without the day that may stand before it. */
const NUMBER =
  /(?:(?![年月日])[\p{Script=Han}]){1,20}令\s*第\s*[\d零一二三四五六七八九十百]+\s*号|(?:(?![年月日])[\p{Script=Han}]){1,10}[〔[【]\s*\d{4}\s*[〕\]】]\s*\d+\s*号/u;

const numberOf = ({ remark }: CitedLaw): string =>
  NUMBER.exec(remark)?.[0].replaceAll(/\s/g, '') ?? '';

const DAY = '(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)';

function daysOf({ remark }: CitedLaw): { effective: string; repealed: string } {
  const day = (pattern: string) => {
    const found = new RegExp(pattern).exec(remark)?.[1];
    return found === undefined ? '' : dayText(found);
  };
  return {
    effective: day(`自${DAY}起?(?:施行|实施)`),
    repealed: day(`${DAY}(?:起)?(?:废止|失效)`),
  };
}

/** The sound of a title without what most titles have, as the ids of our laws are made. */
function spelled(title: string): string {
  const core = title
    .replaceAll(/中华人民共和国|[^\p{Script=Han}]/gu, '')
    .replace(/^.{2,8}?(?:自治区|自治州|省)(?=.{2})/, '')
    .replace(/(?:管理|暂行|实施)?(?:条例|办法|规定|细则|决定|通知|法)$/, '');
  const syllables = pinyin(core, { toneType: 'none', type: 'array', v: true }).slice(0, 6);
  const letters = syllables.join('').toLowerCase();
  return letters.replaceAll(/[^a-z]/g, '') || 'wenjian';
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
