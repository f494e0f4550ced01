/** What is done although the law behind it has ended, or none was ever named. */
import { deadBasis } from '../model/dead-basis.ts';
import type { Model } from '../model/model.ts';
import { powerRecords } from '../records/powers.ts';
import type { Duty } from '../tables/index.ts';
import { isActing } from './acting.ts';
import type { Warning } from './warning.ts';

/** Powers that are still exercised while a law they rest on is not in force. */
export function powersOnEndedBasis(model: Model): Warning[] {
  const dead = new Set(deadBasis(model, powerRecords).map(({ id }) => id));
  return model.tables.powers
    .filter(({ id }) => dead.has(id))
    .map(({ id, body, laws }) => {
      const ended = laws
        .map(({ law }) => model.laws.get(law))
        .filter((law) => !model.laws.isInForce(law));
      const titles = [...new Set(ended.map(({ title }) => `《${title}》`))];
      return { id, rows: [id], records: [id], bodies: [body], what: titles.join('') };
    });
}

/** Duties of matters in force for which no law in force is named. */
export function dutiesWithoutBasis({ items, laws, bodies }: Model): Warning[] {
  const isLiving = ({ laws: cited }: Duty) =>
    cited.some(({ law }) => laws.isInForce(laws.get(law)));
  return items.all
    .filter((item) => items.isInForce(item))
    .flatMap((item) => items.dutiesOf(item))
    .filter((duty) => isActing(bodies.get(duty.body)) && !isLiving(duty))
    .map((duty) => ({
      id: duty.id,
      rows: [duty.id],
      records: [duty.item],
      bodies: [duty.body],
      number: duty.laws.length,
      what: duty.text,
    }));
}
