/**
 * Pagefind names every text by a digest, and its list of texts, which whoever looks through the full text loads whole, tells each of
 * these names, that of the file it lies in and how long it is. Here texts are named by their records, which stand in order: the
 * list packs to half, and of a hit it needs no telling which record it is. What is quoted of a text is the text as it was, and not the
 * words that it was cut into.
 */
import { createHash } from 'node:crypto';
import { inBatches } from './batches.ts';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';
import { ENTRY_FILE, type PagefindEntry } from './pagefind-entry.ts';
import { AT_ONCE, INDEX, openedFile, packedFile } from './pagefind-files.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What its list begins with; another version may write it otherwise. */
const VERSION = '1.6.0';
/** How long a text is tells Pagefind its score, for which it is not asked: it is said of all alike. */
const ANY_LENGTH = 1;

const metaFile = (hash: string): string => `pagefind.${hash}.pf_meta`;
const fragmentFile = (name: string): string => `fragment/${name}.pf_fragment`;

/** A text as Pagefind keeps it to be quoted, by the name that it has in its file. */
interface Fragment {
  readonly meta: { readonly record: string };
}

/** The list: of each text its name, its length and the file it shares with others, and of each file of the index its words and name. */
type List = readonly [
  version: string,
  texts: readonly (readonly [name: string, length: number, group?: string])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
  ...others: Cbor[],
];

/** The files of an index, with the texts, which come by their records, named by these. */
export async function namedByRecords(
  files: Files,
  texts: ReadonlyMap<string, string>,
): Promise<Files> {
  const entry = JSON.parse(Buffer.from(files.get(ENTRY_FILE) ?? []).toString()) as PagefindEntry;
  const [[language, told] = [], ...others] = Object.entries(entry.languages);
  if (language === undefined || told === undefined) return files;
  if (others.length > 0) throw new Error('the index is in several languages');
  const list = readList(await openedFile(metaFile(told.hash), files.get(metaFile(told.hash))));
  const [version, listed, chunks, ...rest] = list;

  const groups = [...new Set(listed.map(([name, , group]) => group || name))];
  const held = await inBatches([...groups.entries()], AT_ONCE, ([number, group]) =>
    fragmentsIn(files, { group, number, texts }),
  );
  const recordOf = new Map(held.flatMap(({ records }) => records));
  const ids = [...recordOf.values()].sort();
  const twice = ids.find((id, at) => id === ids[at + 1]);
  if (twice !== undefined) throw new Error(`two texts are of the record ${twice}`);

  const placeOf = new Map(groups.map((group, number) => [group, `${number}`]));
  const made = writeCbor([
    version,
    listed.map(([name, , group]) => [
      recordOf.get(name) ?? '',
      ANY_LENGTH,
      ...(group === undefined ? [] : [placeOf.get(group) ?? '']),
    ]),
    chunks.map(([from, to, name]) => [from, to, withoutLanguage(name)]),
    ...rest,
  ]);
  const hash = createHash('sha256').update(made).digest('hex').slice(0, HASH_LENGTH);
  const languages = { [language]: { ...told, hash } };
  const replaced = new Set([metaFile(told.hash), ...groups.map(fragmentFile)]);
  const named = [...files]
    .filter(([name]) => !replaced.has(name))
    .map(([name, bytes]) => [INDEX.test(name) ? withoutLanguage(name) : name, bytes] as const);
  return new Map([
    ...named,
    [ENTRY_FILE, Buffer.from(JSON.stringify({ ...entry, languages }))],
    [metaFile(hash), packedFile(made)],
    ...held.map(({ name, bytes }) => [name, bytes] as const),
  ]);
}

interface Renamed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By the names that Pagefind gave the texts, their records. */
  readonly records: readonly (readonly [name: string, record: string])[];
}

/** A file of texts, which Pagefind named otherwise; with few texts each is a file of its own, named as it is. */
async function fragmentsIn(
  files: Files,
  {
    group,
    number,
    texts,
  }: {
    readonly group: string;
    readonly number: number;
    readonly texts: ReadonlyMap<string, string>;
  },
): Promise<Renamed> {
  const asItWas = (text: Fragment) => ({ ...text, content: texts.get(text.meta.record) ?? '' });
  const before = fragmentFile(group);
  const content = JSON.parse((await openedFile(before, files.get(before))).toString()) as
    | Fragment
    | Readonly<Record<string, Fragment>>;
  if (isAlone(content)) {
    const { record } = content.meta;
    const bytes = packedFile(JSON.stringify(asItWas(content)));
    return { name: fragmentFile(record), bytes, records: [[group, record]] };
  }
  const own = Object.entries(content);
  const byRecord = Object.fromEntries(own.map(([, text]) => [text.meta.record, asItWas(text)]));
  return {
    name: fragmentFile(`${number}`),
    bytes: packedFile(JSON.stringify(byRecord)),
    records: own.map(([name, { meta }]) => [name, meta.record] as const),
  };
}

const isAlone = (content: object): content is Fragment => 'meta' in content;

/** What Pagefind names begins with the language, which is the same for all. */
const withoutLanguage = (name: string): string => name.replace(/(^|\/)[^/_]+_/, '$1');

const HASH_LENGTH = 16;

function readList(bytes: Uint8Array): List {
  const list = readCbor(bytes) as List;
  if (list[0] !== VERSION) throw new Error(`Pagefind ${list[0]} may write its list otherwise`);
  return list;
}
