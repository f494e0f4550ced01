import type { BoundaryItem, Signpost, StreetItem } from '../../tables/index.ts';
import { LEAD_ROLES } from '../../tables/roles.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { dutiesByItem, items } from '../items.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

/** How a signpost says that nothing of it is divided between bodies. */
const ALONE =
  /一家|独家|一条线|单独|没有别的|没有第二家|不涉及部门|部门分工|没有分工|无关|没有关系|不分给|不需要再分|没有需要/;

/** Characters that join words and tell nothing of a matter. */
const FILLING = /[没有不的了吗]/;

/** A word in more matters than this tells nothing of any of them. */
const RARE = { 2: 4, 3: 2 } as const;
type Length = keyof typeof RARE;

export const signpostOutsideLists = defineWholeRule({
  id: 'signpost-outside-lists',
  title: '指引说只有一家办、不用分工的，清单里不能也写到',
  why: '指引说“不在清单”，清单里却分了工，居民按指引走就看不到该由谁牵头。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    if (data.hasBroken('duties') || data.hasBroken('same-matters')) return;
    const pairs = data.rows('same-matters');
    for (const row of pairs)
      if (row.values.stands === '同一件事' && data.find('signposts', row.values.other))
        report({
          ...at(row, 'other'),
          wrong: '是清单外指引，同一件事却在清单里',
          cure: '关系填“范围不同”，写明哪一段在清单里；整件事都在清单里的，改写这条指引',
        });
    const told = new Set(pairs.map(({ values: { item, other } }) => `${item} ${other}`));
    const matters = new Matters(data);
    for (const signpost of data.rows('signposts'))
      if (ALONE.test(signpost.values.reason)) checkSignpost(signpost, matters, told, report);
  },
});

function checkSignpost(
  signpost: DataRow<Signpost>,
  matters: Matters,
  told: ReadonlySet<string>,
  report: Reporter,
): void {
  for (const { id, name, word } of matters.like(signpost.values)) {
    if (told.has(`${id} ${signpost.values.id}`)) continue;
    report({
      ...at(signpost, 'reason'),
      found: undefined,
      wrong: `：清单里的 ${id}「${name}」也说到“${word}”，也由同一个单位牵头`,
      cure: '改写原因；确实是两段的，在 same-matters.csv 加一行，关系填“范围不同”，写明哪一段在清单里、哪一段看指引',
    });
  }
}

interface Matter {
  readonly id: string;
  readonly name: string;
  readonly leads: ReadonlySet<string>;
  /** What it is called and told by: its name and conditions, and what people say. */
  readonly own: string;
  readonly said: string;
}

/** The matters of both lists by who leads them and by the words in which they are told. */
class Matters {
  readonly #all: readonly Matter[];
  readonly #spread: ReadonlyMap<string, number>;

  constructor(data: Data) {
    const duties = dutiesByItem(data);
    this.#all = items(data).map((row) => matterOf(row, duties.get(row.values.id) ?? []));
    const spread = new Map<string, number>();
    for (const { own } of this.#all)
      for (const word of [...wordsIn(own, 2), ...wordsIn(own, 3)])
        spread.set(word, (spread.get(word) ?? 0) + 1);
    this.#spread = spread;
  }

  /** The matters that one of a signpost's bodies leads and that are told by one of its words; a short one has to name them. */
  like({ name, aliases, bodies }: Signpost): { id: string; name: string; word: string }[] {
    return this.#all.flatMap((matter) => {
      if (!bodies.some((body) => matter.leads.has(body))) return [];
      const shared =
        this.#shared(name, { ...matter, own: matter.name }, 2) ??
        this.#shared([name, ...aliases].join(';'), matter, 3);
      return shared === undefined ? [] : [{ id: matter.id, name: matter.name, word: shared }];
    });
  }

  #shared(text: string, { own, said }: Matter, length: Length): string | undefined {
    return [...wordsIn(text, length)].find(
      (word) =>
        !FILLING.test(word) &&
        own.includes(word) &&
        said.includes(word) &&
        (this.#spread.get(word) ?? 0) <= RARE[length],
    );
  }
}

function matterOf(
  { values: { id, name, aliases } }: DataRow<BoundaryItem | StreetItem>,
  duties: readonly DataRow<{ condition: string | undefined; role: string; body: string }>[],
): Matter {
  const conditions = duties.flatMap(({ values }) => values.condition ?? []);
  const leads = duties.filter(({ values }) => LEAD_ROLES.some((role) => role === values.role));
  return {
    ...{ id, name },
    leads: new Set(leads.map(({ values }) => values.body)),
    own: [name, ...conditions].join(';'),
    said: aliases.join(';'),
  };
}

/** Every run of so many Chinese characters. */
function wordsIn(text: string, length: Length): Set<string> {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return new Set(
    runs.flatMap((run) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) =>
        run.slice(start, start + length),
      ),
    ),
  );
}
