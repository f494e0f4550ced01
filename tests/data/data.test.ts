/** Lists that are in order, whatever district's they are: no error, an answer for every matter, a past that adds up. */
import { expect, test } from 'vitest';
import { sentence } from '../../src/check/problem.ts';
import { changedColumn } from '../../src/model/cells.ts';
import { byPart } from '../../src/tables/basis-changes.ts';
import { allTables, type ListChange } from '../../src/tables/index.ts';
import { lawSucceeded } from '../../src/tables/law-succession.ts';
import { answerSentences } from '../../src/words/text.ts';
import { checkedToday, districtToday } from './district-today.ts';

test('the data has no errors', async () => {
  const { problems } = await checkedToday();
  expect(problems.filter(({ level }) => level === '错误').map(sentence)).toEqual([]);
});

test('every matter has an answer', async () => {
  const { items, bodies } = await districtToday();
  for (const item of items.all) {
    const answer = answerSentences(items.branches(item), (body) => bodies.get(body).short);
    expect(answer.length, item.id).toBeGreaterThan(0);
    for (const said of answer) expect(said, item.id).toMatch(/由.+(牵头|负责).*。$/);
  }
});

test('every record can be followed from its first version to what is announced, cell by cell', async () => {
  const { history, announced, names } = await districtToday();
  const { items, rulings } = announced;
  const readCell = (change: ListChange, cell = ''): unknown => {
    const changed = changedColumn(change);
    return changed === undefined ? undefined : names.read(changed.column, cell);
  };
  const isOfLaws = (change: ListChange, part: string) =>
    change.record === part && changedColumn(change)?.key === 'laws';
  const wholes = [
    ...items.all.map((record) => ({ record, parts: items.dutiesOf(record) })),
    ...rulings.all.map((record) => ({ record, parts: rulings.findingsOf(record) })),
  ];
  for (const { record, parts } of wholes) {
    const versions = history.of(record).toReversed();
    const [first] = versions;
    const rows = new Map<string, Record<string, unknown>>([
      [record.id, { ...first?.record }],
      ...(first?.parts ?? []).map((part) => [part.id, { ...part }] as const),
    ]);
    const steps = versions.flatMap((version) =>
      version.changes
        .toReversed()
        .flatMap((change) => byPart(allTables, change))
        .map((change) => ({ change, version })),
    );
    /** What a part rests on after a step: what the next change of that day tells as having been, or what the version says. */
    const lawsAfter = (at: number, part: { readonly id: string; readonly laws: unknown }) => {
      const next = steps.slice(at + 1).find((step) => isOfLaws(step.change, part.id));
      return next !== undefined && next.version === steps[at]?.version
        ? readCell(next.change, next.change.before)
        : part.laws;
    };
    for (const [at, { change, version }] of steps.entries()) {
      const changed = changedColumn(change);
      const row = rows.get(change.record);
      if (lawSucceeded(change) !== undefined) {
        // What its parts rest on then follows from the articles of both laws, which the check holds it against.
        for (const part of version.parts)
          if ('laws' in part && [part.id, record.id].includes(change.record))
            rows.set(part.id, { ...rows.get(part.id), laws: lawsAfter(at, part) });
      } else if (change.kind === '取消') {
        // A statement in a part may be cancelled while the part itself stays.
        if (parts.every(({ id }) => id !== change.record) && change.record !== record.id)
          rows.delete(change.record);
      } else if (changed === undefined) {
        expect(row, change.id).toBeUndefined();
        const made = parts.find(({ id }) => id === change.record);
        const then = version.parts.find(({ id }) => id === change.record) ?? made;
        // As the version says that it was then: it may have changed since.
        rows.set(change.record, {
          ...made,
          ...then,
          ...(then !== undefined && 'laws' in then ? { laws: lawsAfter(at, then) } : {}),
        });
      } else {
        expect(row?.[changed.key], change.id).toEqual(readCell(change, change.before));
        if (row !== undefined) row[changed.key] = readCell(change, change.after);
      }
    }
    expect(rows.get(record.id)).toEqual(record);
    for (const part of parts) expect(rows.get(part.id), part.id).toEqual(part);
    expect(rows.size).toBe(parts.length + 1);
  }
});
