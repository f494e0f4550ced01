/** The words of the page that says how the open data is asked for. */
import { settings } from '../../site/settings.ts';

export const apiPageText = {
  title: '接口说明',
  lead: '每张表、每条记录、每个公开数字都有一个 JSON，不用登记，不用密钥，一个请求就拿得到。',
  start: '从这里开始',
  entry: '目录',
  entryNote: '有哪些表、各有几条、每一种形式在哪里、历次版本',
  schemaNote: '每一份 JSON 开头的 $schema 写着它合哪一个；整张表的在目录里',
  examples: '三个问题，各用一个请求',
  examplesNote: (hasSite: boolean) =>
    hasSite
      ? '复制就能运行，只用各个语言自带的东西（R 用 jsonlite）。'
      : '把“本站网址”换成网站的网址，复制就能运行，只用各个语言自带的东西（R 用 jsonlite）。',
  placeholder: 'https://本站网址',
  whatThereIs: '有哪些地址',
  whatThereIsNote: '大括号里的换成编号、日期。每张表的各种地址写在目录里，下面只列样子。',
  address: '地址',
  whatItIs: '是什么',
  ofATable: {
    list: '整张表：今天照着办的全部记录',
    record: '一条记录，和由别的表算出来的内容',
    version: '一条改过的记录从某一天起的样子',
  },
  asking: '怎么问',
  askingPoints: [
    '都是静态文件，用 GET 取。没有查询参数，也没有可以提交的。',
    '不分页：整张表一个文件，count 是条数。只要一部分的，取一条记录、一个单位或者一个领域的文件。',
    '写的都是今天照着办的内容；已经公布、还没有生效的在 pending 里，以前的样子在历次版本里。',
    '别的网站的网页也可以直接读：服务器照 _headers 随 api/、data/ 发送 Access-Control-Allow-Origin: *。',
    '网站每天零点过后重建，数据改了也重建，updatedOn 是这个文件说的内容最近变动的日子。再取的时候带上服务器给的 ETag 或者 Last-Modified，没有变就不用重新下载；要取很多的，先比 manifest.json 里每个文件的摘要（SHA-256）。',
    '没有的地址回答 404，内容是网页，不是 JSON：先看状态码，再读内容。公布过的编号一直在，取消和被替代的，由 status 写明。',
  ],
  ids: '编号和表',
  idsNote:
    '编号在一张表里不重复，公布以后不改、不复用；在哪张表，看 table。引用别的记录的键，值都是编号，可以引用哪几张表写在数据字典里。',
  uriNote: (uri: string) =>
    `两个区的记录放在一起，用 uri 认：里面有行政区划代码，例如 ${uri}。正式公布的和不是官方发布的，也是两条。`,
  prefix: '编号的开头',
  table: '表',
  statusHeading: '两个状态',
  statusNote: `siteStatus 说的是网站：example 不是官方发布，official 是正式公布，现在是 ${settings.status}。status 说的是一条记录：生效、争议中、已取消……`,
  keys: '每一个键',
  keysNote: '每一份 JSON 各有哪些键，点名称看。标“推算”的由别的表算出来，不在 CSV 里。',
  keysOf: (title: string) => `${title}：有哪些键`,
  keysOfNote: (title: string) =>
    `接口里“${title}”这一份 JSON 的每一个键：叫什么、是什么、是不是一定有。`,
  schemaOf: '它的 JSON Schema',
  alsoInApi: '接口里另有的键',
  alsoInApiNote: '由别的表算出来，不在 CSV 里。',
  common: {
    head: '每一份 JSON 都有',
    record: '每一条记录都有',
    list: '整张表',
    version: '某一版',
  },
  ofTables: '各张表的记录：列和推算的键在数据字典里',
  otherAnswers: '由各表算出来的各份',
  key: '键',
  name: '名称',
  type: '类型',
  says: '说明',
  derived: '推算',
  mayLack: '不一定有',
  types: { text: '文字', number: '数', flag: '是或否', list: '列表', object: '对象', any: '不定' },
  openEleven: 'Open311',
  openElevenNote: `服务目录和服务定义照 Open311 GeoReport v2 的样子，供已经会读它的程序用。只有目录：这里不受理，没有提交，没有受理编号，也查不到办理情况，所以 type 都是 blackbox。要办事请拨打 ${settings.hotline}。`,
  versions: '版本和变动',
  versionsNote:
    '同一个大版本（网址里的 v1）里，键只增不减，意思不变；去掉一个键或者换一种类型，另用 v2 的网址，v1 照旧。表、公开数字和选项会增加，程序遇到不认识的，跳过就行。',
  version: '版本',
  day: '日期',
  changes: '变了什么',
  terms: '使用条件',
  licence: (licence: string) => `数据许可是 ${licence}：可以复制、改编、商用，写明来源。`,
  exampleTerms:
    '本站是示例数据，不是官方发布：拿去测试、研究可以，要把 siteStatus 一起保留，不要当作官方数据再公布。',
  officialTerms: '再公布的时候，把 siteStatus 和更新日期一起保留。',
} as const;
