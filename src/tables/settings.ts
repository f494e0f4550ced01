/**
 * The settings of a district: every key of `settings.json`, what it is called, what to write and a good value. The check, the
 * guide and the types come of it; nothing else knows a key's shape.
 */
import {
  basePath,
  cases,
  contact,
  day,
  days,
  mayBeNumbered,
  mayBeRecord,
  mayRing,
  oneOf,
  origin,
  people,
  percent,
  readings,
  record,
  shaped,
  webPage,
  words,
} from './settings/kinds.ts';
import { group, type SettingValues } from './settings/setting.ts';
import { sites } from './settings/sites.ts';

/** The file's name inside the data folder. */
export const SETTINGS_FILE = 'settings.json';

const mayBeEmpty = { mayBeEmpty: true };

/** Numbers that the rules of the district set. What came later has a standard, so that older settings still hold. */
const policy = group('本地的规定', '本地规定的期限；不写的用括号里的数。', {
  changesFollowWithin: days('跟着改', '上级清单调整后，应当几个工作日内跟着改', 10),
  upstreamLookedWithin: days('再看一次', '上级清单看过一次，应当几个工作日内再看', 3),
  admissionEndsSoon: days('即将到期', '准入的任务到期前几天标“即将到期”', 45),
  returnWithin: days('退回', '没有准入的交办，街道应当几个工作日内退回', 2),
  firstReceiverFrom: day(
    '首接负责',
    '从哪一天起受理的热线事项实行首接负责，之前和之后分开算；不写就不分',
    '2024-01-01',
  ),
  handleWithin: days(
    '办结',
    '涉及几个单位的热线事项，应当几个工作日内办结；超过的就是长期未决',
    25,
  ),
  clusterWithin: days('反复反映', '同一事项的热线事项，在几天（日历日）以内受理的算一组', 30),
  clusterCases: cases('一个街道几件', '同一事项、同一街道，几件以上才算一组反复反映', 3),
  clusterCasesAnywhere: cases('各街道几件', '同一事项、不论哪个街道，几件以上才算一组反复反映', 5),
  applyWithin: days('申请认定', '办结后，应当几个工作日内申请认定', 10),
  consultWithin: days('会商', '申请后，应当几个工作日内会商，含受理和延长', 23),
  decideWithin: days('认定', '会商后，应当几个工作日内作出认定', 5),
  announceWithin: days('公布', '认定后，应当几个工作日内公布', 3),
  disputesAgain: days('又起争议', '同样两家在几件争议里都有，就列入预警', 2),
  changeNotice: days('变动预告', '变动从公布到生效，不少于几个工作日', 10),
  rebuiltWithin: days('几天更新', '网站几天没有更新，打开的人就看得到一句提醒', 3),
  changesExplainedFrom: day(
    '变动要说明',
    '从哪一天起公布的变动，要留足上面的工作日，并写明遵照哪一份认定意见或法律；不写就不查',
    '2026-11-28',
  ),
  lawsCheckedWithin: days('核对依据', '现行有效的依据，至少几天核对一次', 180),
  gradeExcellent: percent('优秀', '运行评估多少分以上优秀', 90),
  gradeGood: percent('良好', '运行评估多少分以上良好', 80),
  gradePass: percent('合格', '运行评估多少分以上合格，不到的不合格', 60),
  judgedAtLeast: percent('定等次', '应评的权重至少评了百分之几，才定等次', 60),
  correctWithin: days('整改', '评估发现的问题，整改通知最多给几天（日历日）', 30),
  fewAnswers: people('人少', '满意度的答复少于几人，就写明只供参考', 30),
  smallCell: people('不公布', '人员结构里少于几人的一类，不写几人', 5),
});

/** The rules that a district works by, each by the page that holds it, with the number of the paper that put it in force. */
const adoptedRules = group(
  '印发的制度',
  '六项制度里印发了的，写文号；不写的，正式公布的网站上标明是草案。',
  {
    'list-management': mayBeNumbered('清单动态管理办法'),
    'handoff-admission': mayBeNumbered('区直部门向街道交办事项准入制度'),
    'first-receipt-duty': mayBeNumbered('首接负责制度'),
    'ruling-procedure': mayBeNumbered('职责事后认定办法'),
    'dispute-coordination': mayBeNumbered('职责争议协调办法'),
    'inspection-evaluation': mayBeNumbered('监督检查与评估办法'),
  },
);

export const settingsDefinition = {
  siteName: words('网站名称', '写在页眉和每个网页的标题里', '明责'),
  district: words('区名', '写区的名称，不带省和市', '某某区'),
  districtCode: shaped('行政区划代码', '六位，写进每条记录的永久编号；公布以后不要改', {
    is: /^\d{6}$/,
    expected: '六位行政区划代码',
    example: '370705',
  }),
  status: oneOf(
    '公布状态',
    '不是正式公布的写 example，每页有提示、每个下载有标记；正式公布写 official',
    ['example', 'official'],
  ),
  site: origin(
    '网址',
    '公开的网址，只写到域名；内网没有证书的，可以写 http:// 开头的；还不知道的留空，那样没有网站地图，浏览器的地址栏也不能直接搜索本站',
    'https://zeren.example.gov.cn',
  ),
  base: basePath(
    '网站所在的路径',
    '网站不在域名的根目录下时写路径，前后都有 /；在根目录的写 /',
    '/',
  ),
  siteDomain: words(
    '网站域名',
    '政府网站规范要求标明；没有的留空，页面上不显示',
    'example.gov.cn',
    mayBeEmpty,
  ),
  siteIdCode: shaped('网站标识码', '政府网站标识码，十位；没有的留空，页面上不显示', {
    is: /^(?:\d{10})?$/,
    expected: '十位网站标识码，没有的留空 ""',
    example: '3707050001',
  }),
  sponsor: words('主办单位', '写在页脚；没有的留空，页面上不显示', '区人民政府办公室', mayBeEmpty),
  undertaker: words('承办单位', '写在页脚；没有的留空，页面上不显示', '区委编办', mayBeEmpty),
  icp: words('ICP 备案号', '写在页脚；没有的留空，页面上不显示', '鲁ICP备00000000号', mayBeEmpty),
  policeRecord: words(
    '公安备案号',
    '写在页脚；没有的留空，页面上不显示',
    '鲁公网安备00000000000000号',
    mayBeEmpty,
  ),
  licence: words('数据许可', '别人怎样可以用这些数据', 'CC BY 4.0'),
  licenceUrl: webPage(
    '许可的网址',
    '许可全文在哪里',
    'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  ),
  admissionOffice: record(
    '审核准入的单位',
    '审核交办准入的单位，写它在单位表里的编号；没有的留空，页面上只写热线',
    'bodies',
    'bm-bianban',
  ),
  rulingOffice: mayBeRecord(
    '作出认定的单位',
    '作出职责争议认定意见、在上面落款的单位，写它在单位表里的编号；不写的，落款只有日期',
    'bodies',
    'bm-bianban',
  ),
  hotline: shaped('服务热线', '居民打的热线', {
    is: /^\d{3,8}$/,
    expected: '公开的服务电话',
    example: '12345',
  }),
  securityContact: contact(
    '安全联系方式',
    '发现网站有漏洞找谁，写邮箱、网址或电话；不写就是服务热线',
    'mailto:anquan@example.gov.cn',
  ),
  together: sites(
    '一起搜的网站',
    '别的区的网站：左边写区名，右边写网站首页的网址，到路径为止；写了就有一页把这些区和本站的清单一起搜；本站不用写',
    { 云山区: 'https://yunshan.example.gov.cn/' },
  ),
  policy,
  adoptedRules,
  gasRepair: mayRing(
    '燃气抢修电话',
    '燃气公司的抢修电话，险情里写“燃气抢修”的地方用它；不写就不显示',
    '96777',
  ),
  readings: readings('本地的读音', '本地名称的读音，供拼音搜索；不写就照字典读', {
    廿里堡: 'nian li pu',
  }),
};

/** The page of a rule that the district works by. */
export type RulePage = keyof typeof adoptedRules.settings;

/** The numbers that the rules of the district set. */
export type Policy = SettingValues<typeof policy.settings>;

export type Settings = SettingValues<typeof settingsDefinition>;
