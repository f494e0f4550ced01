import type { Model } from '../model/model.ts';
import { type NationalEntry, nationalLists } from '../model/national-lists.ts';
import { bodiesOpposite } from '../model/street-duties.ts';
import { settings } from '../site/settings.ts';
import type { Body, Duty } from '../tables/index.ts';
import { NATIONAL_LISTS, type NationalList } from '../tables/national-lists.ts';
import { sayingStreets } from '../words/street-name.ts';
import { join, text } from '../words/text.ts';
import { basisText } from './basis-text.ts';
import type { WholeSheet } from './workbook.ts';

/** One of the three national lists of a street with the columns the state prescribes, for the page and for the downloads. */
export interface NationalTable {
  readonly list: NationalList;
  readonly columns: WholeSheet['columns'];
  /** The first cell is the number, the second the matter's name. A cell may hold several lines. */
  readonly rows: readonly { readonly entry: NationalEntry; readonly cells: readonly string[] }[];
}

const words = text.street.listColumns;
const number = { label: words.number, width: 8, type: 'number' } as const;
const matter = { label: words.matter, width: 32 };

/** What a list says of a matter, beside its number and its name. */
const layouts: Record<
  NationalList,
  { columns: WholeSheet['columns']; cells: (model: Model, entry: NationalEntry) => string[] }
> = {
  基本履职: {
    columns: [number, matter, { label: words.basis, width: 60 }],
    cells: (model, { item, duties }) => {
      const laws = duties.flatMap(({ duty }) => duty.laws);
      return [basisText(model, laws) || text.street.listBasis(item.document)];
    },
  },
  配合履职: {
    columns: [
      number,
      { ...matter, label: words.cooperating },
      { label: words.departments, width: 24 },
      { label: words.departmentDuties, width: 60 },
      { label: words.streetDuties, width: 50 },
    ],
    cells: cooperation,
  },
  上级收回: {
    columns: [
      number,
      matter,
      { label: words.takenBackBy, width: 20 },
      { label: words.method, width: 60 },
    ],
    cells: (model, { item }) => [
      item.takenBackBy === undefined ? '' : model.bodies.named(item.takenBackBy).short,
      item.method ?? '',
    ],
  },
};

/** The three lists of a street, in their order. */
export function nationalTables(model: Model, street: Body): NationalTable[] {
  const lists = nationalLists(model.streetDuties.of(street));
  const said = sayingStreets(model.bodies.streetKinds);
  return NATIONAL_LISTS.map((list) => ({
    list,
    columns: layouts[list].columns.map(({ label, ...rest }) => ({ ...rest, label: said(label) })),
    rows: lists[list].map((entry, index) => ({
      entry,
      cells: [String(index + 1), nameOf(entry), ...layouts[list].cells(model, entry)],
    })),
  }));
}

/** The lists as sheets to take away, each row marked while the data is an example. */
export function nationalSheets(
  model: Model,
  street: Body,
): { list: NationalList; sheet: WholeSheet }[] {
  const status = settings.status === 'example' ? text.exampleShort : text.street.official;
  return nationalTables(model, street).map(({ list, columns, rows }) => ({
    list,
    sheet: {
      name: text.street.listNames[list],
      columns: [...columns, { label: text.street.dataStatus, width: 10 }],
      rows: rows.map(({ cells }) => [...cells, status]),
    },
  }));
}

/** The matter; with the conditions meant, when it stands in two lists. */
function nameOf({ item, duties, divided }: NationalEntry): string {
  const parts = divided ? duties.map(({ duty }) => text.item.when(duty)) : [];
  return parts.some((part) => part !== '') ? text.street.part(item.name, parts) : item.name;
}

function cooperation(model: Model, { duties }: NationalEntry): string[] {
  const nameOfBody = (id: string) => model.bodies.named(id).short;
  const whenOf = (duty: Duty) => (duties.length > 1 ? text.item.when(duty) : '');
  const departments = new Set(duties.flatMap(({ otherSide }) => otherSide));
  const departmentLine = (duty: Duty) => {
    const name = nameOfBody(duty.body);
    return `${whenOf(duty) === '' ? name : text.street.part(name, [whenOf(duty)])}：${duty.text}`;
  };
  const streetLine = (duty: Duty) =>
    whenOf(duty) === '' ? duty.text : `${whenOf(duty)}：${duty.text}`;
  return [
    join(bodiesOpposite(duties).map(nameOfBody)),
    [...departments].map(departmentLine).join('\n'),
    duties.map(({ duty }) => streetLine(duty)).join('\n'),
  ];
}
