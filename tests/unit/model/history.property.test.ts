/** The versions of a record against a plain replay of its changes, for chains of changes that nobody thought of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Model } from '../../../src/model/model.ts';
import { baseBytes, edited, modelOf } from '../helpers.ts';
import { runs } from '../property.ts';

/** Fields of one matter and of its duties, with what may stand in them; the first is what stands there in the small data set. */
const FIELDS = [
  {
    record: '职责边界事项,bj-003',
    field: '事项名称',
    file: 'boundary-items.csv',
    texts: ['夜间施工噪声监管', '夜间施工扰民监管', '夜间工地监管'],
    read: (model: Model, day: string) =>
      model.history.at(model.items.get('bj-003'), day).record.name,
  },
  {
    record: '责任分工,zr-bj003-01',
    field: '具体职责',
    file: 'duties.csv',
    texts: ['出具夜间施工证明', '核发夜间施工证明', '当天出具夜间施工证明'],
    read: (model: Model, day: string) => dutyOn(model, day, 'zr-bj003-01').text,
  },
  {
    record: '责任分工,zr-bj003-03',
    field: '具体职责',
    file: 'duties.csv',
    texts: ['处罚没有证明的夜间施工', '查处没有证明的夜间施工', '责令没有证明的工地停工'],
    read: (model: Model, day: string) => dutyOn(model, day, 'zr-bj003-03').text,
  },
  {
    record: '责任分工,zr-bj003-03',
    field: '单位',
    file: 'duties.csv',
    texts: ['区综合执法局', '区环境分局', '区住建局'],
    read: (model: Model, day: string) =>
      model.bodies.get(dutyOn(model, day, 'zr-bj003-03').body).short,
  },
] as const;

function dutyOn({ history, items }: Model, day: string, id: string) {
  const duty = history.at(items.get('bj-003'), day).parts.find((part) => part.id === id);
  if (duty === undefined) throw new Error(`no ${id} on ${day}`);
  return duty;
}

/** Days with several changes each, in the past and still to come, from the one after the matter took effect. */
const DAYS = [
  '2024-05-02',
  '2024-12-31',
  '2025-01-01',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2027-02-28',
];
const TODAY = '2026-11-23';

interface Step {
  readonly id: string;
  readonly at: number;
  readonly effective: string;
  readonly before: string;
  readonly after: string;
}

/** Changes as they follow each other: each finds what the one before it left. */
const chain = fc
  .array(
    fc.record({
      at: fc.nat({ max: FIELDS.length - 1 }),
      day: fc.nat({ max: DAYS.length - 1 }),
      other: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn): Step[] => {
    const standing = FIELDS.map(() => 0);
    return drawn
      .toSorted((left, right) => left.day - right.day)
      .map(({ at, day, other }, index) => {
        const was = standing[at] ?? 0;
        const is = (was + other) % 3;
        standing[at] = is;
        const texts = FIELDS[at]?.texts ?? [];
        const [before = '', after = ''] = [texts[was], texts[is]];
        return { id: `bd-2025-${101 + index}`, at, effective: DAYS[day] ?? '', before, after };
      });
  });

/** The steps with their rows in any order, as clerks append them. */
const shuffled = chain.chain((steps) =>
  fc.record({
    steps: fc.constant(steps),
    rows: fc.shuffledSubarray(steps, { minLength: steps.length }),
  }),
);

function row({ id, at, effective, before, after }: Step): string {
  const publishedOn = effective < TODAY ? effective : '2026-11-20';
  const { record, field } = FIELDS[at] ?? FIELDS[0];
  return `${id},${record},变更,${field},${before},${after},示例〔2025〕5号,试着改一改再看,区住建局,,${publishedOn},${effective}\n`;
}

/** What stands in each field on a day, when the changes up to that day are made one after another. */
function replayed(steps: readonly Step[], day: string): string[] {
  const standing: string[] = FIELDS.map(({ texts }) => texts[0]);
  for (const { at, effective, after } of steps) if (effective <= day) standing[at] = after;
  return standing;
}

/** The data set in which all of it is announced, seen on a day. */
function modelWith(steps: readonly Step[], rows: readonly Step[], today: string): Model {
  const now = replayed(steps, '9999');
  const duty = (body: string, text: string) => `zr-bj003-03,bj-003,,处罚,${body},牵头,,${text}`;
  const [name = '', first = '', third = '', body = ''] = now;
  return modelOf(
    edited(
      baseBytes(),
      { file: 'boundary-items.csv', from: 'bj-003,夜间施工噪声监管', to: `bj-003,${name}` },
      { file: 'duties.csv', from: '出具夜间施工证明', to: first },
      {
        file: 'duties.csv',
        from: duty('区综合执法局', '处罚没有证明的夜间施工'),
        to: duty(body, third),
      },
      { file: 'list-changes.csv', from: 'bd-2025-002', to: `${rows.map(row).join('')}bd-2025-002` },
    ),
    today,
  );
}

test('on any day a record reads as the changes up to that day have left it, the day itself included', () => {
  fc.assert(
    fc.property(shuffled, ({ steps, rows }) => {
      const model = modelWith(steps, rows, TODAY);
      for (const day of ['2024-05-01', ...DAYS, '2026-01-01', '2030-01-01']) {
        expect(
          FIELDS.map(({ read }) => read(model, day)),
          day,
        ).toEqual(replayed(steps, day));
      }
    }),
    runs(60),
  );
});

test('what people go by on a day is that day’s version, and the newest version is what is announced', () => {
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...DAYS), ({ steps, rows }, today) => {
      const { items, history, announced, bodies } = modelWith(steps, rows, today);
      const duties = items.dutiesOf(items.get('bj-003'));
      const [first, , third] = duties;
      expect([items.get('bj-003').name, first?.text, third?.text]).toEqual(
        replayed(steps, today).slice(0, 3),
      );
      expect(bodies.get(third?.body ?? '').short).toBe(replayed(steps, today)[3]);
      const item = announced.items.get('bj-003');
      const [newest] = history.of(item);
      expect(newest?.record).toEqual(item);
      expect(newest?.parts).toEqual(announced.items.dutiesOf(item));
    }),
    runs(30),
  );
});

test('one version begins on each day of a change, and they follow each other without a gap', () => {
  fc.assert(
    fc.property(shuffled, ({ steps, rows }) => {
      const { history, items } = modelWith(steps, rows, TODAY);
      const versions = history.of(items.get('bj-003')).toReversed();
      const days = [...new Set(['2024-05-01', ...steps.map(({ effective }) => effective)])];
      expect(versions.map(({ from }) => from)).toEqual(days);
      expect(versions.map(({ until }) => until)).toEqual([...days.slice(1), undefined]);
      const made = versions.flatMap(({ changes }) => changes.map(({ id }) => id));
      expect(made.toSorted()).toEqual(steps.map(({ id }) => id));
    }),
    runs(30),
  );
});
