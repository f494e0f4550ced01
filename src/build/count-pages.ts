import { access, glob } from 'node:fs/promises';
import path from 'node:path';
import type { Recorded } from '../model/history.ts';
import type { Model } from '../model/model.ts';
import { pastItems, pastRulings } from '../model/past-lists.ts';
import { outputFile, urls } from '../site/urls.ts';

/** Makes sure that every record has its page: a generator that skips one in silence would publish a site with a hole. */
export async function countPages(model: Model, folder: string): Promise<number> {
  const expected = [
    ...model.items.all.map((item) => urls.item(item.id, item.list)),
    ...[...model.items.all, ...model.rulings.all].flatMap((record) => versionUrls(model, record)),
    ...pastListUrls(model),
    ...model.items.street.map((item) => urls.manual(item.id)),
    ...model.bodies.all.map((body) => urls.body(body)),
    ...model.rulings.all.map((ruling) => urls.ruling(ruling.id)),
    ...model.domains.all.map((domain) => urls.domain(domain.id)),
    ...model.handoffs.all.map((handoff) => urls.handoff(handoff.id)),
    ...model.changes.all.map((change) => urls.change(change.id)),
    ...model.laws.all.map((law) => urls.law(law.id)),
  ];
  for (const page of expected) {
    await access(path.join(folder, outputFile(page))).catch(() => {
      throw new Error(`the page ${page} was not built`);
    });
  }
  let pages = 0;
  for await (const _page of glob('**/*.html', { cwd: folder })) pages += 1;
  return pages;
}

/** The pages of a record's versions and of the comparisons of every two. */
function versionUrls({ history }: Model, record: Recorded): string[] {
  const { id, list } = record;
  return [
    ...history.addressed(record).map(({ from }) => urls.recordAt(id, list, from)),
    ...history
      .pairs(record)
      .map(({ older, newer }) => urls.comparison(id, list, older.from, newer.from)),
  ];
}

function pastListUrls(model: Model): string[] {
  return [
    ...(['boundary-items', 'street-items'] as const).flatMap((list) =>
      pastItems(model, list).map(({ date }) => urls.listAt(list, date)),
    ),
    ...pastRulings(model).map(({ date }) => urls.listAt('rulings', date)),
  ];
}
