/** The dates that calendars show: of the lists that know their own days, and of all others the days on which records end. */
import { covers } from '../handoffs/phase.ts';
import { asked } from '../model/asked.ts';
import { daysBetween } from '../model/calendar-days.ts';
import type { Item } from '../model/items.ts';
import { compare, groupBy } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Records } from '../records/define.ts';
import { allLists, bodiesIn, dayOf, type OwnLists } from '../records/index.ts';
import { urls } from '../site/urls.ts';
import { type Body, tables } from '../tables/index.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import { campaignText } from '../words/campaign-text.ts';
import { bareHeadline } from '../words/change-headline.ts';
import { changeText } from '../words/change-text.ts';
import { join } from '../words/text.ts';

const words = changeText.calendar;

export interface DatedEvent {
  /** Names the event for ever. */
  readonly key: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly note: string;
  readonly page: string;
  /** The day on which the event was published. */
  readonly writtenOn: string;
}

/** The events of one kind: all of them, or those that concern one body. */
export type DateSource = (model: Model, body: Body | undefined) => DatedEvent[];

const changesTakeEffect: DateSource = (model, body) => {
  const changes = body === undefined ? model.changes.ofDuties : model.changes.touching(body.id);
  return changes.map((change) => ({
    key: `list-changes/${change.id}`,
    day: change.effective,
    title: words.changeEffective(bareHeadline(model, change)),
    note: `${change.reason}。${changeText.basis}：${change.basis}。`,
    page: urls.change(change.id),
    writtenOn: change.publishedOn,
  }));
};

const rulingsTakeEffect: DateSource = (model, body) => {
  const rulings = body === undefined ? model.rulings.all : model.rulings.of(body.id);
  return rulings.flatMap((ruling) =>
    ruling.effective === undefined || ruling.decidedOn === undefined
      ? []
      : {
          key: `rulings/${ruling.id}`,
          day: ruling.effective,
          title: words.rulingEffective(ruling.title),
          note: `${ruling.number ?? ruling.id}。${ruling.question}`,
          page: urls.ruling(ruling.id),
          writtenOn: ruling.decidedOn,
        },
  );
};

/** A batch takes effect as a whole: one event a list and day, with the names of its items. */
const itemsTakeEffect =
  (list: Item['list']): DateSource =>
  (model, body) => {
    const items =
      body === undefined ? model.items.all : model.items.partsOf(body).map((part) => part.item);
    const own = items.filter((item) => item.list === list);
    const scope = body?.id ?? 'all';
    return [...groupBy(own, (item) => item.effective)].flatMap(([day, members]) => {
      const [first] = members;
      if (first === undefined) return [];
      return {
        key: `${list}/${day}/${scope}`,
        day,
        title: words.itemsEffective(tables[list].title, members.length),
        note: members.map((item) => item.name).join('\n'),
        page: urls.list(list),
        writtenOn:
          members
            .map(({ published }) => published)
            .sort()
            .at(-1) ?? first.published,
      };
    });
  };

/** Few end: of all others nothing is asked. */
const lawsThatEnd = asked('laws-that-end', (model) =>
  model.laws.all.filter(({ repealed }) => repealed !== undefined),
);
const bodiesThatClose = asked('bodies-that-close', (model) =>
  model.bodies.all.filter(({ until }) => until !== undefined),
);

/** The end of a law concerns whoever has a part in an item or a ruling that rests on it. */
const lawsEnd: DateSource = (model, body) => {
  const own =
    body === undefined
      ? undefined
      : new Set([
          ...model.items.partsOf(body).map((part) => part.item.id),
          ...model.rulings.of(body.id).map((ruling) => ruling.id),
        ]);
  return lawsThatEnd(model).flatMap((law) => {
    if (law.repealed === undefined) return [];
    const citedIn = new Set(
      model.lawCitations
        .of(law)
        .map(({ record }) => record)
        .filter((record) => own === undefined || own.has(record)),
    );
    if (citedIn.size === 0) return [];
    return {
      key: `laws/${law.id}/${body?.id ?? 'all'}`,
      day: law.repealed,
      title: words.lawRepealed(law.title),
      note: words.lawRepealedNote(citedIn.size),
      page: urls.law(law.id),
      writtenOn: law.repealed,
    };
  });
};

const bodiesClose: DateSource = (model, body) =>
  (body === undefined ? bodiesThatClose(model) : [body]).flatMap((closed) =>
    closed.until === undefined
      ? []
      : {
          key: `bodies/${closed.id}`,
          day: closed.until,
          title: words.bodyClosed(closed.short),
          note:
            closed.successor.length === 0
              ? ''
              : words.bodyClosedNote(
                  join(closed.successor.map((id) => model.bodies.named(id).short)),
                ),
          page: urls.body(closed),
          writtenOn: closed.until,
        },
  );

/** An admission ends after its last day; who asked and each street it covers should know in time. */
const handoffsEnd: DateSource = (model, body) =>
  model.handoffs.all.flatMap((handoff) => {
    const covered =
      body === undefined ||
      handoff.department === body.id ||
      (isStreetKind(body.kind) && covers(handoff.streets, body.id));
    if (!covered || handoff.decision !== '准入' || handoff.end === undefined) return [];
    return {
      key: `handoffs/${handoff.id}`,
      day: handoff.end,
      title: words.handoffEnds(handoff.task),
      note: words.handoffEndsNote(model.bodies.named(handoff.department).short),
      page: urls.handoff(handoff.id),
      writtenOn: handoff.decidedOn,
    };
  });

/** Until when a finding of the evaluation has to be put right; what is put right has no day any more. */
const findingsDue: DateSource = (model, body) =>
  (body === undefined ? model.findings.all : model.findings.ofBody(body.id)).flatMap((finding) =>
    finding.correctedOn !== undefined
      ? []
      : {
          key: `findings/${finding.id}`,
          day: finding.due,
          title: words.findingDue(finding.name),
          note: model.bodies.named(finding.body).short,
          page: urls.recordOf('findings', finding),
          writtenOn: finding.noticedOn,
        },
  );
/** What campaigns at work still owe, by the day on which it is due; what is past its day says so until it is done. */
export const measuresDue: DateSource = (model, body) => {
  const { campaigns } = model;
  const said = campaignText.event;
  const owed = body === undefined ? campaigns.owed : campaigns.owedBy(body);
  return owed.map((measure) => {
    const { name, start } = campaigns.get(measure.campaign);
    const late = campaigns.daysLate(measure);
    return {
      key: `campaign-measures/${measure.id}`,
      day: measure.due,
      title: late > 0 ? said.overdue(measure.what, late) : said.measure(measure.what),
      note: said.note(model.bodies.named(measure.body).short, name),
      page: urls.campaign(measure.campaign),
      writtenOn: start,
    };
  });
};

/** The last days of the records of a list without dates of its own. */
const recordsEnd =
  (list: Records): DateSource =>
  (model, body) => {
    const { table, calendar } = list;
    if (typeof calendar !== 'object' || !('column' in calendar)) return [];
    const rows = body === undefined ? model.lists.all(list) : model.lists.concerning(list, body);
    return rows.flatMap((row) => {
      const day = row[calendar.column];
      if (day === undefined) return [];
      return {
        key: `${table.name}/${row.id}`,
        day: String(day),
        title: calendar.says(String(row[table.naming])),
        note: bodiesIn(list, row)
          .map((id) => model.bodies.named(id).short)
          .join('、'),
        page: urls.recordOf(table.name, row),
        writtenOn: dayOf(list, row) ?? String(day),
      };
    });
  };

const ownDates = {
  'list-changes': changesTakeEffect,
  rulings: rulingsTakeEffect,
  'boundary-items': itemsTakeEffect('boundary-items'),
  'street-items': itemsTakeEffect('street-items'),
  laws: lawsEnd,
  bodies: bodiesClose,
  handoffs: handoffsEnd,
  findings: findingsDue,
  campaigns: measuresDue,
} satisfies Record<OwnLists<'calendar'>, DateSource>;

export const dateSources: readonly DateSource[] = [
  ...Object.values(ownDates),
  ...allLists.map(recordsEnd),
];

/** Told on the page of a body by themselves, or of no use to who has to keep a day. */
const OTHERWISE: readonly DateSource[] = [changesTakeEffect, handoffsEnd, lawsEnd];
/** What is past its day is owed until it is done. */
const OWED: readonly DateSource[] = [measuresDue, findingsDue];
/** So many days ahead are soon. */
const SOON = 90;

/** The days that a body has to think of, the next first: what it owes, and what ends or begins for it soon. */
export function datesAhead(model: Model, body: Body): DatedEvent[] {
  const { today } = model;
  const others = dateSources.filter((source) => ![...OTHERWISE, ...OWED].includes(source));
  const isSoon = ({ day }: DatedEvent) => day > today && daysBetween(today, day) <= SOON;
  return [
    ...OWED.flatMap((source) => source(model, body)),
    ...others.flatMap((source) => source(model, body)).filter(isSoon),
  ].toSorted((left, right) => compare(left.day, right.day));
}
