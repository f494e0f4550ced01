import { asked } from '../model/asked.ts';
import type { Item } from '../model/items.ts';
import { groupBy } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { StreetDuty } from '../model/street-duties.ts';
import { isStreetItem } from '../records/street-items.ts';
import { settings } from '../site/settings.ts';
import { absolute, urls } from '../site/urls.ts';
import { labelOf } from '../tables/define.ts';
import { type Body, type Duty, tables } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { join, text } from '../words/text.ts';
import { basisText } from './basis-text.ts';
import type { WholeSheet } from './workbook.ts';

/** One row to be written: a duty, who is named as doing it, and who stands beside it in the same branch. */
interface Line {
  readonly item: Item;
  readonly duty: Duty;
  readonly body: Body;
  readonly list: string;
  readonly others: readonly Body[];
}

/** What one body does, a duty a row. A department's sheet also says what it may expect of the streets in its matters. */
export function dutySheet(model: Model, body: Body): WholeSheet {
  const isStreet = isStreetKind(body.kind);
  const lines = isStreet
    ? model.streetDuties.of(body).map((duty) => streetLine(model, duty, body))
    : departmentLines(model, body);
  return {
    name: body.short,
    columns: columns(isStreet),
    rows: lines.map((line) => cells(model, line)),
  };
}

function columns(isStreet: boolean): WholeSheet['columns'] {
  const { duties, 'street-items': items } = tables;
  return [
    { label: labelOf(items, 'domain'), width: 14 },
    { label: text.street.list, width: 12 },
    { label: labelOf(items, 'name'), width: 24 },
    { label: labelOf(duties, 'condition'), width: 22 },
    { label: labelOf(duties, 'stage'), width: 10 },
    { label: labelOf(duties, 'body'), width: 14 },
    { label: labelOf(duties, 'role'), width: 8 },
    { label: labelOf(duties, 'responsibility'), width: 10 },
    { label: labelOf(duties, 'text'), width: 44 },
    { label: isStreet ? text.street.department : text.street.otherBodies, width: 28 },
    { label: labelOf(duties, 'laws'), width: 36 },
    { label: labelOf(items, 'effective'), width: 12, type: 'date' },
    { label: text.street.itemId, width: 10 },
    { label: text.street.dutyId, width: 13 },
    { label: text.street.address, width: 30, type: 'link' },
    { label: text.street.dataStatus, width: 10 },
  ];
}

function cells(model: Model, { item, duty, body, list, others }: Line): string[] {
  return [
    model.domains.get(item.domain).name,
    list,
    item.name,
    duty.condition ?? '',
    duty.stage ?? '',
    body.short,
    duty.role,
    duty.responsibility ?? '',
    duty.text,
    join(others.map(({ short }) => short)),
    basisText(model, duty.laws),
    item.effective,
    item.id,
    duty.id,
    absolute(urls.item(item.id, item.list)),
    settings.status === 'example' ? text.exampleShort : text.street.official,
  ];
}

function streetLine(model: Model, { item, duty, list, otherSide }: StreetDuty, body: Body): Line {
  const others = [...new Set(otherSide.map((other) => other.body))];
  return {
    item,
    duty,
    body,
    list: list ?? tables[item.list].title,
    others: others.map((id) => model.bodies.get(id)),
  };
}

function departmentLines(model: Model, department: Body): Line[] {
  const facing = groupBy(model.streetDuties.facing(department), ({ item }) => item.id);
  return model.items
    .partsOf(department)
    .filter(({ item }) => isInForce(model, item.id))
    .flatMap(({ item, duties }) => [
      ...duties.map((duty) => ownLine(model, item, duty)),
      ...(facing.get(item.id) ?? []).map((duty) =>
        streetLine(model, duty, model.bodies.get(duty.duty.body)),
      ),
    ]);
}

/** A matter stands on the sheets of many bodies. */
const isInForce = asked('item-in-force', ({ items }, id: string) => items.isInForce(items.get(id)));

function ownLine(model: Model, item: Item, duty: Duty): Line {
  const others = new Set(
    model.items
      .dutiesOf(item)
      .filter(({ condition, body }) => condition === duty.condition && body !== duty.body)
      .map(({ body }) => body),
  );
  return {
    item,
    duty,
    body: model.bodies.get(duty.body),
    list: isStreetItem(item) ? item.listType : tables[item.list].title,
    others: [...others].map((id) => model.bodies.get(id)),
  };
}
