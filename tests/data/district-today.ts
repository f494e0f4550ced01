/** The district that the environment names, as it stands today. */
import { checkFolder } from '../../src/check/check.ts';
import type { CheckedTables, CheckResult } from '../../src/check/run.ts';
import { localToday } from '../../src/dates/local-today.ts';
import { Model } from '../../src/model/model.ts';
import { dataFolder } from '../../src/site/folders.ts';

const today = localToday();
/** Checking a whole district takes longer than any test of it: the files of tests that a worker runs share one check. */
const result = checkFolder(dataFolder(), today);
let model: Model | undefined;

/** What the check found in the district. */
export const checkedToday = (): Promise<CheckResult> => result;

/** Its tables, which pass the check. */
export async function tablesToday(): Promise<CheckedTables> {
  const { tables } = await result;
  if (tables === undefined) throw new Error('the data does not pass the check');
  return tables;
}

/** Its model. */
export async function districtToday(): Promise<Model> {
  const [tables, { ledger }] = [await tablesToday(), await result];
  model ??= new Model(tables, today, ledger);
  return model;
}

/** Its model as it stood on the day of its last publication, where it has one: what is measured of that is the same on any day. */
export async function districtPublished(): Promise<Model> {
  const [tables, { ledger }] = [await tablesToday(), await result];
  return new Model(tables, ledger.newest?.date ?? today, ledger);
}
