/** What a change of the data changes, and for whom, as Markdown: on a pull request, and for a clerk in the terminal. */
import type { Publication } from '../ledger/ledger.ts';
import { unsealedText } from './publish-text.ts';

/** How many rows of a table differ, and in which columns how many. */
export interface TableCount {
  readonly title: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly columns: readonly { readonly label: string; readonly count: number }[];
}

/** Who leads in one situation, by name. */
export interface LeadTold {
  readonly item: string;
  readonly name: string;
  readonly condition: string | undefined;
  readonly stage: string | undefined;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
  readonly isNew: boolean;
  readonly isGone: boolean;
  /** Who leads only now, and who no longer does. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

export interface BodyTouched {
  readonly name: string;
  readonly kind: string;
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  /** The names of the records that concern it and read otherwise. */
  readonly records: readonly string[];
}

interface SiteSize {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly parts: ReadonlyMap<string, number>;
}

export interface Impact {
  readonly since: string;
  /** What sealing would publish; undefined where everything is sealed. */
  readonly next: Publication | undefined;
  readonly tables: readonly TableCount[];
  /** How many errors the data before have by the rules of today. With any, only rows and columns are compared. */
  readonly brokenBefore: number;
  readonly records?: readonly {
    readonly name: string;
    readonly id: string;
    readonly sentences: readonly string[];
  }[];
  readonly leads?: readonly LeadTold[];
  readonly bodies?: readonly BodyTouched[];
  readonly pages?: {
    readonly added: readonly string[];
    readonly gone: readonly string[];
    readonly moved: readonly { readonly from: string; readonly to: string }[];
  };
  readonly answers?:
    | {
        readonly asked: number;
        readonly changed: readonly {
          readonly typed: string;
          readonly before: readonly string[] | undefined;
          readonly after: readonly string[] | undefined;
        }[];
      }
    | undefined;
  readonly size?: { readonly before: SiteSize | undefined; readonly after: SiteSize };
}

/** GitHub takes comments of 65,536 characters, and hands over no more than 128 kB of text, three bytes a character. */
const LONGEST = 30_000;

/** Longer lists are cut, and what was cut is counted: a comment on a pull request holds only so much. */
const MOST = { leads: 40, bodies: 60, names: 3, records: 60, pages: 20, answers: 40, parts: 8 };

export function impactText(impact: Impact): string {
  const { tables, since, brokenBefore } = impact;
  const head = ['# 这次改动改了什么', ''];
  if (tables.length === 0)
    return [...head, `与 ${safe(since)} 相比，数据没有改动。`, ...size(impact), ''].join('\n');
  const whole = [
    ...head,
    summary(impact),
    '',
    unsealedText(impact.next),
    ...(brokenBefore === 0
      ? []
      : ['', `改前的数据按现在的规则有 ${brokenBefore} 处错误，只比较了行和列。`]),
    ...leads(impact),
    ...bodies(impact),
    ...answers(impact),
    ...counts(impact),
    ...pages(impact),
    ...size(impact),
  ].join('\n');
  return [whole, ...records(impact, LONGEST - whole.length), ''].join('\n');
}

/** The one paragraph that tells whether to read on. */
function summary({ since, tables, leads: led, bodies: touched, answers: asked }: Impact) {
  const sum = (key: 'added' | 'changed' | 'gone') => tables.reduce((all, one) => all + one[key], 0);
  const others = asked?.changed.length ?? 0;
  return [
    `与 ${safe(since)} 相比，改了 ${tables.length} 张表：新增 ${sum('added')} 行，改动 ${sum('changed')} 行，删去 ${sum('gone')} 行。`,
    led === undefined ? '' : ledText(led),
    touched === undefined ? '' : `涉及 ${touched.length} 个单位和街道。`,
    others === 0 ? '' : `${others} 种问法，搜索给出的第一个单位不同了。`,
  ].join('');
}

function ledText(led: readonly LeadTold[]): string {
  const matters = new Set(led.map(({ item }) => item)).size;
  return matters === 0 ? '没有一件事换了牵头单位。' : `**${matters} 件事的牵头单位不同了。**`;
}

const listed = (names: readonly string[] | undefined): string =>
  names === undefined || names.length === 0 ? '没有单位' : names.map(safe).join('、');

function leads({ leads: all }: Impact): string[] {
  if (all === undefined || all.length === 0) return [];
  return section('牵头单位', all.map(leadLine), MOST.leads);
}

function leadLine({
  name,
  item,
  condition,
  stage,
  before,
  after,
  isNew,
  isGone,
}: LeadTold): string {
  const when = [condition, stage === undefined ? undefined : `${stage}环节`]
    .filter(Boolean)
    .join('，');
  const subject = `- **${safe(name)}**（${item}${when === '' ? '' : `；${safe(when)}`}）：`;
  if (isNew) return `${subject}新列入，由 ${listed(after)} 牵头`;
  if (isGone) return `${subject}不再列入，原来由 ${listed(before)} 牵头`;
  if (before === undefined) return `${subject}新写的情形，由 ${listed(after)} 牵头`;
  if (after === undefined) return `${subject}不再写这种情形，原来由 ${listed(before)} 牵头`;
  return `${subject}由 ${listed(before)} 改为 ${listed(after)}`;
}

function bodies({ bodies: all = [] }: Impact): string[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => {
    const led = [
      one.begins.length === 0 ? '' : `新牵头：${few(one.begins)}`,
      one.ends.length === 0 ? '' : `不再牵头：${few(one.ends)}`,
    ].filter(Boolean);
    const others = one.records.length === 0 ? '' : `${one.records.length} 条：${few(one.records)}`;
    return `| ${safe(one.name)} | ${led.join('；')} | ${others} |`;
  });
  const head = ['| 单位 | 牵头 | 有改动的记录 |', '| --- | --- | --- |'];
  return [
    '',
    '## 影响谁',
    '',
    ...head,
    ...cut(rows, MOST.bodies, (left) => `| 其余 ${left} 个单位 | | |`),
  ];
}

const few = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST.names).map(safe).join('、');
  return names.length > MOST.names ? `${shown}等` : shown;
};

function answers({ answers: told }: Impact): string[] {
  if (told === undefined) return [];
  const lines = told.changed.map(
    ({ typed, before, after }) => `- “${safe(typed)}”：由 ${listed(before)} 改为 ${listed(after)}`,
  );
  const none = `各件事的名称和民间说法共 ${told.asked} 种问法，第一个单位都没有变。`;
  if (lines.length === 0) return ['', '## 搜索的回答', '', none];
  return section(
    `搜索的回答（${told.asked} 种问法里 ${lines.length} 种不同）`,
    lines,
    MOST.answers,
  );
}

/** Record by record, as far as there is room. */
function records({ records: all = [] }: Impact, room: number): string[] {
  const lines = all.map(
    ({ name, id, sentences }) => `- ${safe(name)}（${id}）：${fewSentences(sentences)}`,
  );
  let left = room;
  const fitting = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  const most = fitting < 0 ? MOST.records : Math.min(fitting, MOST.records);
  return folded(`逐条看（${all.length} 条记录）`, lines, most);
}

const fewSentences = (sentences: readonly string[]): string => {
  const shown = sentences
    .slice(0, 2 * MOST.names)
    .map(safe)
    .join('；');
  const left = sentences.length - 2 * MOST.names;
  return left > 0 ? `${shown}；等 ${sentences.length} 处` : shown;
};

function counts({ tables }: Impact): string[] {
  const rows = tables.map(({ title, added, changed, gone, columns }) => {
    const fields = columns.map(({ label, count }) => `${label} ${count}`).join('、');
    return `| ${title} | ${added} | ${changed} | ${gone} | ${fields} |`;
  });
  const head = [
    '| 表 | 新增 | 改动 | 删去 | 改了哪些列，各几行 |',
    '| --- | --: | --: | --: | --- |',
  ];
  return ['', '## 行和列', '', ...head, ...rows];
}

function pages({ pages: all }: Impact): string[] {
  if (all === undefined) return [];
  const { added, gone, moved } = all;
  if (added.length + gone.length + moved.length === 0) return ['', '## 网页', '', '没有网页增减。'];
  const lines = [
    ...gone.map((page) => `- 不再有：\`${page}\``),
    ...moved.map(({ from, to }) => `- 换了网址：\`${from}\` → \`${to}\``),
    ...added.map((page) => `- 新的：\`${page}\``),
  ];
  const title = `网页（新增 ${added.length}，不再有 ${gone.length}，换网址 ${moved.length}）`;
  return section(title, lines, MOST.pages);
}

function size({ size: told }: Impact): string[] {
  if (told === undefined) return [];
  const { before, after } = told;
  const whole = `${after.pages} 个网页，${after.files} 个文件，${megabytes(after.bytes)}`;
  if (before === undefined) return ['', '## 大小', '', `${whole}。没有改前的网站可以比。`];
  const parts = [...new Set([...before.parts.keys(), ...after.parts.keys()])]
    .map((part) => ({ part, by: (after.parts.get(part) ?? 0) - (before.parts.get(part) ?? 0) }))
    .filter(({ by }) => by !== 0)
    .sort(
      (left, right) => Math.abs(right.by) - Math.abs(left.by) || (left.part < right.part ? -1 : 1),
    );
  const change = `${signed(after.files - before.files)} 个文件，${signedSize(after.bytes - before.bytes)}`;
  const lines = parts.map(
    ({ part, by }) => `- ${part === '' ? '（根目录）' : `\`${part}\``} ${signedSize(by)}`,
  );
  return [
    '',
    '## 大小',
    '',
    `${whole}（${change}）。`,
    '',
    ...cut(lines, MOST.parts, (left) => `- 其余 ${left} 处`),
  ];
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const signed = (value: number): string => `${value > 0 ? '+' : ''}${value}`;
const signedSize = (bytes: number): string => `${signed(Math.round(bytes / 1000))} kB`;

const section = (title: string, lines: readonly string[], most: number): string[] => [
  '',
  `## ${title}`,
  '',
  ...cut(lines, most, (left) => `- 其余 ${left} 条`),
];

/** Behind a line that opens it. */
function folded(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const shown = cut(lines, most, (left) => `- 其余 ${left} 条`);
  return ['', `<details><summary>${title}</summary>`, '', ...shown, '', '</details>'];
}

function cut(lines: readonly string[], most: number, rest: (left: number) => string): string[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), rest(left)] : [...lines];
}

/** What stands in the data can neither format the page nor call anybody. */
const safe = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_<>|[\]]/g, '\\$&')
    .replaceAll('@', '&#64;');
