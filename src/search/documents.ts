/** What the full text is asked about: one document a record, in a stable order. */
import { askedOnce } from '../model/asked.ts';
import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { ListedRuling } from '../model/rulings.ts';
import { isBoundaryItem } from '../records/boundary-items.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { bodiesIn, dayOf, type OwnLists } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { columnsIn } from '../tables/define.ts';
import type { Law, Signpost } from '../tables/index.ts';
import type { Kind } from '../tables/kind.ts';
import { answerSentences } from '../words/text.ts';
import { searchedLists } from './kinds.ts';
import type { KeptText } from './text-format.ts';
import { normalize } from './tokenize.ts';

/** What can be found: the records of every list that is searched, made once for a model: three files of the search are made from them. */
export const keptTexts = askedOnce('search-records', (model): readonly KeptText[] => [
  ...Object.values(ownDocuments).flatMap((make) => make(model)),
  ...searchedLists
    .filter((list) => !isOwn(list))
    .flatMap((list) => model.lists.all(list).map((row) => commonDocument(model, list, row))),
]);

/** The lists whose text stands in more tables than one. */
const ownDocuments = {
  'boundary-items': (model) => model.items.boundary.map((item) => itemDocument(model, item)),
  'street-items': (model) => model.items.street.map((item) => itemDocument(model, item)),
  rulings: (model) => model.rulings.all.map((ruling) => rulingDocument(model, ruling)),
  signposts: (model) => model.signposts.map(signpostDocument),
  laws: (model) => model.laws.all.map(lawDocument),
  // Their names are all there is to find of them, and those stand in the quick index.
  bodies: () => [],
} satisfies Record<OwnLists<'search'>, (model: Model) => KeptText[]>;

const isOwn = ({ search }: Records): boolean => typeof search === 'object' && 'own' in search;

/** A record of any list: its name first, then every text of it, then whom it concerns. */
function commonDocument(model: Model, list: Records, row: AnyRow): KeptText {
  const { table } = list;
  const texts = columnsIn(table)
    .filter(([key, { kind }]) => key !== table.naming && holdsWords(kind))
    .flatMap(([key]) => (row[key] ?? []) as string | readonly string[]);
  const bodies = bodiesIn(list, row).map((id) => model.nameOf('bodies', id));
  const title = String(row[table.naming]);
  return document(table.name, row, title, {
    date: dayOf(list, row),
    parts: [title, ...texts, ...bodies],
  });
}

/** Kinds of columns that hold words people may look for. */
const holdsWords = ({ isWording, names }: Kind): boolean => isWording || names === 'option';

function itemDocument(model: Model, item: Item): KeptText {
  const nameOf = (id: string) => model.bodies.get(id).short;
  return document(item.list, item, item.name, {
    date: item.effective,
    parts: [
      item.name,
      ...item.aliases,
      item.summary,
      ...answerSentences(model.items.branches(item), nameOf),
      ...(isBoundaryItem(item) ? item.inScope : []),
      item.case ?? '',
      ...model.items.dutiesOf(item).map((duty) => duty.text),
    ],
  });
}

function rulingDocument(model: Model, ruling: ListedRuling): KeptText {
  const findings = model.rulings
    .branches(ruling)
    .flatMap(({ condition, findings: own }) => [
      condition ?? '',
      ...own.map((finding) => finding.text),
    ]);
  const { title, number = '', category, question, opinion, measures = '' } = ruling;
  return document(ruling.list, ruling, title, {
    date: ruling.decidedOn ?? ruling.appliedOn,
    parts: [title, number, category, question, opinion, measures, ...findings],
  });
}

function signpostDocument(signpost: Signpost): KeptText {
  const { name, aliases, reason, where } = signpost;
  return document('signposts', signpost, name, { parts: [name, ...aliases, reason, where] });
}

function lawDocument(law: Law): KeptText {
  const { title, number = '', effective } = law;
  return document('laws', law, `《${title}》`, { date: effective, parts: [title, number] });
}

interface Told {
  readonly date?: string | undefined;
  readonly parts: readonly string[];
}

function document(kind: string, row: AnyRow, title: string, { date, parts }: Told): KeptText {
  return {
    id: row.id,
    kind,
    title,
    url: urls.recordOf(kind, row),
    ...(date === undefined ? {} : { date }),
    content: sentences(parts),
  };
}

/** A full stop between parts keeps pairs from forming across them. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => normalize(part).replace(/[。.]$/, ''))
    .join('。');
}
