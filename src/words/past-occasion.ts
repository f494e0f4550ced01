/** What happened on the day of a former list. */
import { asked } from '../model/asked.ts';
import type { ListDay } from '../model/past-lists.ts';
import type { Records } from '../records/define.ts';
import { listNamed } from '../records/index.ts';
import { historyText } from './history-text.ts';
import { batchName, join } from './text.ts';

type Occasion = Pick<ListDay, 'published' | 'began' | 'ended' | 'remade'>;
type Kind = 'published' | 'effective' | 'ended';

/** A day on which a list stood otherwise than today, and what happened on it. */
export interface PastDay {
  readonly date: string;
  readonly occasion: string;
  /** Whether records came or went. */
  readonly isListed: boolean;
}

/** All such days of a list, newest first. */
export const pastDays = asked('past-days', (model, name: string): readonly PastDay[] => {
  const list = listNamed(name);
  return model.past.days(name).map((day) => ({
    date: day.date,
    occasion: pastOccasion(list, day),
    isListed: listedOccasion(list, day) !== '',
  }));
});

/** What happened on the day of a former list; where nothing came or went, how much reads otherwise from then on. */
export function pastOccasion(list: Records, past: Occasion): string {
  const told = listedOccasion(list, past);
  return told === '' ? historyText.remade(past.remade.length) : told;
}

/** In one line: 第二批公布，第一批生效. Records are told by their batches or their numbers, where they have such, or counted; empty where nothing came or went. */
function listedOccasion({ listDays = ['began', 'ended'] }: Records, past: Occasion): string {
  const told = { published: past.published, effective: past.began, ended: past.ended };
  const said = listDays.map((day): Kind => (day === 'began' ? 'effective' : day));
  return said
    .filter((kind) => told[kind].length > 0)
    .map((kind) => historyText[kind](named(told[kind])))
    .join('，');
}

function named(records: ListDay['began']): string {
  const batches = records.flatMap(({ batch }) => (typeof batch === 'number' ? batch : []));
  if (batches.length === records.length)
    return join([...new Set(batches)].sort((left, right) => left - right).map(batchName));
  const numbers = records.flatMap(({ number }) => (typeof number === 'string' ? number : []));
  return numbers.length === records.length ? join(numbers) : historyText.records(records.length);
}
