import { pinyin } from 'pinyin-pro';
import type { Model } from '../model/model.ts';
import { keptParts } from './kept-parts.ts';
import { type NameSaid, type PinyinFile, packPinyin } from './pinyin-file.ts';

/** How names are said, syllable by syllable, where a dictionary reads them otherwise. */
export type Readings = Readonly<Record<string, string>>;

/** How the names of matters, bodies and tasks are said, for queries in Latin letters; loaded only for these. */
export function pinyinFile(model: Model, local: Readings): PinyinFile {
  return packPinyin(namesSaid(model, local));
}

/** Every name that a query in Latin letters may mean, syllable by syllable. */
export function namesSaid(model: Model, local: Readings): NameSaid[] {
  const names: [string, string][] = [
    ...model.items.all.map((item): [string, string] => [item.id, item.name]),
    ...model.signposts.map((signpost): [string, string] => [signpost.id, signpost.name]),
    ...model.bodies.all.map((body): [string, string] => [body.id, body.short]),
    ...model.handoffs.all.map((handoff): [string, string] => [handoff.id, handoff.task]),
  ];
  const read = readingsOf(names.map(([, name]) => ({ name, local })));
  return names.map(([id], at) => [id, read[at] ?? []]);
}

/** Names are read once: looking them up in a dictionary takes longer than all else. */
const readingsOf = keptParts(
  ({ name, local }: { readonly name: string; readonly local: Readings }) =>
    JSON.stringify([name, local]),
  ({ name, local }) => readings(name, local),
);

/** `lou la nou shui`: the syllables of a name. */
function readings(name: string, local: Readings): string[] {
  let text = name.replaceAll(/[^\p{Script=Han}a-zA-Z0-9]/gu, '');
  for (const [own, reading] of Object.entries(local)) text = text.replace(own, ` ${reading} `);
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .flatMap((part) => part.trim().toLowerCase().split(/\s+/))
    .filter((part) => part !== '');
}
