/** Every path of the site is built here, and nowhere else. Paths end with a slash where they are pages. */

import { DEPARTMENTS, STREETS, sectionOf } from '../records/bodies.ts';
import type { AnyRow } from '../records/define.ts';
import { ownersOf } from '../records/flows.ts';
import { addressOf as addressIn, type ListName, listNamed } from '../records/index.ts';
import { RULES } from '../records/rules-page.ts';
import type { Body, Flow, ListChange } from '../tables/index.ts';
import type { NationalList } from '../tables/national-lists.ts';
import { searchPlaces } from './search-places.ts';
import { settings } from './settings.ts';
import { TOGETHER } from './together.ts';

const under = (path: string): string => `${settings.base}${path}`;

const nationalListFile: Record<NationalList, string> = {
  基本履职: 'basic',
  配合履职: 'cooperating',
  上级收回: 'taken-back',
};

const changeKindPath: Record<ListChange['kind'], string> = {
  新增: 'added',
  取消: 'cancelled',
  变更: 'changed',
  下放: 'handed-down',
  承接: 'taken-over',
  合并: 'merged',
  拆分: 'split',
  勘误: 'rectified',
  更正: 'corrected',
  补登: 'entered-late',
  依据更替: 'law-succeeded',
  补充依据: 'basis-added',
  更换依据: 'basis-replaced',
};

/** A list by the first part of its addresses. */
const list = (name: string): string => under(`${listNamed(name).path}/`);

/** The kinds of changes with the last part of their pages' address. */
export const changeKinds = (Object.keys(changeKindPath) as ListChange['kind'][]).map((kind) => ({
  kind,
  path: changeKindPath[kind],
}));

export const urls = {
  home: under(''),
  search: under(searchPlaces.page),
  /** One search over the lists of several districts; there is none where no other district is named. */
  together: under(TOGETHER),
  boundary: list('boundary-items'),
  streetDuties: list('street-items'),
  streets: under(`${STREETS}/`),
  departments: under(`${DEPARTMENTS}/`),
  flows: list('flows'),
  tasks: list('tasks'),
  rulings: list('rulings'),
  changes: list('list-changes'),
  handoffs: list('handoffs'),
  hotline: list('hotline-cases'),
  /** May a department hand a task to a street? */
  handoffCheck: under('handoffs/check/'),
  /** The form with which a street sends a task back. */
  handoffReturn: under('handoffs/return/'),
  campaigns: list('campaigns'),
  /** Where many complaints are one problem. */
  clusters: under('campaigns/clusters/'),
  clustersCsv: under('data/case-clusters.csv'),
  clustersJson: under('api/v1/case-clusters.json'),
  /** What evaluations leave behind. */
  satisfaction: list('surveys'),
  findings: list('findings'),
  staffing: list('staffing'),
  staffingBy: (year: number, dimension: string): string =>
    under(`evaluation/staffing/${year}/${dimension}/`),
  resultUses: list('result-uses'),
  domains: list('domains'),
  laws: list('laws'),
  communities: list('communities'),
  signposts: list('signposts'),
  emergencies: list('emergencies'),
  data: under('data/'),
  ledger: under('ledger/'),
  rules: under(RULES),
  rule: (id: string): string => under(`${RULES}#${id}`),
  about: under('about/'),
  guide: under('guide/'),
  /** By what the sections of the guide are found: a folder of its own, of which alone something else is said to browsers. */
  guideSearch: under('guide-search/'),
  /** Styles and scripts, which change their names with their content. Astro writes them there. */
  assets: under('_astro/'),
  /** All that answers programs. */
  answers: under('api/'),

  searchFor: (query: string): string => under(`search/?q=${encodeURIComponent(query)}`),
  /** The page of all records of a list. */
  list: (name: ListName | (string & {})): string => list(name),
  /** One part of a long list: of the records with a value in a column, or a page of them, counted from 1. */
  listPart: (name: string, column: string, value: string, page = 1): string =>
    `${list(name)}${column}/${value}/${page === 1 ? '' : `${page}/`}`,
  /** A record of any list, by its row. */
  recordOf: (name: string, row: AnyRow): string => under(addressIn(listNamed(name), row)),
  /** A record of a list whose records have pages of their own. */
  record: (id: string, name: string): string => `${list(name)}${id}/`,
  /** A matter of either list. */
  item: (id: string, name: 'boundary-items' | 'street-items'): string => urls.record(id, name),
  /** A whole list as it stood on a day. */
  listAt: (name: string, date: string): string => `${list(name)}at/${date}/`,
  /** A record as it stood from a day on. */
  recordAt: (id: string, name: string, date: string): string =>
    `${urls.record(id, name)}at/${date}/`,
  /** What differs between a record as it stood from one day on and from a later one on. */
  comparison: (id: string, name: string, older: string, newer: string): string =>
    `${urls.record(id, name)}compare/${older}/${newer}/`,
  /** A process chart on the page of its matter, task or power, and as a picture of its own beside it. */
  flow: (flow: Pick<Flow, 'id' | 'item'>): string =>
    under(`${ownersOf(flow).path}/${flow.item}/#${flow.id}`),
  flowChart: (flow: Pick<Flow, 'id' | 'item'>): string =>
    under(`${ownersOf(flow).path}/${flow.item}/${flow.id}.svg`),
  /** The charts of what a department does itself, a page of them, counted from 1. */
  flowsOf: (body: string, page = 1): string => urls.listPart('flows', 'body', body, page),
  /** The printable manual of a street matter. */
  manual: (item: string): string => under(`street-duties/${item}/manual/`),
  body: (body: Pick<Body, 'id' | 'kind'>): string => under(`${sectionOf(body)}/${body.id}/`),
  /** What a body does in one field, where it does too much for its own page. */
  bodyField: (body: Pick<Body, 'id' | 'kind'>, domain: string): string =>
    `${urls.body(body)}${domain}/`,
  /** The main duties of a department with the tasks behind each, a page of them, counted from 1. */
  tasksOf: (body: Pick<Body, 'id' | 'kind'>, page = 1): string =>
    `${urls.body(body)}tasks/${page === 1 ? '' : `${page}/`}`,
  /** Which duties, tasks and powers do not lead to one another; and those of one department. */
  coverage: under('tasks/coverage/'),
  coverageOf: (body: string): string => under(`tasks/coverage/${body}/`),
  coverageCsv: under('data/task-coverage.csv'),
  coverageJson: under('api/v1/task-coverage.json'),
  /** From disputes to rulings: how far they came, how long it took, what they changed. */
  determinations: under('hotline/determinations/'),
  /** What calls for somebody to act, kind by kind; and all of it as data. */
  warnings: under('warnings/'),
  warningsOf: (kind: string): string => under(`warnings/${kind}/`),
  warningsCsv: under('data/warnings.csv'),
  warningsJson: under('api/v1/warnings.json'),
  turnsJson: under('api/v1/turns.json'),
  /** Every published figure, and how one is counted. */
  figures: under('figures/'),
  figure: (measure: string): string => under(`figures/${measure}/`),
  figuresCsv: under('data/figures.csv'),
  figuresJson: under('api/v1/figures.json'),
  figureJson: (measure: string): string => under(`api/v1/figures/${measure}.json`),
  /** A street's duties to print, field by field. */
  streetCard: (street: string): string => under(`streets/${street}/card/`),
  streetBooklet: (street: string): string => under(`streets/${street}/booklet/`),
  /** The codes to scan, for paper, and that of a page. */
  qrCodes: under('qr/'),
  qrCode: (page: string): string => `${urls.qrCodes}${pathBelow(page).replace(/\/$/, '')}.svg`,
  /** A street's three national lists. */
  streetLists: (street: string): string => under(`streets/${street}/lists/`),
  ruling: (id: string): string => urls.record(id, 'rulings'),
  /** Where a ruling is also found; leads on to the ruling. */
  rulingByNumber: (number: string): string => under(`rulings/${number}/`),
  handoff: (id: string): string => under(`handoffs/${id}/`),
  inspection: (id: string): string => under(`handoffs/#${id}`),
  /** The check with a question filled in: ids, or for the matter any words. */
  handoffQuestion: (question: { department?: string; matter?: string; street?: string }): string =>
    under(`handoffs/check/?${new URLSearchParams(question)}`),
  campaign: (id: string): string => urls.record(id, 'campaigns'),
  change: (id: string): string => under(`changes/${id}/`),
  /** Every change in a line, page by page. */
  everyChange: under('changes/every/'),
  /** A page of what has several, counted from 1: the first has the address of the whole. */
  numbered: (page: string, number: number): string => `${page}${number === 1 ? '' : `${number}/`}`,
  /** The changes published in one month, `YYYY-MM`. */
  changesIn: (month: string): string => under(`changes/${month}/`),
  changesOfList: (table: string): string => under(`changes/lists/${table}/`),
  changesOfKind: (kind: ListChange['kind']): string =>
    under(`changes/kinds/${changeKindPath[kind]}/`),
  /** The changes that concern one body. By its id alone: whoever subscribes keeps the address when its kind changes. */
  changesFor: (body: string): string => under(`changes/by/${body}/`),
  /** What may be subscribed to beside a page of changes. */
  feed: (page: string, type: 'atom' | 'json'): string => `${page}feed.${type}`,
  calendar: (page: string): string => `${page}calendar.ics`,
  domain: (id: string): string => under(`domains/${id}/`),
  evaluation: list('indicators'),
  evaluationOf: (year: number): string => under(`evaluation/${year}/`),
  /** The score sheet of a body in a year. */
  scoreSheet: (year: number, body: string): string => under(`evaluation/${year}/${body}/`),
  indicator: (id: string): string => under(`evaluation/indicators/${id}/`),
  /** Every score with where it comes from, and every total; and the sheets of a year. */
  scoresCsv: under('data/evaluation-scores.csv'),
  gradesCsv: under('data/evaluation-grades.csv'),
  evaluationJson: under('api/v1/evaluation.json'),
  evaluationYearJson: (year: number | string): string => under(`api/v1/evaluation/${year}.json`),
  law: (id: string): string => under(`laws/${id}/`),
  signpost: (id: string): string => under(`signposts/#${id}`),
  emergency: (id: string): string => under(`emergencies/#${id}`),
  dictionary: (table: string): string => under(`data/${table}/`),
  guidePage: (slug: string): string => under(`guide/${slug}/`),

  /** How good the data are. */
  quality: under('data/quality/'),
  qualityJson: under('api/v1/quality.json'),
  qualityCsv: under('data/quality.csv'),

  /** What held on a day: of any list, of one list, and both as data. */
  onDay: under('on/'),
  /** The same with a list and a day asked for already. */
  onDayAsking: (name: string, day: string): string => under(`on/?list=${name}&day=${day}`),
  onDayOf: (name: string): string => under(`on/${listNamed(name).path}/`),
  onDayJson: under('api/v1/on.json'),
  /** What the address of the data of every list begins with. */
  onDayJsonBefore: under('api/v1/on/'),
  onDayJsonOf: (table: string): string => under(`api/v1/on/${table}.json`),

  /** What is made for frames on pages of others: the answer of a matter, and a box to search with. */
  frames: under('embed/'),
  embed: (id: string, name: 'boundary-items' | 'street-items'): string =>
    `${urls.frames}${listNamed(name).path}/${id}/`,
  embedSearch: under('embed/search/'),

  /** The JSON of one record. */
  api: (table: string, id: string): string => under(`api/v1/${table}/${id}.json`),
  /** The JSON of one record as it stood from a day on. */
  apiAt: (table: string, id: string, date: string): string =>
    under(`api/v1/${table}/${id}/at/${date}.json`),
  /** The JSON of a whole table. */
  apiTable: (table: string): string => under(`api/v1/${table}.json`),
  apiIndex: under('api/v1/index.json'),
  /** What the API is, for people and as OpenAPI, JSON Schema and the services of Open311. */
  apiPage: under('data/api/'),
  /** The keys of an answer that is not a table. */
  apiKeys: (answer: string): string => under(`data/api/${answer}/`),
  apiSchema: (name: string): string => under(`api/v1/schema/${name}.json`),
  openApi: under('api/v1/openapi.json'),
  servicesJson: under('api/v1/services.json'),
  serviceJson: (item: string): string => under(`api/v1/services/${item}.json`),
  ledgerCsv: under('data/ledger.csv'),
  /** How soon each change of the upper level arrived in the lists. */
  upstreamPaceCsv: under('data/upstream-pace.csv'),
  publicationsCsv: under('data/publications.csv'),
  /** What else of the data folder the site is built of, as it lies there. */
  fileOfData: (name: string): string => under(`data/${name}`),
  /** Redirects and headers in the forms that web servers read. */
  hostRedirects: under('_redirects'),
  hostHeaders: under('_headers'),
  nginxRedirects: under('redirects.map'),
  nginxSite: under('nginx.conf'),
  /** What of earlier releases lies in a published one. */
  earlierAssets: under('earlier-assets.json'),
  /** Every file of the site with its digest. */
  manifest: under('manifest.json'),
  csv: (table: string): string => under(`data/${table}.csv`),
  /** A list as people go by it today, where its own file holds changes still to come. */
  csvInForce: (table: string): string => under(`data/in-force/${table}.csv`),
  /** The tables for programs; and the lists as people go by them today. */
  plainCsv: (table: string): string => under(`data/plain/${table}.csv`),
  plainCsvInForce: (table: string): string => under(`data/plain/in-force/${table}.csv`),
  /** What describes the open data to programs: one by one beside each file, and all together. */
  csvMetadata: (csv: string): string => `${csv}-metadata.json`,
  csvMetadataOfAll: under('data/plain/csv-metadata.json'),
  datapackage: under('data/datapackage.json'),
  catalogue: (type: 'jsonld' | 'ttl'): string => under(`data/catalogue.${type}`),
  /** A table for people: names beside ids; as a workbook; and a record a line for programs. */
  namedCsv: (table: string): string => under(`data/named/${table}.csv`),
  tableWorkbook: (table: string): string => under(`data/xlsx/${table}.xlsx`),
  ndjson: (table: string): string => under(`data/ndjson/${table}.ndjson`),
  /** Everything in one file, by the code of the district, so that those of several lie side by side. */
  bundle: (type: 'zip' | 'sqlite'): string => under(`data/mingze-${settings.districtCode}.${type}`),
  /** The name under which a browser keeps it: of which day it is. The address itself stays, so that it never dies. */
  bundleKeptAs: (day: string, type: 'zip' | 'sqlite'): string =>
    `mingze-${settings.districtCode}-${day}.${type}`,
  /** What was added, changed or taken out since the first day of a month, `YYYY-MM`, and for which months there is one. */
  since: (month: string): string => under(`api/v1/since/${month}.json`),
  sinceIndex: under('api/v1/since/index.json'),
  /** What programs look for under names everybody knows. */
  robots: under('robots.txt'),
  sitemap: under('sitemap.xml'),
  sitemapPart: (number: number): string => under(`sitemap-${number}.xml`),
  openSearch: under('opensearch.xml'),
  securityTxt: under('.well-known/security.txt'),
  dataLicence: under('data/LICENSE.txt'),
  /** The duties of one street or department, to keep. */
  bodyDuties: (body: Pick<Body, 'id' | 'kind'>, type: 'csv' | 'xlsx'): string =>
    under(`data/${sectionOf(body)}/${body.id}.${type}`),
  /** The three national lists of a street in one workbook, or one of them as CSV. */
  streetListsWorkbook: (street: string): string => under(`data/streets/${street}-lists.xlsx`),
  streetListCsv: (street: string, list: NationalList): string =>
    under(`data/streets/${street}-${nationalListFile[list]}.csv`),
  /** What decides the check of hand-offs, and the words by which people ask for a matter. */
  handoffIndex: under('search/handoffs.json'),
  handoffWords: under('search/handoff-words.json'),
  /** What the search loads. */
  instantIndex: under(searchPlaces.index),
  wordsIndex: under(searchPlaces.words),
  searchFacts: under(searchPlaces.facts),
  wordFilesBefore: under(searchPlaces.wordFiles),
  wordFile: (name: string): string => `${urls.wordFilesBefore}${name}.json`,
  cardFilesBefore: under(searchPlaces.cardFiles),
  cardFile: (number: number): string => `${urls.cardFilesBefore}${number}.json`,
  searchState: under(searchPlaces.publication),
  emergencyWords: under(searchPlaces.emergencies),
  emergencyApart: (part: string): string => `${under(searchPlaces.emergencyParts)}${part}.json`,
  emergencyLetters: (file: number): string => `${under(searchPlaces.emergencyLetters)}${file}.json`,
  fullTextIndex: under(searchPlaces.fulltext),
  pairFilesBefore: under(searchPlaces.pairFiles),
  pairFile: (name: string): string => `${urls.pairFilesBefore}${name}.json`,
  textFilesBefore: under(searchPlaces.textFiles),
  textFile: (number: number): string => `${urls.textFilesBefore}${number}.json`,
  /** Where people live, and the script that looks a place up. */
  whereFile: under('search/where.json'),
  whereScript: under('search/where.js'),
  /** The records that only the full text knows, by what they are called: in so many files. */
  calledBefore: under('search/called/'),
  called: (number: number): string => `${urls.calledBefore}${number}.json`,
  variantsIndex: under(searchPlaces.variants),
  pinyinIndex: under(searchPlaces.pinyin),
  saidBefore: under(searchPlaces.said),
  said: (name: string): string => `${urls.saidBefore}${name}.json`,
} as const;

/** The whole address of a path, or the path alone while the public origin is not known. */
export function absolute(path: string): string {
  return settings.site === '' ? path : new URL(path, settings.site).href;
}

/** The same of a path with holes in it, such as `{id}`. */
export function absoluteTemplate(path: string): string {
  return absolute(path).replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** Where a path lands in the built site: `boundary/bj-001/` → `boundary/bj-001/index.html`. */
export function outputFile(path: string): string {
  return pathBelow(path).replace(/(^|\/)$/, '$1index.html');
}

/** The other way round, below the base: `boundary/bj-001/index.html` → `/boundary/bj-001/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The path of an address that is written below the base. */
export function fromBase(address: string): string {
  return under(address.slice(1));
}

/** The address of what lies at a path in the built site, written as it lies there. */
export const addressBelow = under;

/** The path in the built site at which the files of an address that is a folder lie: `/kuiwen/data/` → `data/`. */
export const pathBelow = (address: string): string => address.slice(settings.base.length);
