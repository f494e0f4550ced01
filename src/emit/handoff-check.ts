import type {
  CheckHandoff,
  CheckIndex,
  CheckItem,
  CheckWords,
  StreetShare,
} from '../handoffs/format.ts';
import type { Item } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import { isStreetItem } from '../records/street-items.ts';
import { synonymsOf } from '../search/instant-index.ts';
import type { EmittedFile } from '../site/site-file.ts';
import { outputFile, urls } from '../site/urls.ts';
import { DISTRICT_KINDS, type Duty, type Handoff, LEAD_ROLES } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';

/** The files with which the check of hand-offs answers: the first decides, the second knows what else people say. */
export function* handoffCheckFiles(model: Model): Generator<EmittedFile> {
  yield file(urls.handoffIndex, checkIndex(model));
  yield file(urls.handoffWords, checkWords(model));
}

function file(url: string, content: object): EmittedFile {
  return { path: outputFile(url), type: 'application/json', body: JSON.stringify(content) };
}

export function checkIndex(model: Model): CheckIndex {
  const { bodies, items, handoffs } = model;
  const departments = bodies.departments.filter(
    (body) => DISTRICT_KINDS.includes(body.kind) && bodies.isOpen(body, model.today),
  );
  return {
    departments: departments.map(({ id, short, name, aliases }) => [id, short, name, ...aliases]),
    streets: bodies.streets.map(({ id, short }) => [id, short]),
    names: Object.fromEntries(bodies.all.map(({ id, short }) => [id, short])),
    items: items.all.map((item) => checkItem(model, item)),
    handoffs: handoffs.all.map(checkHandoff),
  };
}

export function checkWords(model: Model): CheckWords {
  return {
    synonyms: synonymsOf(model),
    aliases: Object.fromEntries(model.items.all.map(({ id, aliases }) => [id, aliases])),
  };
}

function checkItem(model: Model, item: Item): CheckItem {
  const duties = model.items.dutiesOf(item);
  const kindOf = (duty: Duty) => model.bodies.get(duty.body).kind;
  const district = Map.groupBy(
    duties.filter((duty) => DISTRICT_KINDS.includes(kindOf(duty))),
    (duty) => duty.body,
  );
  return {
    id: item.id,
    name: item.name,
    url: urls.item(item.id, item.list),
    stands: model.items.isInForce(item),
    shares: duties.filter((duty) => isStreetKind(kindOf(duty))).map((duty) => shareOf(model, duty)),
    parties: [...district].map(([body, own]) => [body, ...new Set(own.map(({ role }) => role))]),
    streets: [],
    ...(isStreetItem(item) && {
      listType: item.listType,
      streets: item.streets,
      takenBackBy: item.takenBackBy,
      method: item.method,
    }),
  };
}

function shareOf({ bodies }: Model, duty: Duty): StreetShare {
  return {
    streets: bodies.isCollective(bodies.get(duty.body)) ? [] : [duty.body],
    // Matters between departments do not state it: there the street answers only where it leads.
    responsibility:
      duty.responsibility ?? (LEAD_ROLES.includes(duty.role) ? '主体责任' : '配合责任'),
    role: duty.role,
    condition: duty.condition,
    text: duty.text,
  };
}

function checkHandoff(handoff: Handoff): CheckHandoff {
  const { id, department, streets, task, description, item, start, end } = handoff;
  const { decision, decidedOn, document, refusal, staff, funds, goods } = handoff;
  return {
    id,
    url: urls.handoff(id),
    department,
    streets,
    task,
    description,
    item,
    start,
    end,
    decision,
    decidedOn,
    document,
    refusal,
    given: [staff, funds, goods].filter((part) => part !== undefined),
  };
}
