/** Which of its options a cell means, by what stands in it, over it or beside it. */
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/define.ts';
import { IMPLIED, OPTION_WORDS } from '../tables/import-words.ts';
import type { RawRecord } from './rows.ts';
import { bare } from './text.ts';

/** One of the options, by its own name, a former one, or what others call it. */
export function optionIn(column: Column, text: string): string | undefined {
  const plain = bare(text).replace(/(?:类|事项)$/, '');
  const { options = [], formerOptions = {} } = column;
  if (plain === '') return undefined;
  return (
    options.find((option) => bare(option) === plain || bare(option) === bare(text)) ??
    formerOptions[plain] ??
    options.find((option) => OPTION_WORDS[option]?.some((word) => bare(word) === plain))
  );
}

/** The option of a cell that is empty, or of one that names several. */
export function impliedOption(
  table: Table,
  record: RawRecord,
  {
    key,
    column,
    text,
    given,
  }: { key: string; column: Column; text: string; given: string | undefined },
): string | undefined {
  const besides = besidesOption(table, record, key);
  if (text === '')
    return given ?? record.hints.map((hint) => hinted(column, hint)).find(Boolean) ?? besides;
  const several = text.split(/[\s、,，;；/和及]+/).map((part) => optionIn(column, part));
  return several.length > 1 && !several.includes(undefined) && several.includes(besides)
    ? besides
    : undefined;
}

/** The one option a heading names; a heading that names several says nothing. */
function hinted({ options = [] }: Column, hint: string): string | undefined {
  const found = options.filter((option) =>
    [option, ...(OPTION_WORDS[option] ?? [])].some(
      (word) => word.length > 2 && hint.includes(bare(word)),
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** What another cell of the row lets know. */
function besidesOption(table: Table, record: RawRecord, key: string): string | undefined {
  const implied = IMPLIED[table.name]?.find((one) => one.key === key);
  const text = bare(record.cells[implied?.from ?? ''] ?? '');
  return text === '' ? undefined : implied?.says.find(([pattern]) => pattern.test(text))?.[1];
}
