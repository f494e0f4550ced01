/** Every CSV for programs as the catalogues tell of it. What is published is described, and nothing else. */
import path from 'node:path';
import type { Model } from '../../model/model.ts';
import type { Emitted, MadeFiles, Weight } from '../../site/site-file.ts';
import { outputFile, urls } from '../../site/urls.ts';
import type { Table } from '../../tables/define.ts';
import { derivedTables, keptTables } from '../../tables/derived/index.ts';
import { allTables } from '../../tables/index.ts';
import { catalogueText as words } from '../../words/catalogue-text.ts';
import { weighed } from '../weighed.ts';

export interface Resource extends Weight {
  /** Names it in every catalogue, for ever. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly table: Table;
  /** The same for people: with names, as a spreadsheet opens it. */
  readonly forPeople: string;
  /** Whether it is one of the tables, and not worked out of them. */
  readonly isTable: boolean;
  /** The day of the newest record that was sealed in it. */
  readonly modified: string | undefined;
}

/** A text whose size and digest are taken as it goes by; where it has not gone by whole, it is made once more. */
class Weighed {
  readonly #parts: () => Iterable<string>;
  #published: Weight | undefined;

  constructor(parts: () => Iterable<string>) {
    this.#parts = parts;
  }

  parts(): Generator<string> {
    return weighed(this.#parts(), (weight) => {
      this.#published = weight;
    });
  }

  get published(): Weight | undefined {
    if (this.#published === undefined) for (const _part of this.parts());
    return this.#published;
  }
}

const FOR_PROGRAMS = path.posix.dirname(outputFile(urls.csvMetadataOfAll));

/** Whether a file is one of the CSV for programs: of those the catalogues tell. */
export const isForPrograms = (file: string): boolean =>
  file.startsWith(`${FOR_PROGRAMS}/`) && file.endsWith('.csv');

/** What is known of the files of a site once they are made, where nothing of them is kept. */
export class PublishedFiles implements MadeFiles {
  readonly #weighed = new Map<string, Weighed>();
  readonly #isHeld: (path: string) => boolean;

  /** `isHeld`: which files are to be had again whole. */
  constructor(isHeld: (path: string) => boolean) {
    this.#isHeld = isHeld;
  }

  /** The same file, weighed while it is written where it is to be had again: what others weigh, nobody asks. */
  note(file: Emitted): Emitted {
    if ('pack' in file || !this.#isHeld(file.path)) return file;
    const parts = 'parts' in file ? file.parts : () => [file.body];
    const weighed = new Weighed(parts);
    this.#weighed.set(file.path, weighed);
    return 'parts' in file ? { ...file, parts: () => weighed.parts() } : file;
  }

  *paths(): Iterable<string> {
    yield* this.#weighed.keys();
  }

  weightOf(file: string): Weight | undefined {
    return this.#weighed.get(file)?.published;
  }

  textOf(file: string): Iterable<string> {
    return this.#weighed.get(file)?.parts() ?? [];
  }
}

/** Where a table is published, before it is known whether it is. */
type Place = Omit<Resource, keyof Weight | 'modified'>;

export function resourcesOf({ ledger }: Model, files: Pick<MadeFiles, 'weightOf'>): Resource[] {
  const newest = new Map<string, string>();
  for (const { table, last } of ledger.entries)
    if (last > (newest.get(table) ?? '')) newest.set(table, last);
  return [
    ...allTables.flatMap(placesOf),
    ...[...derivedTables, ...keptTables].map(placeOf),
  ].flatMap((place) => {
    const published = files.weightOf(outputFile(place.path));
    const modified = place.isTable ? newest.get(place.table.name) : undefined;
    return published === undefined ? [] : { ...place, ...published, modified };
  });
}

const placeOf = (table: Table): Place => ({
  name: table.name,
  path: urls.plainCsv(table.name),
  title: table.title,
  description: table.note,
  table,
  forPeople: urls.csv(table.name),
  isTable: false,
});

function placesOf(table: Table): Place[] {
  const own = { ...placeOf(table), isTable: true };
  if (table.changes !== 'on-record') return [own];
  const inForce = {
    name: `${table.name}-in-force`,
    path: urls.plainCsvInForce(table.name),
    title: words.inForce(table.title),
    description: words.inForceOf(table.note),
    forPeople: urls.csvInForce(table.name),
  };
  return [
    { ...own, description: words.announcedOf(table.note) },
    { ...own, ...inForce },
  ];
}
