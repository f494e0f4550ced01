/** How a ruling is cited, in the forms people paste: plain text, Markdown, official documents, reference managers. */

import type { Settings } from '../site/settings.ts';
import { type Ruling, tables } from '../tables/index.ts';
import { rulingText } from './ruling-text.ts';
import { longDate } from './text.ts';

export interface Citation {
  readonly name: string;
  readonly text: string;
}

/** A ruling that is made: one without a number cannot be cited. */
export type NumberedRuling = Ruling & { readonly number: string };

/** The forms of citation of one ruling. `address` is its whole address, or undefined while the public origin is not known. */
export function citationsOf(
  ruling: NumberedRuling,
  address: string | undefined,
  settings: Pick<Settings, 'status' | 'district' | 'sponsor'>,
): Citation[] {
  const { cite } = rulingText;
  const name = `《${ruling.title}》`;
  const state = ruling.status === '生效' ? [] : [ruling.status];
  const facts = [
    ...(ruling.decidedOn === undefined ? [] : [longDate(ruling.decidedOn)]),
    ...state,
    ...(settings.status === 'example' ? [cite.example] : []),
  ];
  const where = address ?? cite.place(settings.district, ruling.id);
  const linked = escapeMarkdown(`${name}（${ruling.number}）`);
  const link = address === undefined ? linked : `[${linked}](<${address}>)`;
  const rest = address === undefined ? [...facts, where] : facts;
  return [
    { name: cite.plain, text: [`${name}（${ruling.number}）`, ...facts, where].join('，') },
    { name: cite.markdown, text: [link, ...rest.map(escapeMarkdown)].join('，') },
    { name: cite.official, text: `${name}（${[ruling.number, ...state].join('，')}）` },
    { name: cite.csl, text: csl(ruling, address, settings) },
  ];
}

/** One item of CSL-JSON 1.0.2, which Zotero and its like import, a field a line. What is not known is left out. */
function csl(
  ruling: NumberedRuling,
  address: string | undefined,
  settings: Pick<Settings, 'status' | 'district' | 'sponsor'>,
): string {
  const issued = ruling.decidedOn?.split('-').map(Number);
  const fields = {
    id: ruling.id,
    type: 'legislation',
    title: ruling.title,
    number: ruling.number,
    genre: tables.rulings.title,
    authority: settings.sponsor === '' ? undefined : settings.sponsor,
    jurisdiction: settings.district,
    issued: issued === undefined ? undefined : { 'date-parts': [issued] },
    status: ruling.status,
    URL: address,
    language: 'zh-CN',
    note: settings.status === 'example' ? rulingText.cite.example : undefined,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `[{\n${lines.join(',\n')}\n}]`;
}

/** Takes its meaning from every character that Markdown gives one. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}
