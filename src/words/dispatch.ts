/** What an operator of the hotline writes when an answer is handed on, in one paragraph: for cards, pages and data alike. */
import type { Branch, Item, Stage } from '../model/items.ts';
import type { Model } from '../model/model.ts';
import type { FindingBranch, ListedRuling } from '../model/rulings.ts';
import { withdrawalOf } from '../model/withdrawal.ts';
import { isStreetItem } from '../records/street-items.ts';
import { settings } from '../site/settings.ts';
import { type Citation, UNVERIFIED } from '../tables/cell.ts';
import { type Emergency, LEAD_ROLES, type Role, type Signpost } from '../tables/index.ts';
import { dispatchText as words } from './dispatch-text.ts';
import { callsOfAll } from './emergency-calls.ts';
import { leadName } from './lead-name.ts';
import { partPhrase, partRows } from './part-rows.ts';
import { join, longDate, text } from './text.ts';

/** Somebody with a part, in a duty or in the finding of a ruling. */
type Part = Readonly<{ body: string; role: Role; laws?: readonly Citation[] }>;

/** One situation of a matter. Where nobody may go by the matter today, the words say so and ask nobody. */
export function itemDispatch(model: Model, item: Item, branch: Branch): string {
  const stopped = notInForce(model, item, item.name);
  if (stopped !== undefined) return stopped;
  const parts = branch.stages.flatMap(({ duties }) => duties);
  return sentences(
    firstCalls(model, item, branch),
    words.about(item.name, item.id, branch.condition),
    isStreetItem(item) && item.streets.length > 0
      ? words.onlyStreets(join(item.streets.map((id) => model.bodies.named(id).short)))
      : '',
    `${branch.stages.map((stage) => stageOrder(model, stage)).join('；')}。`,
    basis(model, citedBy(parts)),
    rulingsOn(model, item, branch),
    item.status === '争议中' ? text.item.disputedNotice : '',
    ...toCome(model, item),
  );
}

/** One situation on which a ruling concludes. */
export function rulingDispatch(model: Model, ruling: ListedRuling, branch: FindingBranch): string {
  const stopped = notInForce(model, ruling, ruling.title);
  if (stopped !== undefined) return stopped;
  const dangers = ruling.items.flatMap((item) => model.emergencies.of(item));
  return sentences(
    dangers.length > 0 ? words.mayBeDanger(calls(dangers)) : '',
    words.ruledOn(cited(ruling), branch.condition),
    `${order(model, branch.findings)}。`,
    basis(model, ruling.laws),
    ...toCome(model, ruling),
  );
}

/** What is in no list: where the caller is sent. */
export function signpostDispatch(model: Model, signpost: Signpost): string {
  const { id, name, where, phone } = signpost;
  const dangers = model.emergencies.of(id);
  return sentences(
    dangers.length > 0 ? words.dangerOutside(calls(dangers)) : '',
    words.outside(name, id),
    where,
    phone === undefined || where.includes(phone) ? '' : words.phone(phone),
  );
}

/** Not among the words that the browser loads: an official site speaks of no example. */
const EXAMPLE = '以上是示例数据，不是官方分工。';

const sentences = (...all: readonly string[]): string =>
  [...all, settings.status === 'example' ? EXAMPLE : ''].join('');

function stageOrder(model: Model, { stage, duties }: Stage): string {
  return `${stage === undefined ? '' : text.item.stage(stage)}${order(model, duties)}`;
}

/** Who is asked to do what: 请甲牵头办理，乙配合. */
function order(model: Model, parts: readonly Part[]): string {
  return partRows(parts)
    .map(({ label, rows, main }) => {
      const leads = main && rows.some(({ role }) => LEAD_ROLES.includes(role));
      const names = join(rows.map(({ body }) => nameOf(model, body, leads)));
      if (leads) return words.order(names, label);
      return main ? words.noLead(names) : partPhrase(label, names);
    })
    .join('，');
}

function nameOf({ bodies }: Model, id: string, leads: boolean): string {
  const body = bodies.get(id);
  if (bodies.isCollective(body)) return words.whereItHappened(body.short);
  return leads ? leadName(body.short, bodies.departmentOf(body)?.short) : body.short;
}

/** On what those stand who answer; where they cite nothing, what the others cite. */
function citedBy(parts: readonly Part[]): readonly Citation[] {
  const main = partRows(parts).flatMap((row) => (row.main ? row.rows : []));
  const own = main.flatMap(({ laws = [] }) => laws);
  return own.length > 0 ? own : parts.flatMap(({ laws = [] }) => laws);
}

function basis({ laws }: Model, citations: readonly Citation[]): string {
  const titles = laws.merge(citations).map(({ law, articles, isUnverified }) => {
    const { title, repealed } = law;
    const ended = laws.isInForce(law) || repealed === undefined ? '' : text.item.repealed(repealed);
    const said = `${text.item.cited(title)}${join(articles)}${isUnverified ? UNVERIFIED : ''}`;
    return ended === '' ? said : `${said}（${ended}）`;
  });
  return titles.length === 0 ? '' : words.basis(titles.join('；'));
}

/** Whom to ring before anything is handed on: dangers of other situations are not of this one. */
function firstCalls({ emergencies }: Model, item: Item, branch: Branch): string {
  const own = emergencies.ofBranch(item.id, branch);
  if (own.length > 0) return words.danger(calls(own));
  const any = emergencies.of(item.id).filter(({ conditions }) => conditions.length === 0);
  return any.length > 0 ? words.mayBeDanger(calls(any)) : '';
}

function calls(emergencies: readonly Emergency[]): string {
  return join(
    callsOfAll(emergencies).map(([number, who]) => (who === '' ? number : `${number}（${who}）`)),
  );
}

/** The rulings in force that conclude on the situation. */
function rulingsOn({ rulings }: Model, item: Item, { condition }: Branch): string {
  const own = rulings
    .on(item.id)
    .filter(
      (ruling) =>
        ruling.status === '生效' &&
        !rulings.isToCome(ruling) &&
        rulings.branches(ruling).some((branch) => branch.condition === condition),
    );
  return own.length > 0 ? words.ruled(own.map(cited).join('；')) : '';
}

const cited = ({ title, number, id }: ListedRuling): string =>
  `《${title}》（${[...(number === undefined ? [] : [number]), id].join('，')}）`;

/** Why nothing may be handed on by a record today, and what holds instead; undefined where it holds. */
function notInForce(model: Model, record: Item | ListedRuling, name: string): string | undefined {
  const withdrawal = withdrawalOf(model, record);
  const about = words.about(name, record.id, undefined);
  if (withdrawal?.ended) {
    const others = withdrawal.instead.map((id) => instead(model, id));
    return sentences(
      about,
      text.withdrawn.ended(withdrawal.status, withdrawal.since),
      words.notBy,
      others.length > 0 ? words.instead(join(others)) : '',
    );
  }
  const { effective = model.today } = record;
  if (effective <= model.today) return undefined;
  return sentences(about, text.item.notYet(effective), words.untilThen);
}

function instead(model: Model, id: string): string {
  const item = model.items.find(id);
  if (item !== undefined) return `“${item.name}”（${id}）`;
  const ruling = model.rulings.find(id);
  return ruling === undefined ? id : cited(ruling);
}

/** What is announced of a record: its end, or another change. */
function toCome(model: Model, record: Item | ListedRuling): string[] {
  const withdrawal = withdrawalOf(model, record);
  if (withdrawal?.since !== undefined)
    return [text.withdrawn.ending(withdrawal.status, withdrawal.since)];
  const next = model.history.next(record);
  return next === undefined ? [] : [words.pending(longDate(next.from))];
}
