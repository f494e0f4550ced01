/** A model that is handed over piece by piece is the same model, and what has not changed in it is the very same object. */
import { expect, test } from 'vitest';
import { type Parcel, Receiver, Sender } from '../../../../src/build/apart/parcel.ts';
import { Model } from '../../../../src/model/model.ts';
import { districtModel } from '../../district.ts';

const district = districtModel();
const { tables } = district.announced;
const modelOf = (change: Partial<typeof tables>): Model =>
  new Model({ ...tables, ...change }, district.today, district.ledger, district.reminders);

test('rows that came, went, changed or stand elsewhere arrive so, and nothing else is sent or made anew', () => {
  const sender = new Sender();
  const receiver = new Receiver();
  let sent: Parcel | undefined;
  // What is handed from thread to thread is copied.
  const arrive = (model: Model) => {
    const { announced, today, reminders, ledger } = model;
    sent = structuredClone(sender.parcelOf({ tables: announced.tables, today, reminders, ledger }));
    return receiver.modelOf(sent);
  };
  const first = arrive(district);
  expect(first.announced.tables).toEqual(tables);
  expect(first.ledger).toEqual(district.ledger);
  const [duty, next, ...others] = tables.duties;
  if (duty === undefined || next === undefined) throw new Error('no duties');
  for (const duties of [
    [next, ...others],
    [...tables.duties, { ...duty, id: 'zr-new' }],
    [...others, { ...duty, text: '改了的一句' }, next],
    tables.duties,
  ]) {
    const model = modelOf({ duties });
    const before = arrive(modelOf({}));
    const now = arrive(model);
    expect(Object.keys(sent?.tables ?? {})).toEqual(duties === tables.duties ? [] : ['duties']);
    expect(sent?.tables.duties?.filter((row) => typeof row !== 'number') ?? []).toEqual(
      duties.filter((row) => !tables.duties.includes(row)),
    );
    expect(sent?.ledger).toBeUndefined();
    expect(now.announced.tables).toEqual(model.announced.tables);
    expect(now.announced.tables.bodies).toBe(before.announced.tables.bodies);
    expect(now.bodies).toBe(before.bodies);
    expect(now.ledger).toBe(before.ledger);
    const known = new Set(before.announced.tables.duties);
    expect(now.announced.tables.duties.filter((row) => !known.has(row))).toEqual(
      duties.filter((row) => !tables.duties.includes(row)),
    );
    expect(Object.isFrozen(now.announced.tables.duties.at(-1))).toBe(true);
  }
});
