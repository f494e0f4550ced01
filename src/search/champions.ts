/**
 * A gram that very many records hold tells little of any of them, and yet would cost a query more than all its others together. It
 * keeps the records of which it tells most; how many hold it is still said.
 */
import type { InstantRecord } from './instant-format.ts';
import { placesOf } from './places.ts';
import { tellsRarity } from './ranking.ts';
import { worthOf } from './record-texts.ts';
import { readSpread, type Spread } from './spread.ts';
import { type Heard, type Held, type Times, timesIn } from './word-file.ts';

/** So many records keep a gram: of few districts any gram has more. */
const MOST_HOLDERS = 600;

/** What of a record holds grams; where people use words, places are told, which are several of a record. */
const FIELDS = ['names', 'scope', 'grams'] as const;
type Fields = Pick<Heard, (typeof FIELDS)[number] | 'spread'>;
/** By field, where one gram stands. */
type Standing = readonly Times[];

/** What is heard, of no gram more than so many records. */
export function withChampions<All extends Fields>(
  heard: All,
  records: readonly InstantRecord[],
  most = MOST_HOLDERS,
): All {
  const places = placesOf(records);
  const recordAt = (field: number, at: number) => (field < 2 ? at : (places[at]?.record ?? 0));
  const spread = readSpread(heard.spread);
  const told: [holders: number, single: string, pairs: string][] = [];
  const lists = FIELDS.map((field) => heard[field].map((grams) => new Map(grams)));
  for (const length of [0, 1])
    for (const gram of commonIn(
      FIELDS.map((field) => heard[field][length] ?? []),
      most,
    )) {
      const standing = lists.map((list) => list[length]?.get(gram) ?? []);
      const worth = worthByRecord(standing, recordAt);
      if (worth.size <= most) continue;
      const kept = bestOf(worth, most);
      for (const [field, at] of standing.entries())
        lists[field]?.[length]?.set(
          gram,
          only(at, (place) => kept.has(recordAt(field, place))),
        );
      const holders = [...worth.keys()].filter((at) => tellsRarity(records[at])).length;
      const all = Math.max(holders, spread.get(gram) ?? 0);
      told.push(length === 0 ? [all, gram, ''] : [all, '', gram]);
    }
  if (told.length === 0) return heard;
  const [names = [], scope = [], grams = []] = lists.map(heldIn);
  return { ...heard, names, scope, grams, spread: withTold(heard.spread, told) };
}

/** The grams that stand at more places than so many. */
function commonIn(fields: Held, most: number): string[] {
  const counts = new Map<string, number>();
  for (const [gram, at] of fields.flat()) counts.set(gram, (counts.get(gram) ?? 0) + at.length / 2);
  return [...counts].flatMap(([gram, count]) => (count > most ? gram : []));
}

function worthByRecord(
  standing: Standing,
  recordAt: (field: number, at: number) => number,
): Map<number, number> {
  const worth = new Map<number, number>();
  for (const [field, at] of standing.entries()) {
    const times = new Map<number, number>();
    for (const [place, count] of timesIn(at)) {
      const record = recordAt(field, place);
      times.set(record, (times.get(record) ?? 0) + count);
    }
    for (const [record, count] of times)
      worth.set(record, (worth.get(record) ?? 0) + worthOf(WORTH[field] ?? 'words', count));
  }
  return worth;
}

const WORTH = ['names', 'scope', 'words'] as const;

function bestOf(worth: ReadonlyMap<number, number>, most: number): Set<number> {
  const best = [...worth].sort(([a, left], [b, right]) => right - left || a - b).slice(0, most);
  return new Set(best.map(([record]) => record));
}

function only(at: Times, isKept: (place: number) => boolean): Times {
  return [...timesIn(at)].flatMap(([place, times]) => (isKept(place) ? [place, times] : []));
}

const heldIn = (lists: readonly ReadonlyMap<string, Times>[]): Held =>
  lists.map((grams) => [...grams].filter(([, at]) => at.length > 0));

/** The later of two that tell of a gram is believed. */
const withTold = (spread: Spread, told: Spread): Spread => [...spread, ...told];
