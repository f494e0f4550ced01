import { asked, askedOnce } from '../model/asked.ts';
import { groupByMany } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { AnyRow, Records } from '../records/define.ts';
import { allLists, bodiesIn } from '../records/index.ts';
import { type EmittedFile, type Unit, unitsOf } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { isWithdrawn } from '../tables/define.ts';
import { recordLabel } from '../words/list-text.ts';
import { bare, type CalledFile, type CalledPlace, type CalledRecord, fileOf } from './called.ts';
import { keptWhole } from './kept-parts.ts';

/** Names a file, so that what nearly every query fetches, mostly to find no name there, is little more than a kilobyte. */
const NAMES_A_FILE = 15;

/** The lists whose records nothing else finds by a whole name at once. */
const lists: readonly Records[] = allLists.filter(({ search }) => search === 'full-text');

/** Where the files of a model stand; undefined where no list has any record for them. */
export function calledPlace(model: Model): CalledPlace | undefined {
  const length = lengthOf(model);
  return length === 0 ? undefined : { before: urls.calledBefore, files: length };
}

/** The files, by their numbers. */
export function* calledUnits(model: Model): Generator<Unit<EmittedFile>> {
  const numbers = Array.from({ length: lengthOf(model) }, (_, number) => String(number));
  yield* unitsOf('search called', numbers, (number) => [
    {
      path: outputFile(urls.called(Number(number))),
      type: 'application/json',
      body: textOf(model, Number(number)),
    },
  ]);
}

/** They are asked for one by one. */
const lengthOf = asked('called-length', (model) => textsOf(model).length);
const textOf = asked('called-text', (model, number: number) => textsOf(model)[number] ?? '');

const textsOf = askedOnce('called-files', (model): readonly string[] => {
  // The rows of each list, and those of whom their sentences name.
  const of = lists.flatMap((list) => [list, ...model.lists.all(list)]);
  return keptTexts([...of, ...model.bodies.all], () =>
    filesOf(model).map((file) => JSON.stringify(file)),
  );
});

const keptTexts = keptWhole<readonly string[]>();

function filesOf(model: Model): readonly CalledFile[] {
  const known = lists.flatMap((list) =>
    model.lists
      .all(list)
      .map((row) => ({ names: namesOf(list, row), record: cardOf(model, list, row) })),
  );
  const names = groupByMany(known, (one) => one.names);
  const files = Array.from(
    { length: Math.ceil(names.size / NAMES_A_FILE) },
    () => new Map<string, readonly CalledRecord[]>(),
  );
  for (const [name, called] of names)
    files[fileOf(name, files.length)]?.set(
      name,
      called.map(({ record }) => record),
    );
  return files.map((file) => Object.fromEntries(file));
}

/** What a record is asked for by: its id, its name, its name with that of its part, and the columns its list adds. */
function namesOf(list: Records, row: AnyRow): Set<string> {
  const columns = [list.table.naming, ...(list.alsoCalled ?? [])];
  const texts = [row.id, recordLabel(list, row), ...columns.map((key) => row[key] ?? '')];
  return new Set(texts.map((text) => bare(String(text))).filter((name) => name !== ''));
}

function cardOf(model: Model, list: Records, row: AnyRow): CalledRecord {
  const { withdrawn, name } = list.table;
  const bodies = bodiesIn(list, row);
  const gist = list.sentence?.(row, (id) => model.bodies.get(id).short);
  return {
    id: row.id,
    kind: name,
    title: recordLabel(list, row),
    url: urls.recordOf(name, row),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(gist === undefined ? {} : { gist }),
    ...(withdrawn !== undefined && isWithdrawn(list.table, row)
      ? { status: String(row[withdrawn.column]) }
      : {}),
  };
}
