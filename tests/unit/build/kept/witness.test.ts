/** What a page has asked of the model is known, and whether the model of another day answers the same. */
import { expect, test, vi } from 'vitest';
import { collectionsOf } from '../../../../src/build/entries.ts';
import { Again } from '../../../../src/build/kept/trace/again.ts';
import { withoutForgotten } from '../../../../src/build/kept/trace/forget.ts';
import { type Memory, memoryText, readMemory } from '../../../../src/build/kept/trace/memory.ts';
import { numbersOf } from '../../../../src/build/kept/trace/node.ts';
import { type Asked, Witness } from '../../../../src/build/kept/trace/witness.ts';
import { Written } from '../../../../src/build/kept/trace/written.ts';
import { allCounted, counted } from '../../../../src/measures/measures.ts';
import { shared } from '../../../../src/model/asked.ts';
import { hasFieldPages } from '../../../../src/model/body-fields.ts';
import { Model } from '../../../../src/model/model.ts';
import { listNamed } from '../../../../src/records/index.ts';
import { warningsFor } from '../../../../src/warnings/index.ts';
import { baseModel, TODAY } from '../../helpers.ts';

const model = baseModel();
const [first, second] = model.tables.duties;
const [item] = model.items.boundary;
if (first === undefined || second === undefined || item === undefined) throw new Error('no rows');

type Tables = Model['announced']['tables'];
const withRows = (change: Partial<Tables>, day = TODAY): Model =>
  new Model({ ...model.announced.tables, ...change }, day, model.ledger);

/** Whether a page that reads something is as it was when another model answers. */
async function isKept(read: (shown: Model) => unknown, other: Model): Promise<boolean> {
  const witness = new Witness(model);
  const { asked } = await witness.during(async () => void read(witness.model));
  if (asked.untold) return false;
  return isSame(remembered(witness, asked), other);
}

test('work that is done once for several is asked for by each of them, and by who does it without needing it by nobody', async () => {
  const witness = new Witness(model);
  const shown = witness.model;
  const work = vi.fn(() => shown.items.dutiesOf(shown.items.get(first.item)).length);
  let take: () => number = () => 0;
  const { asked: idle } = await witness.during(async () => {
    take = shared(shown, work);
  });
  const [one, other] = [
    await witness.during(async () => take()),
    await witness.during(async () => take()),
  ];
  expect(work).toHaveBeenCalledTimes(1);
  expect([idle.nodes.size, other.value]).toEqual([0, one.value]);
  for (const { asked } of [one, other]) {
    expect(isSame(remembered(witness, asked), model)).toBe(true);
    expect(isSame(remembered(witness, asked), otherDuty)).toBe(false);
  }
});

test('where there is no room to note what is asked, it is answered all the same and nothing is told of it', async () => {
  let hasRoom = true;
  const witness = new Witness(model, 0, () => hasRoom);
  const handedOut = witness.model.items.get(first.item);
  const read = async ({ items, bodies }: Model) =>
    JSON.stringify([items.dutiesOf(handedOut), items.get(first.item), bodies.all]);
  const noted = await witness.during(() => read(witness.model));
  hasRoom = false;
  // It is not looked at every time.
  for (let times = 0; times < 100; times += 1) await witness.during(async () => {});
  expect([noted.asked.untold, witness.isFull]).toEqual([false, true]);
  const { value, asked } = await witness.during(() => read(witness.model));
  expect(value).toBe(noted.value);
  expect([asked.untold, asked.nodes.size]).toEqual([true, 0]);
});

test('where there is no room from the beginning the model itself is asked', async () => {
  const witness = new Witness(model, 0, () => false);
  expect(witness.model).toBe(model);
  const { value, asked } = await witness.during(async () => witness.model.items.get(first.item).id);
  expect([value, asked.untold, asked.nodes.size]).toEqual([first.item, true, 0]);
});

test('what was asked is the same text in pieces as in one', () => {
  const questions = Array.from({ length: 1201 }, (_, at) => {
    const name = `题${at}`;
    return { parent: 0, manner: 'get', name, given: [['value', at]], answer: `(${at})` } as const;
  });
  const pages = questions.slice(0, 501).map(({ name }, at) => {
    const page = { props: '', sha256: name, isForSearch: at % 2 === 0 };
    return [`/${name}/`, { ...page, asked: Uint32Array.of(at, 1) }] as const;
  });
  for (const memory of [
    { questions, made: new Map(pages) },
    { questions: [], made: new Map() },
  ]) {
    const pieces = [...memoryText(memory)];
    expect(readMemory(new TextEncoder().encode(pieces.join('')))).toEqual(memory);
  }
});

test('who takes work of which nothing can be told is made anew every time', async () => {
  const witness = new Witness(model);
  const take = shared(witness.model, () => witness.untell());
  const { asked } = await witness.during(async () => take());
  expect(asked.untold).toBe(true);
});

/** What a page has asked, as the next build reads it. */
function remembered(witness: Witness, { nodes }: Asked): Memory {
  const written = new Written([], [], witness);
  const page = { asked: written.placesOf(numbersOf(nodes)) };
  const text = memoryText({ questions: written.questions, made: new Map([['/page/', page]]) });
  return readMemory(new TextEncoder().encode([...text].join('')));
}

const isSame = (memory: Memory, other: Model): boolean =>
  new Again(new Witness(other, memory.questions.length), memory).areSame(
    memory.made.get('/page/')?.asked ?? [],
  );

const duties = (text: string): Model =>
  withRows({
    duties: model.announced.tables.duties.map((duty) =>
      duty.id === first.id ? { ...duty, text } : duty,
    ),
  });
const otherDuty = duties('改了的一项职责，别的都没有动');

test('the model answers through the witness as it does itself', async () => {
  const witness = new Witness(model);
  const shown = witness.model;
  expect(shown.bodies.get(first.body)).toBe(model.bodies.get(first.body));
  expect(shown.items.branches(item)).toEqual(model.items.branches(item));
  expect(shown.figures.updatedOn).toBe(model.figures.updatedOn);
  expect(shown.announced.tables.duties).toBe(model.announced.tables.duties);
  expect([...shown.cases]).toEqual([...model.cases]);
  expect(JSON.stringify(shown.ledger.newest)).toBe(JSON.stringify(model.ledger.newest));
  expect(Object.keys(shown.tables)).toEqual(Object.keys(model.tables));
  expect(allCounted(shown).map(([id]) => id)).toEqual(allCounted(model).map(([id]) => id));
  expect(hasFieldPages(shown, shown.bodies.get(first.body))).toBe(
    hasFieldPages(model, model.bodies.get(first.body)),
  );
  expect(() => shown.bodies.get('nobody')).toThrow('no body');
});

test.each<[string, (shown: Model) => unknown]>([
  ['a row', ({ items }) => items.dutiesOf(items.get(first.item))],
  ['a row by way of all rows', ({ tables }) => tables.duties.filter(({ id }) => id === first.id)],
  ['what is worked out of rows', ({ items, bodies }) => items.partsOf(bodies.get(first.body))],
  ['a row given by its list', ({ lists }) => lists.find('duties', first.id)],
])('a page that read %s is made again when the row has changed', async (_, read) => {
  expect(await isKept(read, model)).toBe(true);
  expect(await isKept(read, otherDuty)).toBe(false);
});

test.each<[string, (shown: Model) => unknown]>([
  ['a body', ({ bodies }) => bodies.get(first.body).short],
  ['the bodies', ({ bodies }) => bodies.streets.map(({ short }) => short)],
  ['a list of code', ({ lists }) => lists.all(listNamed('laws')).length],
  ['a figure', (shown) => counted(shown, 'warning-repeated-disputes').total],
  ['a thing it has put together', ({ history }) => history.has({ id: item.id, list: item.list })],
])('a page that read %s is kept when a duty has changed', async (_, read) => {
  expect(await isKept(read, otherDuty)).toBe(true);
});

test('what was not there and is now has been asked for, too', async () => {
  const read = ({ lists }: Model) => lists.find('duties', 'new-1');
  const added = { ...second, id: 'new-1' };
  const more = withRows({ duties: [...model.announced.tables.duties, added] });
  expect(await isKept(read, model)).toBe(true);
  expect(await isKept(read, more)).toBe(false);
});

test('the order of rows is told where it can be seen, and only there', async () => {
  const turned = withRows({ laws: model.announced.tables.laws.toReversed() });
  expect(await isKept(({ tables }) => tables.laws, turned)).toBe(false);
  expect(await isKept(({ laws }) => laws.get(model.laws.all[0]?.id ?? ''), turned)).toBe(true);
});

test('what was found in a list is found again wherever it stands, and is no reason to have read the list', async () => {
  const [other, ...laws] = model.announced.tables.laws;
  const law = laws.at(-1);
  if (other === undefined || law === undefined) throw new Error('no laws');
  const others = withRows({ laws: [...laws.toReversed(), { ...other, title: '改了名的一部法' }] });
  const same = withRows({
    laws: [{ ...law, title: '改了名的一部法' }, ...laws.slice(0, -1), other],
  });
  const read = ({ laws: own, lists }: Model) => {
    // Somebody has read all of them first; of these, nothing is noted for the page.
    void lists.all(listNamed('laws'));
    return own.checksOf(own.get(law.id));
  };
  const witness = new Witness(model);
  void witness.model.lists.all(listNamed('laws'));
  const { asked } = await witness.during(async () => {
    const own = witness.model.laws;
    void own.checksOf(own.get(law.id));
  });
  const memory = remembered(witness, asked);
  expect(isSame(memory, others)).toBe(true);
  expect(isSame(memory, same)).toBe(false);
  expect(await isKept(read, others)).toBe(false);
});

test('another day is told to a page that looks at the day', async () => {
  const tomorrow = withRows({}, '2026-11-24');
  expect(await isKept(({ today }) => today, tomorrow)).toBe(false);
  expect(await isKept(({ bodies }) => bodies.all, tomorrow)).toBe(true);
});

test('who asks second has asked as much as who asked first', async () => {
  const witness = new Witness(model);
  const read = async () => void warningsFor(witness.model, first.body);
  const [one, two] = [await witness.during(read), await witness.during(read)];
  expect(two.asked).toEqual(one.asked);
  expect(one.asked.nodes.size).toBeGreaterThan(0);
});

test('what nothing can be told of is never kept', async () => {
  const read = ({ items }: Model) =>
    Reflect.apply(items.dutiesOf, items, [{ ...item, own: () => 1 }]);
  expect(await isKept(read, model)).toBe(false);
  const caught = ({ bodies }: Model) => {
    try {
      return bodies.get('nobody');
    } catch {
      return undefined;
    }
  };
  expect(await isKept(caught, model)).toBe(false);
});

test.each<[string, (rows: ReadonlyMap<string, unknown>) => unknown]>([
  ['one row', (rows) => rows.get(first.id)],
  ['all rows', (rows) => [...rows.values()]],
  ['their names', (rows) => [...rows.keys()]],
  ['rows in turn', (rows) => [...rows]],
])('a page that takes %s of a collection past the model is never kept', async (_, read) => {
  const witness = new Witness(model);
  const all = await collectionsOf(model, { guide: [{ id: 'a', data: 1 }] }, () => witness.untell());
  const rows = all.get('duties') ?? new Map();
  const guide = all.get('guide') ?? new Map();
  expect((await witness.during(async () => void read(rows))).asked.untold).toBe(true);
  expect((await witness.during(async () => void read(guide))).asked.untold).toBe(false);
});

test('questions keep their places from build to build, and those that nobody asks any more are forgotten', async () => {
  const ask = async (witness: Witness, read: (shown: Model) => unknown) =>
    (await witness.during(async () => void read(witness.model))).asked;
  const first = new Witness(model);
  const names = ({ bodies }: Model) => bodies.named(first.model.bodies.all[0]?.id ?? '');
  const before = remembered(first, await ask(first, names));
  const now = new Witness(otherDuty, before.questions.length);
  const again = new Again(now, before);
  const [page] = [...before.made.values()];
  expect(page && again.areSame(page.asked)).toBe(true);
  const asked = await ask(now, ({ items }) =>
    items.dutiesOf({ id: first.model.items.all[0]?.id ?? '' }),
  );
  const written = new Written(before.questions, again.answers(), now);
  const made = { asked: written.placesOf(numbersOf(asked.nodes)) };
  expect(written.questions.slice(0, before.questions.length)).toEqual(before.questions);
  const { questions } = withoutForgotten({
    questions: written.questions,
    made: new Map([['/', made]]),
  });
  expect(questions.map(({ name }) => name)).toEqual(['items', 'dutiesOf']);
});

test('a page that is made again asks at their old places, and what is answered otherwise is written there', async () => {
  const read = ({ items, lists }: Model) => {
    const duty = lists.find('duties', first.id);
    return [duty, items.dutiesOf(items.get(first.item)), items.get(second.item)];
  };
  const witness = new Witness(model);
  const page = async (by: Witness) =>
    (await by.during(async () => void read(by.model))).asked.nodes;
  const before = remembered(witness, { nodes: await page(witness), untold: false });
  const now = new Witness(otherDuty, before.questions.length);
  const again = new Again(now, before);
  // Nobody has wanted to know whether anything is as it was.
  const nodes = await page(now);
  const written = new Written(before.questions, again.answers(), now);
  const made = { asked: written.placesOf(numbersOf(nodes)) };
  expect(written.questions).toHaveLength(before.questions.length);
  const memory = { questions: written.questions, made: new Map([['/page/', made]]) };
  expect(isSame(memory, otherDuty)).toBe(true);
  expect(isSame(memory, model)).toBe(false);
});

test('an answer that has led to nothing may be given along by a page that is made again', async () => {
  const witness = new Witness(model);
  const { asked } = await witness.during(async () => void witness.model.items.get(first.item));
  const before = remembered(witness, asked);
  const now = new Witness(model, before.questions.length);
  const again = new Again(now, before);
  const { asked: more } = await now.during(
    async () => void now.model.items.dutiesOf(now.model.items.get(first.item)),
  );
  const written = new Written(before.questions, again.answers(), now);
  const made = { asked: written.placesOf(numbersOf(more.nodes)) };
  expect(written.questions).toHaveLength(before.questions.length + 1);
  const memory = { questions: written.questions, made: new Map([['/page/', made]]) };
  expect(isSame(memory, model)).toBe(true);
  expect(isSame(memory, otherDuty)).toBe(false);
});

test('what two models lead to as the very same object is not asked again, unless it is given something else', async () => {
  let asked = 0;
  const part = new (class Part {
    shortOf(id: string) {
      asked += 1;
      return `${id}的简称`;
    }
    countOf(counted: { readonly size: number }) {
      asked += 1;
      return counted.size;
    }
  })();
  const counted = (size: number) =>
    new (class Counted {
      readonly size = size;
    })();
  const modelOf = (size: number) => ({ part, counted: counted(size) }) as unknown as Model;
  const read = (shown: unknown) => {
    const { part: own, counted: given } = shown as { part: typeof part; counted: { size: number } };
    return [own.shortOf('a'), own.countOf(given)];
  };
  const witness = new Witness(modelOf(1));
  const { nodes } = (await witness.during(async () => void read(witness.model))).asked;
  const before = remembered(witness, { nodes, untold: false });
  const places = before.made.get('/page/')?.asked ?? [];
  const goOn = (memory: Memory, size: number) => {
    const now = new Witness(modelOf(size), memory.questions.length);
    const again = new Again(now, memory);
    asked = 0;
    return { same: again.areSame(places), led: again.led, asked };
  };
  const first = goOn(before, 1);
  expect(first).toMatchObject({ same: true, asked: 2 });
  // The part is the same; what is counted is another object each time, and may count otherwise.
  expect(goOn({ ...before, led: first.led }, 1)).toMatchObject({ same: true, asked: 1 });
  expect(goOn({ ...before, led: first.led }, 2)).toMatchObject({ same: false, asked: 1 });
});

test('only of what nobody can change is it known in the next build what it says', () => {
  const row = Object.freeze({ id: 'a', names: Object.freeze(['甲']) });
  const open = Object.freeze({ id: 'a', names: ['甲'] });
  const list = [row];
  const told = (value: unknown) => new Witness(model).digestOf(value);
  const before = [row, open, list].map(told);
  expect(told({ id: 'a', names: ['甲'] })).toBe(before[0]);
  open.names.push('乙');
  list.push(row);
  expect([row, open, list].map(told)).toEqual([
    before[0],
    told({ id: 'a', names: ['甲', '乙'] }),
    told([row, row]),
  ]);
});
