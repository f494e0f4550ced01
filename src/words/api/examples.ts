/**
 * What a stranger asks of the data first, and how to ask it in one request: the page shows it, the tests run it. Every program
 * prints the same lines: what was asked for, a tab between two cells.
 */
import type { Model } from '../../model/model.ts';
import { urls } from '../../site/urls.ts';
import { longDate } from '../long-date.ts';
import {
  curl,
  javascript,
  type Language,
  type Program,
  powerQuery,
  python,
  r,
} from './languages.ts';

export interface ApiExample {
  readonly id: 'leads' | 'street' | 'since';
  readonly question: string;
  /** What a line of the answer is. */
  readonly note: string;
  /** The one address that is asked, from the root of the site. */
  readonly path: string;
  readonly programs: Readonly<Record<Language, Program>>;
}

/** The examples with the first records that answer them; a question that nothing answers yet is left out. */
export function apiExamples(model: Model): ApiExample[] {
  const domain =
    model.domains.all.find(({ id }) => id === ENVIRONMENT) ??
    model.domains.group(model.items.all)[0]?.domain;
  const [street] = model.bodies.streets;
  const day = model.ledger.newest?.date;
  return [
    domain === undefined ? [] : leads(domain.name, urls.api('domains', domain.id)),
    street === undefined ? [] : duties(street.short, urls.api('bodies', street.id)),
    day === undefined ? [] : since(day),
  ].flat();
}

/** The field that people ask about most. */
const ENVIRONMENT = 'ly-huanjing';

const leads = (domain: string, path: string): ApiExample => ({
  id: 'leads',
  question: `${domain}的每件事归谁，依据哪部法第几条？`,
  note: '一行是一件事在一种情形、一个环节里负责的一个单位：事项、情形、环节、单位、角色、依据。没有行政牵头部门的，角色写着责任主体等。',
  path,
  programs: {
    curl,
    python: python(
      'for matter in answer["matters"]:',
      '    for one in matter["answering"]:',
      '        laws = "、".join(law["title"] + law.get("article", "") for law in one["laws"])',
      '        print(matter["name"], one.get("condition", ""), one.get("stage", ""),',
      '              one["bodyName"], one["role"], laws, sep="\\t")',
    ),
    javascript: javascript(
      'for (const matter of answer.matters)',
      '  for (const { condition, stage, bodyName, role, laws } of matter.answering) {',
      "    const basis = laws.map((law) => law.title + (law.article ?? '')).join('、');",
      "    console.log([matter.name, condition, stage, bodyName, role, basis].join('\\t'));",
      '  }',
    ),
    r: r(
      'for (matter in answer$matters) for (one in matter$answering) {',
      '  laws <- vapply(one$laws, function(law) paste0(law$title, or(law$article)), "")',
      '  cells <- c(matter$name, or(one$condition), or(one$stage), one$bodyName, one$role,',
      '             paste(laws, collapse = "、"))',
      '  cat(paste(cells, collapse = "\\t"), "\\n", sep = "")',
      '}',
    ),
    powerQuery: powerQuery('matters', {
      Matters: 'Table.ExpandRecordColumn(Rows, "row", {"name", "answering"})',
      Each: 'Table.ExpandListColumn(Matters, "answering")',
      Told: 'Table.ExpandRecordColumn(Each, "answering", {"condition", "stage", "bodyName", "role", "laws"})',
      Basis:
        'Table.TransformColumns(Told, {"laws", each Text.Combine(List.Transform(_, (law) => law[title] & Record.FieldOrDefault(law, "article", "")), "、")})',
    }),
  },
});

const duties = (street: string, path: string): ApiExample => ({
  id: 'street',
  question: `${street}要做的每一项是什么？`,
  note: '一行是一项职责：事项、情形、角色、做什么。部门的文件里，是它对应的、街道做的每一项。',
  path,
  programs: {
    curl,
    python: python(
      'for one in answer["streetDuties"]:',
      '    print(one["itemName"], one.get("condition", ""), one["role"], one["text"], sep="\\t")',
    ),
    javascript: javascript(
      'for (const { itemName, condition, role, text } of answer.streetDuties)',
      "  console.log([itemName, condition, role, text].join('\\t'));",
    ),
    r: r(
      'for (one in answer$streetDuties) {',
      '  cells <- c(one$itemName, or(one$condition), one$role, one$text)',
      '  cat(paste(cells, collapse = "\\t"), "\\n", sep = "")',
      '}',
    ),
    powerQuery: powerQuery('streetDuties', {
      Duties: 'Table.ExpandRecordColumn(Rows, "row", {"itemName", "condition", "role", "text"})',
    }),
  },
});

const since = (day: string): ApiExample => ({
  id: 'since',
  question: `${longDate(day)}以来变了什么？`,
  note: '一行是一条记录：哪一天定版的、怎么了（added 新增，changed 改动，withdrawn 撤下）、在哪张表、编号。现在的内容看 api，为什么改看 changes 里的清单变动。',
  path: urls.since(day.slice(0, 7)),
  programs: {
    curl,
    python: python(
      'for one in answer["records"]:',
      `    if one["day"] >= "${day}":`,
      '        print(one["day"], one["what"], one["table"], one["id"], sep="\\t")',
    ),
    javascript: javascript(
      'for (const { day, what, table, id } of answer.records)',
      `  if (day >= '${day}') console.log([day, what, table, id].join('\\t'));`,
    ),
    r: r(
      `for (one in Filter(function(one) one$day >= "${day}", answer$records)) {`,
      '  cells <- c(one$day, one$what, one$table, one$id)',
      '  cat(paste(cells, collapse = "\\t"), "\\n", sep = "")',
      '}',
    ),
    powerQuery: powerQuery('records', {
      Records: 'Table.ExpandRecordColumn(Rows, "row", {"day", "what", "table", "id"})',
      Since: `Table.SelectRows(Records, each [day] >= "${day}")`,
    }),
  },
});
