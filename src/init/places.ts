/** What the example calls its own: a row that names a place or an office of it holds there and nowhere else. */
import type { Table } from '../tables/define.ts';
import type { Cells } from './rows.ts';

/** A place before the name of an office or a paper: 潍坊市, 山东省. */
const PLACE = /^(\p{Script=Han}{2,3}?)(?:省|市|自治区|自治州)/u;
/** An office by its short name: 区教体局, 市急救中心. What is shorter, 区法院, is a common word. */
const OFFICE = /^[省市区县旗].{3,}$/u;

/** The names of places without the word for what they are, so that 奎文分局 is known too, and of offices. */
export function ownNames(
  district: string,
  left: readonly (readonly [Table, readonly Cells[]])[],
): string[] {
  const named = left.flatMap(([{ unique = [] }, rows]) =>
    rows.flatMap((cells) => unique.map((key) => cells[key] ?? '')),
  );
  const places = named.flatMap((name) => PLACE.exec(name)?.[1] ?? []);
  const offices = named.filter((name) => OFFICE.test(name));
  return [...new Set([district.replace(/(?<=..)[区县市旗]$/u, ''), ...places, ...offices])];
}

/** Whether a row speaks of one of them. References are left to the check, which knows whether they lead anywhere. */
export function namesOneOf(own: readonly string[], { columns }: Table, cells: Cells): boolean {
  return Object.entries(cells).some(
    ([key, cell]) =>
      columns[key]?.kind.refers === undefined && own.some((name) => cell.includes(name)),
  );
}
