import { at, type Data } from '../data.ts';
import { dutiesByItem, items } from '../items.ts';
import { defineWholeRule } from '../rule.ts';

/** What a note says of how a thing is dealt with tells nothing of the thing. */
const DEALING = /处理|办理|负责|查处|管理|事项|牵头|处置|监管|问题|由|按|见|归|管|办|查|先|的|了/gu;
/** So many pairs of characters have to be shared with a matter for a note to be of it. */
const SHARED = 2;

export const exclusionLeadsOn = defineWholeRule({
  id: 'exclusion-leads-on',
  title: '“不包括”写了由哪个单位办的，清单或指引里要找得到那件事',
  why: '只写“由某局处理”，居民去找那个单位，那里却没有写这件事，又被推回来。',
  scope: '全部',
  level: '提醒',
  check(data, report) {
    if (data.hasBroken('duties')) return;
    const places = placesOf(data);
    const bodies = data.rows('bodies').map(({ values: { id, short } }) => ({ id, short }));
    for (const row of data.rows('boundary-items')) {
      for (const note of row.values.outOfScope) {
        const named = bodies.filter(({ short }) => note.includes(short));
        if (named.length === 0 || leadsOn(note, named, row.values.id, places)) continue;
        report({
          ...at(row, 'outOfScope'),
          found: note,
          wrong: `写了由${named.map(({ short }) => short).join('、')}办，清单和指引里却找不到这件事`,
          cure: '写成“见”哪个事项或指引；还没有的，加一条清单外指引',
        });
      }
    }
  },
});

/** A matter or a signpost: by what it is told, and who has a part in it. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly told: string;
  readonly bodies: ReadonlySet<string>;
}

function placesOf(data: Data): Place[] {
  const duties = dutiesByItem(data);
  const words = Map.groupBy(data.rows('search-words'), ({ values }) => values.item);
  const said = (id: string) => (words.get(id) ?? []).flatMap(({ values }) => values.words);
  const matters = items(data).map(({ values }) => {
    const own = duties.get(values.id) ?? [];
    const told = own.flatMap((duty) => duty.values.condition ?? []);
    const inScope = 'inScope' in values ? values.inScope : [];
    return placeOf(values.id, values.name, [...values.aliases, ...told, ...inScope], {
      said: said(values.id),
      bodies: own.map((duty) => duty.values.body),
    });
  });
  const signposts = data
    .rows('signposts')
    .map(({ values: { id, name, aliases, bodies } }) =>
      placeOf(id, name, aliases, { said: said(id), bodies }),
    );
  return [...matters, ...signposts];
}

function placeOf(
  id: string,
  name: string,
  told: readonly string[],
  { said, bodies }: { said: readonly string[]; bodies: readonly string[] },
): Place {
  return { id, name, told: [name, ...told, ...said].join(';'), bodies: new Set(bodies) };
}

/** Whether a note names a matter or a signpost, or one of its bodies has a part in a matter that is told in the same words. */
function leadsOn(
  note: string,
  named: readonly { id: string; short: string }[],
  self: string,
  places: readonly Place[],
): boolean {
  const thing = named.reduce((text, { short }) => text.replaceAll(short, ';'), note);
  const pairs = [...new Set(pairsIn(thing.replaceAll(DEALING, ';')))];
  return places.some(
    (place) =>
      place.id !== self &&
      (note.includes(place.name) ||
        (named.some(({ id }) => place.bodies.has(id)) &&
          pairs.filter((pair) => place.told.includes(pair)).length >= SHARED)),
  );
}

/** Every two Chinese characters that stand beside one another. */
function pairsIn(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return runs.flatMap((run) => [...run].slice(1).map((next, index) => `${run[index]}${next}`));
}
