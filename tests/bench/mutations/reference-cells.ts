/** Attacks on what points at other records. */

import { MENTION } from '../../../src/records/mention.ts';
import { splitPhrases, splitWords } from '../../../src/tables/cell.ts';
import type { Column } from '../../../src/tables/column.ts';
import { allTables } from '../../../src/tables/index.ts';
import { type Cell, type CellAttack, withInside } from './cells.ts';
import type { Ground } from './ground.ts';
import { oneOf } from './mutation.ts';
import { nearMiss } from './plain-cells.ts';
import { spotsOf } from './sheet.ts';

const refers = ({ kind }: Column): boolean => kind.refers !== undefined;

/** All that a reference may be written as, and the former names that it may not. */
interface Names {
  readonly good: ReadonlySet<string>;
  readonly former: ReadonlyMap<string, readonly string[]>;
}
const known = new WeakMap<Ground, Names>();

function namesIn(ground: Ground): Names {
  const ready = known.get(ground);
  if (ready !== undefined) return ready;
  const good = new Set<string>();
  const former = new Map<string, string[]>();
  for (const table of allTables) {
    const spots = spotsOf(ground, table);
    const at = (key?: string) => spots.find((spot) => spot.key === key)?.index ?? -1;
    for (const { cells } of ground.sheet(table).rows) {
      for (const key of ['id', ...(table.knownBy ?? [])]) good.add(cells[at(key)] ?? '');
      const aliases = splitWords(cells[at(table.aliases)] ?? '').filter(Boolean);
      former.set(table.name, [...(former.get(table.name) ?? []), ...aliases]);
    }
  }
  const names = { good, former };
  known.set(ground, names);
  return names;
}

/** A cell with one of the records it names written otherwise. */
function renamed(cell: Cell, change: (name: string) => string | undefined): string | undefined {
  const { column, text, random } = cell;
  const split = column.kind.isCited ? splitPhrases : splitWords;
  const parts = column.kind.isList ? split(text) : [text];
  const at = Math.floor(random() * parts.length);
  const part = parts[at] ?? '';
  const [name = ''] = part.split(/[#（]/);
  const changed = column.options?.includes(name) ? undefined : change(name);
  if (changed === undefined || changed === name) return undefined;
  return parts
    .with(
      at,
      part.replace(name, () => changed),
    )
    .join(';');
}

export const referenceCells: readonly CellAttack[] = [
  {
    name: 'reference-near',
    title: '引用写错一个字',
    fits: refers,
    spoil: (cell) =>
      renamed(cell, (name) => {
        const wrong = nearMiss(cell, name);
        const { good } = namesIn(cell.ground);
        return good.has(wrong) || cell.column.options?.includes(wrong) ? undefined : wrong;
      }),
  },
  {
    name: 'reference-nowhere',
    title: '引用没有的记录',
    fits: refers,
    spoil: (cell) =>
      renamed(cell, (name) => (/^[a-z]/.test(name) ? `${name}-999` : `${name}（筹）分局`)),
  },
  {
    name: 'reference-former',
    title: '用了曾用名、俗称',
    fits: (column) => refers(column) && column.targets !== undefined,
    spoil: (cell) => {
      const { good, former } = namesIn(cell.ground);
      const names = (cell.column.targets ?? []).flatMap((table) => former.get(table) ?? []);
      return renamed(cell, () =>
        oneOf(
          cell.random,
          names.filter((name) => !good.has(name) && !cell.column.options?.includes(name)),
        ),
      );
    },
  },
  {
    name: 'reference-elsewhere',
    title: '引用了别的表的记录',
    fits: (column) => refers(column) && column.targets !== undefined,
    spoil: (cell) => {
      const { targets = [] } = cell.column;
      const others = allTables.filter(({ name }) => !targets.includes(name));
      const table = oneOf(cell.random, others);
      const row = table && oneOf(cell.random, cell.ground.sheet(table).rows);
      return renamed(cell, () => row?.cells[0]);
    },
  },
  {
    name: 'citation-shape',
    title: '法条写法不对',
    fits: ({ kind }) => kind.isCited === true || kind.name === 'article',
    spoil: ({ text, random }) =>
      oneOf(random, [
        `《大气污染防治法》第八十一条`,
        `${text.split('#')[0]}#第81条`,
        `${text.split('#')[0]}#八十一`,
        `${text.split('#')[0]}##第三条`,
        `${text.split('#')[0]} 第三条`,
      ]),
  },
  {
    name: 'mention-nowhere',
    title: '文字里提到没有的编号',
    fits: ({ kind }) => kind.isWritten === true,
    spoil: (cell) => {
      const wrong = oneOf(cell.random, ['bj-997', 'sd-998', 'cd-2099-001', 'zr-bj997-01']) ?? '';
      return new RegExp(MENTION.source, MENTION.flags).test(wrong)
        ? `${cell.text}，见 ${wrong}`
        : undefined;
    },
  },
  {
    name: 'field-unknown',
    title: '字段写错',
    fits: ({ kind }) => kind.name === 'field',
    spoil: (cell) => withInside(cell, '的'),
  },
];
