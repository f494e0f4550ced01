/** Every word of the pages that does not come from the tables or from `content/`. */
import type { Branch } from '../model/items.ts';
import { settings } from '../site/settings.ts';
import { LEAD_ROLES, type Role } from '../tables/roles.ts';
import { changeText } from './change-text.ts';
import { dataText } from './data-text.ts';
import { emergencyText } from './emergency-text.ts';
import { flowText, manualText } from './flow-text.ts';
import { handoffText } from './handoff-text.ts';
import { historyText } from './history-text.ts';
import { lawText } from './law-text.ts';
import { longDate, longMonth } from './long-date.ts';
import { partPhrase, partRows } from './part-rows.ts';
import { rulingText } from './ruling-text.ts';
import { searchText } from './search-text.ts';
import { streetText } from './street-text.ts';
import { taskText } from './task-text.ts';

export { longDate, longMonth };

/** Names joined the way Chinese lists are. */
export const join = (names: readonly string[]): string => names.join('、');

/** `2` → `第二批`; batches beyond ten are written with digits. */
export function batchName(batch: number): string {
  return `第${'〇一二三四五六七八九十'[batch] ?? batch}批`;
}

const stageName = (stage: string): string => `${stage}环节`;

type NameOf = (body: string) => string;

/** Who has which part, in one clause: `由甲牵头，乙、丙配合，司法途径为丁`. */
export function partsClause(
  rows: readonly { readonly body: string; readonly role: Role }[],
  nameOf: NameOf,
  leadOf: NameOf = nameOf,
): string {
  return partRows(rows)
    .map(({ label, rows: own, main }) => {
      const names = join(own.map(({ body }) => nameOf(body)));
      if (!main) return partPhrase(label, names);
      return own.some(({ role }) => LEAD_ROLES.includes(role))
        ? `由${join(own.map(({ body }) => leadOf(body)))}${label}`
        : `没有行政牵头部门，由${names}负责`;
    })
    .join('，');
}

/** The answer in sentences, one a branch, for descriptions and data. Whoever leads may be called more fully than the others. */
export function answerSentences(
  branches: readonly Branch[],
  nameOf: NameOf,
  leadOf: NameOf = nameOf,
): string[] {
  return branches.map((branch) => {
    const stages = branch.stages.map(
      (stage) =>
        `${stage.stage === undefined ? '' : stageName(stage.stage)}${partsClause(stage.duties, nameOf, leadOf)}`,
    );
    return `${branch.condition === undefined ? '' : `${inCaseOf(branch.condition)}，`}${stages.join('；')}。`;
  });
}

/** 有规划许可 → 有规划许可的; a condition that already ends so stays as it is. */
function inCaseOf(condition: string): string {
  return condition.endsWith('的') ? condition : `${condition}的`;
}

export const text = {
  siteTitle: `${settings.district}职责边界清单`,
  siteName: settings.siteName,
  siteDescription: `${settings.district}部门之间、部门与街道之间的职责界线：一件事归谁牵头、谁来配合，依据是什么。`,
  exampleBanner: `不是官方发布，文号均为示例。办事请拨打 ${settings.hotline}。`,
  /** The state of what is published and has not taken effect. */
  toCome: '未生效',
  exampleShort: '示例数据',
  /** The office in a document number that only shows how one is written. */
  sampleOffice: { example: '示例', official: '某编' },
  ruleStatus: {
    thisIs: '这是一份',
    example: '示例',
    text: '文本，',
    draft: '草案',
    comma: '，',
    exampleIsNoRule: (district: string) =>
      `。它不是${district}或任何机关的现行制度，不能作为依据。文中的时限、次数和分值都是示例。`,
    draftIsNoRule: '。它还没有印发，不能作为依据。',
    adopted: (district: string, number: string) => `。${district}以${number}印发，现行有效。`,
  },
  skipToContent: '跳到正文',
  mainNavigation: '主要栏目',
  menu: '菜单',
  elderMode: '长者模式',
  breadcrumbs: '当前位置',
  /** The group of `content/guide/` whose words are those of the files. */
  guideForClerks: '数据维护',
  onThisPage: '本页内容',
  home: '首页',
  searchLabel: '遇到什么事？',
  searchPlaceholder: '例如：楼上漏水',
  searchButton: '搜索',
  searchShort: '查找职责',

  nav: {
    data: '数据开放',
    rules: '校验规则',
    ledger: '发布账本',
    guide: '说明与制度',
    about: '关于本站',
  },

  homePage: {
    heading: '这件事归谁管？',
    lead: '说出遇到的事，直接看到谁牵头、谁配合。',
    tryThese: '比如',
    doors: (streets: string) => [
      {
        title: '居民',
        question: '查谁负责',
        body: '按领域查看事项，每件事都写明牵头和配合的单位。',
      },
      {
        title: streets,
        question: '查做什么',
        body: `看本${streets}承担的每一项职责，哪些是主体责任、哪些是配合。`,
      },
      { title: '部门', question: '引用认定意见', body: '职责争议怎么认定的，有固定网址可以引用。' },
    ],
    whichStreet: '不知道自己归哪个街道？',
    byPlace: '写小区、村或者路的名字查',
    newest: '最新变动',
    allChanges: '全部变动',
    figures: '清单里有多少',
    byDomain: '按领域查找',
  },

  updatedOn: (date: string) => `数据更新至 ${longDate(date)}`,

  item: {
    answer: '谁负责',
    leads: '牵头',
    helpers: '配合',
    noLead: '没有行政牵头部门',
    reach: '不知道怎么联系时，拨打 ',
    reachSay: '，说编号 ',
    branchIntro: (count: number) => `这件事分 ${count} 种情形，先看属于哪一种。`,
    stage: stageName,
    /** The condition and the stage of a duty in one phrase; empty when it has neither. */
    when: (duty: { condition: string | undefined; stage: string | undefined }) =>
      [duty.condition ?? [], duty.stage === undefined ? [] : stageName(duty.stage)]
        .flat()
        .join('，'),
    disputedNotice:
      '这件事的分工有争议，正在认定。认定意见公布之前，原来的分工继续有效，首接单位不得拒绝。',
    notYet: (date: string) => `这一分工自 ${longDate(date)} 起生效。`,
    /** From when the present wording holds, before the way to what changed. */
    since: (date: string) => `自 ${date} 起照此办。`,
    replaces: '替代了',
    dutiesHeading: '具体分工',
    dutiesCaption: (name: string) => `${name}的责任分工`,
    body: '单位',
    role: '角色',
    duty: '具体职责',
    basis: '依据',
    districtSide: '区级部门做什么',
    streetSide: '街道做什么',
    otherSide: '其他主体',
    scope: '边界',
    otherWords: '居民这样说',
    rulingsHeading: '相关认定意见',
    changesHeading: '变动记录',
    /** On a page of many citations every law goes by its name without that of the state. */
    cited: (title: string) => `《${title.replace(/^中华人民共和国(?=.)/, '')}》`,
    unverified: '标“待核”的，这里没有那份文件的原文，条次还没有核对过。',
    noChanges: '公布以来没有变动。',
    related: '同一领域的事项',
    takenBack: (body: string) => `上级收回，由${body}承担`,
    allStreets: '所有街道',
    streets: '适用街道',
    repealed: (date: string) => `已于 ${longDate(date)} 废止`,
    replacedBy: (title: string) => `现为《${title}》`,
  },

  withdrawn: {
    /** 已取消 since a day is 取消 on that day. */
    ended: (status: string, since: string | undefined) =>
      since === undefined
        ? `${status}，不再执行。`
        : `自 ${longDate(since)} 起${status.replace(/^已/, '')}，不再执行。`,
    keep: '页面留着供查考。',
    ending: (status: string, since: string) =>
      `将自 ${longDate(since)} 起${status.replace(/^已/, '')}，在此以前仍照这里写的办。`,
    was: '原来的分工',
    items: '不再执行的事项',
    change: '变动记录',
    instead: '现行的是：',
    insteadSoon: '以后看：',
  },

  moved: {
    lead: '这个网址转到了新的地方。',
    go: '转到现在的页面',
  },

  lists: {
    /** In the place of a list that is empty, what will stand there. */
    none: (title: string) => `还没有公布的记录。公布以后，${title}一条一条列在这里，新的在前。`,
    byDomain: '领域',
    lead: '牵头单位',
    count: (count: number) => `${count} 项`,
    kind: '清单类型',
  },

  body: {
    aliases: '曾用名与俗称',
    parent: '上级单位',
    phone: '电话',
    address: '地址',
    closed: (date: string) => `这个单位已于 ${longDate(date)} 撤销`,
    gone: '已撤销',
    successor: '职责由以下单位承接：',
    predecessors: '由以下单位改设：',
    leads: (count: number) => `牵头的事项（${count}）`,
    helps: (count: number) => `配合或承担其他责任的事项（${count}）`,
    rulings: (count: number) => `涉及的认定意见（${count}）`,
    changes: (count: number) => `职责的变动（${count}）`,
    nothing: '清单里没有这个单位的职责。',
    rest: (count: number) => `其余 ${count} 项`,
    byField: '一个领域一页，逐件写明在什么情形下做什么。',
    part: '怎么参加',
    parts: { leads: '牵头', helps: '配合或其他', facing: '和街道的分工' },
    fieldTitle: (body: string, field: string) => `${body}：${field}`,
    otherFields: '其他领域',
    nothingInField: '现在这个领域里没有要做的事，以前的看变动。',
    allFields: (body: string) => `${body}的全部职责`,
    partners: '和谁一起办',
    partnersNote: '数字是事项数：它和本单位同在一个事项里，由谁牵头。',
    partnersOf: (body: string) => `${body}和各单位牵头、配合的事项数`,
    partner: '单位',
    helpsUs: '本单位牵头，它参加',
    weHelp: '它牵头，本单位参加',
    officesUnder: '所属单位',
    leadCount: (count: number) => `牵头 ${count} 项`,
    helpCount: (count: number) => `配合 ${count} 项`,
  },

  street: streetText,

  ruling: rulingText,

  history: historyText,

  changes: changeText,

  law: lawText,

  domain: {
    boundary: '几个部门之间的事',
    street: '部门和街道之间的事',
  },

  data: dataText,

  rulesPage: {
    title: '校验规则',
    lead: '数据有下面任何一种错误，网站都不会更新；提醒不影响发布，但应当改正。',
    scopes: {
      设置: '网站的设置写得对不对',
      目录: '文件齐不齐',
      文件: '文件读不读得出',
      单元格: '单元格填得对不对',
      文字: '文字干不干净',
      全部: '行与行之间合不合理',
    },
    rule: '规则',
    why: '为什么',
    level: '级别',
  },

  flow: flowText,
  manual: manualText,
  tasks: taskText,
  handoffs: handoffText,

  search: searchText,
  emergency: emergencyText,

  record: {
    heading: '关于这条记录',
    api: '机器可读（JSON）',
    cite: '引用格式',
    corrected: '登记过的改动',
    correct: '我要纠错',
    correctNote: (hotline: string, id: string) => `发现错误，请拨打 ${hotline} 并说明编号 ${id}。`,
    permanent: '固定网址',
    qr: '扫码打开这一页',
  },

  settings: {
    key: '名称',
    label: '是什么',
    note: '写什么',
    example: '例子',
    without: '不写的话',
    needed: '一定要写',
    nothing: '就没有',
  },

  notFound: {
    title: '没有这个页面',
    lead: '网址可能写错了。公布过的记录网址不会失效，可以搜索一下。',
  },

  footer: {
    sponsor: '主办单位',
    undertaker: '承办单位',
    siteIdCode: '网站标识码',
    icp: 'ICP 备案',
    police: '公安备案',
    licence: '数据许可',
    hotline: (number: string) => `没有危险的，办事和投诉请拨打 ${number}`,
  },
} as const;
