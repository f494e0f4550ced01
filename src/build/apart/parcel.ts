/** A model as it is handed from one thread to another: what it is made of. */
import { learnHolidays } from '../../dates/holidays.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { Model } from '../../model/model.ts';

export interface Parcel extends Pick<Model, 'today' | 'reminders'> {
  readonly tables: Model['tables'];
  readonly ledger: Pick<Ledger, 'entries' | 'publications' | 'copies'>;
}

export function parcelOf({ announced, today, reminders, ledger }: Model): Parcel {
  const { entries, publications, copies } = ledger;
  return { tables: announced.tables, today, reminders, ledger: { entries, publications, copies } };
}

/** The same model, for who has no other. */
export function modelOf({ tables, today, reminders, ledger }: Parcel): Model {
  // The check has learnt them where it was made.
  learnHolidays(tables.holidays);
  const { entries, publications, copies } = ledger;
  return new Model(tables, today, new Ledger(entries, publications, copies), reminders);
}
