/** What is to be written into our tables to follow the upper level, drafted for a person to complete. */
import type { Data } from '../check/data.ts';
import { changeOf, type Draft, idsAfter, newIds } from '../publish/draft.ts';
import { type ChangeCells, tables } from '../tables/index.ts';
import type { Changed, Comparison, Our, Their } from './compare.ts';

/** The days of a look, and what else its row says. */
export interface Look {
  /** The day on which the upper level's list was looked at. */
  readonly day: string;
  /** The day on which the upper level changed it, as far as that is known. */
  readonly upstreamOn: string;
  /** The first day on which what is published that day may take effect; empty where the holidays are not known. */
  readonly effective: string;
  readonly source: string;
  readonly office: string;
}

/** The cells of a row by column; those only a person knows are left out. */
export type Row = Readonly<Record<string, string>>;

export interface Drafts {
  readonly added: readonly Row[];
  /** The rows of ours that read otherwise or end, as they will be. */
  readonly replaced: readonly Row[];
  readonly changes: readonly Draft[];
  /** The row of the look; undefined where that day's is there already. */
  readonly look: ChangeRow | undefined;
  /** How many rows were never published: what is changed of them needs no row of changes. */
  readonly unpublished: number;
}

type ChangeRow = Partial<Record<keyof (typeof tables)['upstream-checks']['columns'], string>>;

const { powers, 'upstream-checks': looks } = tables;

export function draftsOf(data: Data, comparison: Comparison, look: Look): Drafts {
  const { changed, added, removed } = comparison;
  const newPower = idsAfter(data, powers.name, `${powers.columns.id.prefixes?.[0]}-`, 4);
  const newRows = added.map((their) => ({ ...addedRow(data, their, look), id: newPower() }));
  const endings = removed.map((our) => ({ our, fields: endingOf(our, look) }));
  const edits = [...changed, ...endings].toSorted((left, right) => lineOf(left) - lineOf(right));
  const known = edits.filter(({ our }) => isPublished(data, our));
  const changes = [
    ...known.flatMap((edit) => changesOf(data, edit)),
    ...(data.ledger.knows(powers.name) ? newRows.map(announcementOf) : []),
  ];
  const newChange = newIds(data);
  const { day: publishedOn, upstreamOn, effective } = look;
  const rows = changes.map((draft) => ({
    id: newChange(),
    ...draft,
    ...{ upstreamOn, publishedOn, effective },
  }));
  return {
    added: newRows,
    replaced: edits.map((edit) => editedRow(data, edit)),
    changes: rows,
    look: lookOf(data, comparison, look, rows),
    unpublished: edits.length - known.length,
  };
}

type Edit = Pick<Changed, 'our' | 'fields'>;

const lineOf = ({ our }: Edit): number => our.row.line;

const isPublished = (data: Data, { row }: Our): boolean =>
  data.ledger.last(powers.name, row.cells['id'] ?? '') !== undefined;

/** A row of theirs as a row of ours; what cannot be read is taken as it is typed, for the check to point at. */
function addedRow(data: Data, { cells }: Their, { day, effective }: Look): Row {
  const { status } = powers.columns;
  const named = Object.entries(powers.columns).flatMap(([key, column]) => {
    const cell = cells[key] ?? '';
    return cell === '' || key === powers.life?.until
      ? []
      : [[key, data.references.named(column, cell)] as const];
  });
  return {
    ...Object.fromEntries(named),
    ...{ published: day, effective, status: status.options?.[0] ?? '' },
  };
}

/** How a row ends: by its state, and by the day from which it does. */
function endingOf({ cells }: Our, { effective }: Look) {
  const { column, values } = powers.withdrawn ?? { column: '', values: [] };
  const until = powers.life?.until ?? '';
  const ending = { [column]: values[0] ?? '', [until]: effective };
  return Object.entries(ending).map(([key, after]) => ({ key, before: cells[key] ?? '', after }));
}

function changesOf(data: Data, { our: { row }, fields }: Edit): Draft[] {
  return fields
    .filter(({ before, after }) => before !== after)
    .flatMap((field) => {
      const column = Object.entries(powers.columns).find(([key]) => key === field.key)?.[1];
      return column === undefined ? [] : [changeOf(data, { row, column, ...field })];
    });
}

/** The row as the clerk has it, with what is to be changed. */
function editedRow(data: Data, { our: { row }, fields }: Edit): Row {
  const edited = fields.flatMap(({ key, after }) => {
    const column = Object.entries(powers.columns).find(([other]) => other === key)?.[1];
    return column === undefined ? [] : [[key, data.references.named(column, after)] as const];
  });
  return { ...row.cells, ...Object.fromEntries(edited) };
}

const announcementOf = ({ id, name = '' }: Row & { readonly id: string }): Draft => ({
  ...{ list: powers.title, record: id, kind: '新增', after: name },
});

function lookOf(
  data: Data,
  { added, changed, removed }: Comparison,
  { day, source, office }: Look,
  changes: readonly ChangeCells[],
): ChangeRow | undefined {
  const isThere = data
    .all(looks.name)
    .some(({ cells }) => cells['day'] === day && cells['source'] === source);
  if (isThere) return undefined;
  const prefix = `${looks.columns.id.prefixes?.[0]}-${day.slice(0, 4)}-`;
  const isNone = added.length + changed.length + removed.length === 0;
  return {
    ...{ id: idsAfter(data, looks.name, prefix, 3)(), day, source, office },
    result: isNone ? '没有变化' : '有变化',
    ...(isNone
      ? {}
      : {
          added: String(added.length),
          changed: String(changed.length),
          removed: String(removed.length),
          changes: changes.map(({ id }) => id).join(';'),
        }),
  };
}
