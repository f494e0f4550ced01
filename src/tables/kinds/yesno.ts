import { compact } from '../as-saved.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';

/** A spreadsheet keeps a yes as a truth value. */
const WORDS: Readonly<Record<string, string>> = { TRUE: '是', FALSE: '否', 是: '是', 否: '否' };

export const yesnoKind: Kind<boolean> = defineKind({
  name: 'yesno',
  title: '是否',
  isFacet: true,
  read: (cell, _column, refuse) =>
    cell === '是' || cell === '否' ? cell === '是' : refuse('choice-known', '应为以下之一：是、否'),
  asSaved: (cell) => WORDS[compact(cell).toUpperCase()],
  write: (value) => (value ? '是' : '否'),
  json: () => ({ type: 'boolean' }),
  bad: () => ['√', 'yes', '不'].map((cell) => ({ cell, rule: 'choice-known' })),
  sample: () => yesno('是否解决', '解决了没有'),
});

/** 是 or 否. */
export function yesno(label: string, note: string) {
  return columnOf(yesnoKind, { label, note, example: '是', options: ['是', '否'] });
}
