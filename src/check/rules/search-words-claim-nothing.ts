import { at, type Data } from '../data.ts';
import { escaped } from '../escaped.ts';
import { dutiesByItem } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

/** Bodies that a word can make answer for a thing. */
const OFFICIAL: readonly string[] = ['区级部门', '派驻机构', '市级部门', '事业单位', '群团组织'];
const ANSWERS = /^(该|应该|来|去|要)?(管(?!理|道)|负责|牵头|处罚)/u;
const FALLS_TO = /[归该由]$/u;

export const searchWordsClaimNothing = defineWholeRule({
  id: 'search-words-claim-nothing',
  title: '检索词不说清单没有说的',
  why: '检索词不显示，没有人看得到它错在哪里；它说“归谁管”，搜索就把人领到清单没有写的单位去。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const duties = dutiesByItem(data);
    const named = new Names(data);
    for (const row of data.rows('search-words')) {
      const { item, words } = row.values;
      // Nearly all rows are done with at one look.
      if (named.in(words.join(';')).length === 0) continue;
      const parts = new Set([
        ...(duties.get(item) ?? []).map(({ values }) => values.body),
        ...(data.get('signposts', item)?.values.bodies ?? []),
      ]);
      for (const word of words) {
        const claimed = named
          .in(word)
          .find(({ id, called }) => !parts.has(id) && called.some((name) => claims(word, name)));
        if (claimed === undefined) continue;
        report({
          ...at(row, 'words'),
          found: word,
          wrong: `说由${claimed.short}管，这件事里没有写它`,
          cure: '删去这个词，只写看到的、受到的；真的由它管的，写进责任分工',
        });
      }
    }
  },
});

interface Named {
  readonly id: string;
  readonly short: string;
  readonly called: readonly string[];
}

/** Hardly any word names a body, and there are very many of both: all names are looked for at once. */
class Names {
  readonly #bodies: readonly Named[];
  readonly #any: RegExp;

  constructor(data: Data) {
    this.#bodies = namesOf(data);
    const names = this.#bodies.flatMap(({ called }) => called).filter((name) => name !== '');
    this.#any = new RegExp(names.map(escaped).join('|'));
  }

  /** The bodies that a word may name. */
  in(word: string): readonly Named[] {
    return this.#any.test(word) ? this.#bodies : [];
  }
}

function namesOf(data: Data): Named[] {
  return data
    .rows('bodies')
    .filter(({ values }) => OFFICIAL.includes(values.kind))
    .map(({ values: { id, name, short, aliases } }) => ({
      id,
      short,
      called: [name, short, ...aliases],
    }));
}

/** Whether a word says that the body of this name answers for the thing. */
function claims(word: string, name: string): boolean {
  if (!word.includes(name)) return false;
  const [before, ...after] = word.split(name);
  return FALLS_TO.test(before ?? '') || ANSWERS.test(after.join(name));
}
