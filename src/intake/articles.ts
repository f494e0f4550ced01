/** Articles of a law as departments write them, one or many, in words or digits, in ranges → as our tables write them. */
import { inChinese } from '../tables/article.ts';

const NUMBER = '[零〇一二三四五六七八九十百千两\\d]+';
const UNIT = '条|款|项|目';
/** One number with what it counts: 第三条之一, （二）项, 十三. */
const STEP = new RegExp(
  `^\\s*(第?)\\s*([（(]?)\\s*(${NUMBER})\\s*[)）]?\\s*(${UNIT})?(?:之(${NUMBER}))?`,
);
const BETWEEN =
  /^\s*(?:(至|到|[-—–~～])|[、,，和及与]|以及|或者?)\s*(?=[第（(零〇一二三四五六七八九十百千\d])/;

interface Step {
  readonly unit: string | undefined;
  readonly number: number;
  readonly sub: number | undefined;
  /** Whether it is set apart from the step before by a mark or word, or stands beside it in brackets as that does. */
  readonly isApart: boolean;
  readonly isRange: boolean;
  /** Begins with 第, and whether it stands in brackets. */
  readonly isOrdinal: boolean;
  readonly isBracketed: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

/** What a text begins with, if that is an article: the articles meant, and how much of the text they take. */
export interface Articles {
  readonly articles: readonly string[];
  /** How many were written; a range is one. */
  readonly written: number;
  readonly length: number;
}

/** More articles than this in a range are a chapter, or a slip. */
const LONGEST_RANGE = 60;

/** Reads the articles a text begins with; undefined where it begins with none. */
export function articlesAt(text: string): Articles | undefined {
  const { steps, length } = stepsAt(text);
  if (steps[0]?.unit !== '条') return undefined;
  const articles: string[] = [];
  let written = 0;
  let at: Path = {};
  for (const [index, step] of steps.entries()) {
    const next = moved(at, step);
    const goesOn = steps[index + 1]?.isApart === false;
    if (!goesOn) {
      if (step.isRange) articles.push(...between(at, next));
      else written += 1;
      articles.push(articleText(next));
    }
    at = next;
  }
  return { articles: [...new Set(articles)], written, length };
}

/** The place within a law that has been reached: article, its sub-article, paragraph and item. */
interface Path {
  readonly article?: number;
  readonly sub?: number | undefined;
  readonly paragraph?: number | undefined;
  readonly item?: number | undefined;
}

function moved({ article, sub, paragraph, item }: Path, step: Step): Path {
  const { unit, number } = step;
  if (unit === '条') return { article: number, sub: step.sub };
  if (unit === '款') return { article, sub, paragraph: number };
  if (unit === '项') return { article, sub, paragraph, item: number };
  // Below the item nothing is cited.
  return { article, sub, paragraph, item };
}

/** Everything between the ends of a range, without the ends; nothing where they are no range of one kind. */
function between(from: Path, to: Path): string[] {
  const key = (['item', 'paragraph', 'article'] as const).find((name) => to[name] !== undefined);
  const first = key === undefined ? undefined : from[key];
  const last = key === undefined ? undefined : to[key];
  if (key === undefined || first === undefined || last === undefined) return [];
  if (last - first > LONGEST_RANGE) return [];
  const inner = Array.from(
    { length: Math.max(0, last - first - 1) },
    (_, index) => first + 1 + index,
  );
  return inner.map((number) => articleText({ ...to, [key]: number }));
}

function articleText({ article = 0, sub, paragraph, item }: Path): string {
  return [
    `第${inChinese(article)}条`,
    sub === undefined ? '' : `之${inChinese(sub)}`,
    paragraph === undefined ? '' : `第${inChinese(paragraph)}款`,
    item === undefined ? '' : `第（${inChinese(item)}）项`,
  ].join('');
}

function stepsAt(text: string): { steps: readonly Step[]; length: number } {
  const found: Step[] = [];
  for (let end = 0; ; ) {
    const step = nextStep(text, end, found.at(-1));
    if (step === undefined) break;
    found.push(step);
    end = step.end;
  }
  const steps = withUnits(found);
  return { steps, length: steps.at(-1)?.end ?? 0 };
}

function nextStep(text: string, start: number, before: Step | undefined): Step | undefined {
  const apart = before === undefined ? null : BETWEEN.exec(text.slice(start));
  const from = start + (apart?.[0].length ?? 0);
  const step = STEP.exec(text.slice(from));
  if (step === null) return undefined;
  const [whole, ordinal, bracket, number = '', unit, sub] = step;
  const isBracketed = bracket !== '';
  const read: Step = {
    ...{ unit, isBracketed, number: numberOf(number), end: from + whole.length },
    sub: sub === undefined ? undefined : numberOf(sub),
    isOrdinal: ordinal !== '',
    isApart: apart !== null || (isBracketed && before?.isBracketed === true && ordinal === ''),
    isRange: apart?.[1] !== undefined,
  };
  return mayFollow(before, read) ? read : undefined;
}

/** A step that is not set apart goes down: from an article to its paragraph, from that to an item. */
function mayFollow(before: Step | undefined, { unit, isApart, isOrdinal }: Step): boolean {
  if (before === undefined) return isOrdinal;
  if (isApart) return true;
  if (before.unit === undefined) return false;
  return unit === undefined ? isOrdinal : UNIT.indexOf(unit) > UNIT.indexOf(before.unit);
}

/** 第十二、十三条: a number without a unit takes that of the next; at the end it was none of them, as in 第三条、一. */
function withUnits(found: readonly Step[]): Step[] {
  const steps: Step[] = [];
  let unit: string | undefined;
  for (const step of found.toReversed()) {
    unit = step.unit ?? unit;
    if (unit !== undefined) steps.unshift({ ...step, unit });
    if (!step.isApart) unit = undefined;
  }
  return steps;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in Chinese or in digits: 一百零五, 105, 一〇五. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/[十百千]/.test(plain))
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
