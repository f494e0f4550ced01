import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { UserError } from '../../../src/site/user-error.ts';

/** One query and the records that answer it. */
export interface BenchQuery {
  readonly text: string;
  /** Ids of right answers; empty when nothing in the lists or signposts answers. */
  readonly acceptable: readonly string[];
  /** Body ids that would be a plausible lead, where the file says so. */
  readonly leads: readonly string[];
  /** Body ids of which one has to stand on the first line, where the file says so. */
  readonly bodies: readonly string[];
  /** Whether the matter lies outside the lists. */
  readonly outside: boolean;
  /** The part of the file the query belongs to: queries kept unseen are reported apart. */
  readonly set: string;
}

/** Reads a query file: 说法 is needed and 可接受 or 首位单位; 首位单位, 牵头, 类别 and 集合 may be there. */
export function readQueries(file: string): BenchQuery[] {
  if (!existsSync(file)) throw new UserError(`没有「${file}」这个文件。`);
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), {
    header: true,
  });
  for (const column of [['说法'], ['可接受', '首位单位']]) {
    if (!column.some((name) => meta.fields?.includes(name)))
      throw new UserError(`${file} 没有「${column.join('」或「')}」这一列。`);
  }
  return data.map((row) => {
    const acceptable = list(row['可接受']).filter((id) => id !== '无');
    const onlySignposts = acceptable.every((id) => id.startsWith('zy-'));
    return {
      text: row['说法'] ?? '',
      acceptable,
      leads: list(row['牵头']),
      bodies: list(row['首位单位']),
      outside: row['类别'] === undefined ? onlySignposts : row['类别'] === '清单外',
      set: row['集合'] ?? '全部',
    };
  });
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split(';').filter((part) => part !== '');
}
