/** The ordered list of every table: reference first, then what refers to it. */
import { bodies } from './bodies.ts';
import { boundaryItems } from './boundary-items.ts';
import { campaignMeasures, campaignOutcomes, campaigns } from './campaigns.ts';
import { communities } from './communities.ts';
import type { Row, Table } from './define.ts';
import { domains } from './domains.ts';
import { duties } from './duties.ts';
import { emergencies } from './emergencies.ts';
import { assessments, evaluationClasses, indicatorBands, indicators } from './evaluation.ts';
import { findings } from './findings.ts';
import { flowSteps, flows } from './flows.ts';
import { handoffs, inspections } from './handoffs.ts';
import { holidays } from './holidays.ts';
import { hotlineCases } from './hotline-cases.ts';
import { lawArticles } from './law-articles.ts';
import { lawChecks } from './law-checks.ts';
import { laws } from './laws.ts';
import { listChangesOf } from './list-changes.ts';
import { mainDuties } from './main-duties.ts';
import { meetings } from './meetings.ts';
import { powers } from './powers.ts';
import { reportedFigures } from './reported-figures.ts';
import { resultUses } from './result-uses.ts';
import { rulingFindings, rulings } from './rulings.ts';
import { sameMatters } from './same-matters.ts';
import { searchWords } from './search-words.ts';
import { signposts } from './signposts.ts';
import { staffing } from './staffing.ts';
import { streetItems } from './street-items.ts';
import { surveys } from './surveys.ts';
import { synonyms } from './synonyms.ts';
import { specs, tasks } from './tasks.ts';
import { upstreamChecks } from './upstream-checks.ts';

/** The tables before and after that of the changes, which can only be made when all others are known. */
const before = {
  bodies,
  domains,
  laws,
  'law-articles': lawArticles,
  'law-checks': lawChecks,
  'boundary-items': boundaryItems,
  'street-items': streetItems,
  duties,
  powers,
  'main-duties': mainDuties,
  tasks,
  specs,
  flows,
  'flow-steps': flowSteps,
  rulings,
  'ruling-findings': rulingFindings,
} as const;
const after = {
  'hotline-cases': hotlineCases,
  meetings,
  campaigns,
  'campaign-measures': campaignMeasures,
  'campaign-outcomes': campaignOutcomes,
  handoffs,
  inspections,
  communities,
  signposts,
  emergencies,
  'same-matters': sameMatters,
  'upstream-checks': upstreamChecks,
  surveys,
  findings,
  staffing,
  'result-uses': resultUses,
  'reported-figures': reportedFigures,
  synonyms,
  'search-words': searchWords,
  'evaluation-classes': evaluationClasses,
  indicators,
  'indicator-bands': indicatorBands,
  assessments,
  holidays,
} as const;

export const tables = {
  ...before,
  'list-changes': listChangesOf([...Object.values(before), ...Object.values(after)]),
  ...after,
} as const;

export type TableName = keyof typeof tables;
export type RowIn<Name extends TableName> = Row<(typeof tables)[Name]>;

export type Body = RowIn<'bodies'>;
export type Domain = RowIn<'domains'>;
export type Law = RowIn<'laws'>;
export type LawArticle = RowIn<'law-articles'>;
export type LawCheck = RowIn<'law-checks'>;
export type BoundaryItem = RowIn<'boundary-items'>;
export type StreetItem = RowIn<'street-items'>;
export type Duty = RowIn<'duties'>;
export type Power = RowIn<'powers'>;
export type MainDuty = RowIn<'main-duties'>;
export type Task = RowIn<'tasks'>;
export type Spec = RowIn<'specs'>;
export type Flow = RowIn<'flows'>;
export type FlowStep = RowIn<'flow-steps'>;
export type Ruling = RowIn<'rulings'>;
export type RulingFinding = RowIn<'ruling-findings'>;
export type ListChange = RowIn<'list-changes'>;
/** Some cells of a row of changes by column key. */
export type ChangeCells = Partial<Record<keyof (typeof tables)['list-changes']['columns'], string>>;
export type HotlineCase = RowIn<'hotline-cases'>;
export type Meeting = RowIn<'meetings'>;
export type Campaign = RowIn<'campaigns'>;
export type CampaignMeasure = RowIn<'campaign-measures'>;
export type CampaignOutcome = RowIn<'campaign-outcomes'>;
export type Handoff = RowIn<'handoffs'>;
export type Inspection = RowIn<'inspections'>;
export type Community = RowIn<'communities'>;
export type Signpost = RowIn<'signposts'>;
export type Emergency = RowIn<'emergencies'>;
export type UpstreamCheck = RowIn<'upstream-checks'>;
export type Survey = RowIn<'surveys'>;
export type Finding = RowIn<'findings'>;
export type Staffing = RowIn<'staffing'>;
export type ResultUse = RowIn<'result-uses'>;
export type ReportedFigure = RowIn<'reported-figures'>;
export type SameMatter = RowIn<'same-matters'>;
export type Synonym = RowIn<'synonyms'>;
export type EvaluationClass = RowIn<'evaluation-classes'>;
export type Indicator = RowIn<'indicators'>;
export type IndicatorBand = RowIn<'indicator-bands'>;
export type Assessment = RowIn<'assessments'>;
export type Holiday = RowIn<'holidays'>;

/** Every table, as the generic shape that checks and emitters loop over. */
export const allTables: readonly Table[] = Object.values(tables);

const tablesByName = new Map(allTables.map((table) => [table.name, table]));

/** Looks a table up by its name. */
export function tableNamed(name: string): Table {
  const table = tablesByName.get(name);
  if (table === undefined) throw new Error(`no table is named ${name}`);
  return table;
}

export { LEAD_ROLES, NON_GOVERNMENT_ROLES, PARALLEL_ROLE, type Role } from './roles.ts';
/** Kinds of bodies on the district's side of the line between district and street; those of the city that act here themselves among them. */
export const DISTRICT_KINDS: readonly Body['kind'][] = [
  '区级部门',
  '派驻机构',
  '市级部门',
  '事业单位',
  '群团组织',
];
/** Kinds of bodies that may ask to hand a task to streets: an office or a body below them asks through its department. */
export const APPLICANT_KINDS: readonly Body['kind'][] = ['区级部门', '派驻机构'];
