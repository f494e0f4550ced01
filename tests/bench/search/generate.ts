import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Model } from '../../../src/model/model.ts';
import { keptTexts } from '../../../src/search/documents.ts';
import { fullTextFiles } from '../../../src/search/full-text.ts';
import type { KeptText } from '../../../src/search/text-format.ts';
import { outputFile } from '../../../src/site/urls.ts';
import { randomFrom } from '../random.ts';

/**
 * Gives a built site a full text with so many more records, of the size of an entry of a list of powers: a name and two
 * clauses, put together at random from the words of the data. Returns how long indexing took, in seconds.
 */
export async function enlarge(model: Model, count: number, site: string): Promise<number> {
  const documents = [...keptTexts(model), ...generated(model, count)];
  const started = performance.now();
  const files = fullTextFiles(documents);
  const seconds = (performance.now() - started) / 1000;
  for (const [url, body] of files) {
    const file = path.join(site, outputFile(url));
    await mkdir(path.dirname(file), { recursive: true });
    // What lies there may be another name of a file that is kept.
    await rm(file, { force: true });
    await writeFile(file, body);
  }
  return seconds;
}

/** The same records for the same data and number. */
function* generated(model: Model, count: number): Generator<KeptText> {
  const random = randomFrom(count);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const clauses = model.tables.duties.flatMap(({ text }) => text.split(/[，。；]/)).filter(Boolean);
  const offices = model.bodies.all.map(({ short }) => short);
  const names = model.items.all.map(({ name }) => name);
  for (let number = 1; number <= count; number += 1) {
    const title = `${pick(offices)}${pick(names)}第${number}项`;
    const content = [title, pick(clauses), pick(clauses)].join('。');
    yield { id: `lx-${number}`, kind: 'generated', title, url: `/generated/${number}/`, content };
  }
}

/** A copy of a built site that may be changed. */
export async function copyOf(site: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(site, to, { recursive: true });
  return to;
}
