/** What the full text is asked about: one document a record, in a stable order. */
import { askedOnce } from '../model/asked.ts';
import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { ListedRuling } from '../model/rulings.ts';
import { isBoundaryItem } from '../records/boundary-items.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { bodiesIn, dayOf, type OwnLists } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { columnsIn, type Table } from '../tables/define.ts';
import { foundOnce } from '../tables/found-once.ts';
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
  const bodies = bodiesIn(list, row).map((id) => model.nameOf('bodies', id));
  return document(table.name, row, titleOf(table, row), {
    date: dayOf(list, row),
    sentences: [...ownSentences(table)(row), ...sentencesOf(bodies)],
  });
}

/** What a row says itself: most of the rows stay what they were. */
const ownSentences = foundOnce((table: Table) =>
  foundOnce((row: AnyRow): readonly string[] => {
    const texts = columnsIn(table)
      .filter(([key, { kind }]) => key !== table.naming && holdsWords(kind))
      .flatMap(([key]) => (row[key] ?? []) as string | readonly string[]);
    return sentencesOf([titleOf(table, row), ...texts]);
  }),
);

const titleOf = ({ naming }: Table, row: AnyRow): string => String(row[naming]);

/** Kinds of columns that hold words people may look for. */
const holdsWords = ({ isWording, names }: Kind): boolean => isWording || names === 'option';

function itemDocument(model: Model, item: Item): KeptText {
  const nameOf = (id: string) => model.bodies.get(id).short;
  return document(item.list, item, item.name, {
    date: item.effective,
    sentences: sentencesOf([
      item.name,
      ...item.aliases,
      item.summary,
      ...answerSentences(model.items.branches(item), nameOf),
      ...(isBoundaryItem(item) ? item.inScope : []),
      item.case ?? '',
      ...model.items.dutiesOf(item).map((duty) => duty.text),
    ]),
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
    sentences: sentencesOf([
      ...[title, number, category, question, opinion, measures],
      ...findings,
    ]),
  });
}

function signpostDocument(signpost: Signpost): KeptText {
  const { name, aliases, reason, where } = signpost;
  return document('signposts', signpost, name, {
    sentences: sentencesOf([name, ...aliases, reason, where]),
  });
}

function lawDocument(law: Law): KeptText {
  const { title, number = '', effective } = law;
  return document('laws', law, `《${title}》`, {
    date: effective,
    sentences: sentencesOf([title, number]),
  });
}

interface Told {
  readonly date?: string | undefined;
  readonly sentences: readonly string[];
}

function document(kind: string, row: AnyRow, title: string, { date, sentences }: Told): KeptText {
  return {
    id: row.id,
    kind,
    title,
    url: urls.recordOf(kind, row),
    ...(date === undefined ? {} : { date }),
    // A full stop between parts keeps pairs from forming across them.
    content: sentences.join('。'),
  };
}

const sentencesOf = (parts: readonly string[]): readonly string[] =>
  parts.filter((part) => part !== '').map((part) => normalize(part).replace(/[。.]$/, ''));
