import { glob, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { urls } from '../site/urls.ts';
import type { tables } from '../tables/index.ts';
import { answerSentences, text } from '../words/text.ts';
import { inBatches } from './batches.ts';
import { normalize } from './tokenize.ts';

/** One document of the full-text index. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** Pagefind answers each call over a pipe; this many on their way keep it busy without piling up. */
const IN_FLIGHT = 200;

/** Writes the full-text index into a folder. The same documents in the same order give the same bytes. */
export async function writePagefind(
  documents: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-CN' });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const answers = await inBatches(documents, IN_FLIGHT, (document) =>
      index.addCustomRecord({ ...document, language: 'zh-CN' }),
    );
    failOn(answers.flatMap((answer) => answer.errors));
    failOn((await index.writeFiles({ outputPath: folder })).errors);
    await removeInterfaces(folder);
  } finally {
    await pagefind.close();
  }
}

/** Pagefind writes its own search boxes beside the index, a quarter of a megabyte that no page of ours asks for. */
async function removeInterfaces(folder: string): Promise<void> {
  for await (const file of glob('pagefind-{ui,modular-ui,component-ui,highlight}.*', {
    cwd: folder,
  }))
    await rm(path.join(folder, file));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** What can be found: items with their duties, rulings, laws and signposts, in a stable order. */
export function* searchRecords(model: Model): Generator<SearchRecord> {
  for (const item of model.items.all) yield itemRecord(model, item);
  for (const ruling of model.rulings.all) {
    const findings = model.rulings
      .branches(ruling)
      .flatMap(({ condition, findings }) => [
        condition ?? '',
        ...findings.map((finding) => finding.text),
      ]);
    yield record(
      ruling.id,
      'rulings',
      ruling.title,
      urls.ruling(ruling.id),
      ruling.decidedOn ?? ruling.appliedOn,
      model.rulings.isToCome(ruling) ? text.toCome : ruling.status,
      [
        ruling.title,
        ruling.number,
        ruling.category,
        ruling.question,
        ruling.opinion,
        ruling.measures ?? '',
        ...findings,
      ],
    );
  }
  for (const signpost of model.signposts) {
    yield record(signpost.id, 'signposts', signpost.name, urls.signpost(signpost.id), '', '', [
      signpost.name,
      ...signpost.aliases,
      signpost.reason,
      signpost.where,
    ]);
  }
  for (const law of model.laws.all) {
    yield record(law.id, 'laws', `《${law.title}》`, urls.law(law.id), law.effective, '', [
      law.title,
      law.number ?? '',
    ]);
  }
}

function itemRecord(model: Model, item: Item): SearchRecord {
  const nameOf = (id: string) => model.bodies.get(id).short;
  const duties = model.items.dutiesOf(item).map((duty) => duty.text);
  return record(
    item.id,
    item.list,
    item.name,
    urls.item(item.id, item.list),
    item.effective,
    model.items.isToCome(item) ? text.toCome : item.status,
    [
      item.name,
      ...item.aliases,
      item.summary,
      ...answerSentences(model.items.branches(item), nameOf),
      ...(item.list === 'boundary-items' ? item.inScope : []),
      item.case ?? '',
      ...duties,
    ],
  );
}

function record(
  id: string,
  kind: keyof typeof tables,
  title: string,
  url: string,
  date: string,
  status: string,
  parts: readonly string[],
): SearchRecord {
  return {
    url,
    content: sentences(parts),
    meta: {
      title,
      record: id,
      kind,
      ...(date === '' ? {} : { date }),
      ...(status === '' ? {} : { status }),
    },
    filters: { kind: [kind] },
    sort: date === '' ? {} : { date },
  };
}

/** A full stop between parts keeps pairs from forming across them. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => normalize(part).replace(/[。.]$/, ''))
    .join('。');
}
