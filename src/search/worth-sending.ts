/** Which of the words people use are worth their bytes: those that tell the search most that it would not know without them. */
import { gzipSync } from 'node:zlib';
import { FIELDS } from './ranking.ts';
import { countEach } from './rarity.ts';
import { bigrams, characters } from './tokenize.ts';

/** As the ranking counts them. */
const HALF = FIELDS.words.half;

type Phrases = ReadonlyMap<string, readonly string[]>;

/** Of all phrases those that tell most for their length, as many as fit into so many bytes, compressed, in their own order. */
export function worthSending(words: Phrases, bytes: number): Map<string, readonly string[]> {
  const rarity = raritiesOf(words);
  const best = [...words]
    .flatMap(([id, phrases]) =>
      valuesOf(phrases, rarity).map((value, at) => ({ key: `${id} ${at}`, value })),
    )
    .sort((left, right) => right.value - left.value || (left.key < right.key ? -1 : 1))
    .map(({ key }) => key);
  const first = (count: number) => {
    const kept = new Set(best.slice(0, count));
    return new Map(
      [...words].map(([id, phrases]) => [id, phrases.filter((_, at) => kept.has(`${id} ${at}`))]),
    );
  };
  const fits = (count: number) =>
    gzipSync([...first(count).values()].map(String).join('\n')).length <= bytes;
  return first(mostThat(fits, best.length));
}

/** The largest number up to `most` that fits, where what is larger than one that does not fit does not fit either. */
export function mostThat(fits: (amount: number) => boolean, most: number): number {
  if (fits(most)) return most;
  let [fitting, over] = [0, most];
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (fits(middle)) fitting = middle;
    else over = middle;
  }
  return fitting;
}

/** What each phrase adds for each of its characters, given those before it. */
function valuesOf(phrases: readonly string[], rarity: (gram: string) => number): number[] {
  const counts = new Map<string, number>();
  return phrases.map((phrase) => {
    let value = 0;
    for (const gram of gramsOf(phrase)) {
      const count = counts.get(gram) ?? 0;
      value += rarity(gram) * ((count + 1) / (count + 1 + HALF) - count / (count + HALF));
      counts.set(gram, count + 1);
    }
    return value / phrase.length;
  });
}

function raritiesOf(words: Phrases): (gram: string) => number {
  const holders = countEach([...words.values()].map((phrases) => phrases.flatMap(gramsOf)));
  return (gram) => Math.log(1 + words.size / (holders.get(gram) ?? 1));
}

function gramsOf(phrase: string): string[] {
  return [...new Set([...characters(phrase), ...bigrams(phrase)])];
}
