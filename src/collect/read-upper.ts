/** The files of the upper level's list → its rows. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Data } from '../check/data.ts';
import { headerWordsFor } from '../intake/header.ts';
import { readFileRows } from '../intake/read.ts';
import { Refused } from '../site/refusal.ts';
import { tables } from '../tables/index.ts';
import { translator } from './translate.ts';
import type { UpperList } from './upper.ts';

/** What a list may be written in. Whatever else lies in a folder, a letter or a picture, is named and not read. */
const LISTS = /\.(?:xlsx?|xlsm|et|csv|tsv|txt|html?)$/i;

/** Reads a file, or every list in a folder. One that cannot be read stops all: what stands in it would seem cancelled. */
export async function readUpper(
  from: string,
  data: Data,
  body: string | undefined,
): Promise<UpperList & { skipped: string[] }> {
  const { files, skipped } = await filesOf(from);
  const translate = translator(data, body);
  const read = await Promise.all(
    files.map(async (file) => ({
      name: path.relative(path.dirname(from), file).split(path.sep).join('/'),
      read: readFileRows(await readFile(file), [tables.powers]),
    })),
  );
  const faults = read.flatMap(({ name, read: found }) =>
    typeof found === 'string' ? [{ file: name, fault: found }] : [],
  );
  if (faults.length > 0)
    throw new Refused({ kind: 'upper-unread', faults, words: headerWordsFor(tables.powers) });
  const parts = read.flatMap(({ name, read: found }) =>
    typeof found === 'string' ? [] : [{ name, ...found }],
  );
  const heads = parts.flatMap((part) => part.heads);
  return {
    files: parts.map(({ name, records, others }) => ({
      ...{ name, rows: records.length, others: others.length },
    })),
    rows: parts.flatMap(({ name: file, records }) =>
      records.map((record) => ({
        ...{ file, sheet: record.sheet, row: record.row },
        ...translate(record),
      })),
    ),
    personal: [...new Set(heads.flatMap(({ personal }) => personal))],
    unknown: [...new Set(heads.flatMap(({ unknown }) => unknown))],
    skipped,
  };
}

async function filesOf(from: string): Promise<{ files: string[]; skipped: string[] }> {
  const found = await stat(from).catch(() => undefined);
  if (found === undefined) throw new Refused({ kind: 'no-upper-list', place: from });
  if (!found.isDirectory()) return { files: [from], skipped: [] };
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const files = names.filter((name) => LISTS.test(name));
  if (files.length === 0) throw new Refused({ kind: 'no-upper-list', place: from });
  return { files, skipped: names.filter((name) => !LISTS.test(name)) };
}
