/** What departments call the columns of our tables in spreadsheets of their own. */

/** Words of one meaning at the head of a column, with the column of ours they stand for. */
export interface HeaderWord {
  /** Several where one heading stands over several columns, in their order from the left. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

const one = (key: string, ...words: string[]): HeaderWord => ({ keys: [key], words });

/** By table. The label and the key of a column, present or former, are known without being written here. */
export const HEADER_WORDS: Readonly<Record<string, readonly HeaderWord[]>> = {
  powers: [
    one('code', '项目编码', '权力编码', '职权编码', '基本编码', '实施编码', '编码'),
    one(
      'code',
      '权力事项编码',
      '权责编码',
      '行政权力编码',
      '国家基本编码',
      '目录编码',
      '项目代码',
      '事项代码',
      '职权代码',
      '权力代码',
      '主项编码',
      '业务编码',
      '代码',
    ),
    one('name', '项目名称', '权力名称', '职权名称', '权责事项名称', '权力事项名称'),
    one('name', '行政权力名称', '权责事项', '权力事项', '主项名称', '主项', '权责名称', '事项'),
    one('name', '行政职权名称', '职权事项', '项目', '主项事项名称', '大项名称', '职权项目'),
    one('subItem', '子项', '分项', '分项名称', '小项', '小项名称', '子项目', '办理项'),
    one('type', '权力类别', '职权类型', '职权类别', '事项类型', '事项类别', '类别'),
    one('type', '权责类型', '权责类别', '类型', '行政权力类型', '行政权力类别', '权力种类'),
    one('body', '实施主体', '行使部门', '实施部门', '责任主体', '实施机关', '行使机关'),
    one('body', '部门', '部门名称', '单位', '单位名称', '责任部门', '责任单位', '实施机构'),
    one('body', '行政主体', '权力主体', '主管部门', '执法主体', '牵头部门', '实施单位'),
    one('offices', '承办科室', '内设机构', '责任科室', '承办单位', '承办处室', '责任处室'),
    one('offices', '具体承办机构', '责任机构', '承办部门', '科室', '实施科室', '办理科室'),
    one('level', '实施层级', '层级', '权力层级', '办理层级', '行使级别', '实施级别'),
    one('scope', '权限', '实施权限', '行使权限', '权限划分', '层级权限', '职责边界'),
    { keys: ['level', 'scope'], words: ['实施层级及权限', '行使层级及权限', '层级及权限'] },
    {
      keys: ['level', 'scope'],
      words: ['实施层级和权限', '行使层级和权限', '分级管理', '层级权限划分'],
    },
    one('laws', '设定依据', '法律依据', '行使依据', '依据', '法定依据', '权力依据'),
    one('laws', '权力实施依据', '设定和实施依据', '法律法规依据', '设立依据', '职权依据'),
    one('responsibilities', '责任事项内容', '责任内容', '对应责任', '责任', '责任清单'),
    one('responsibilities', '行政责任', '对应责任事项', '具体责任', '主要责任'),
    one('accountability', '追责情形及依据', '追责', '责任追究', '责任追究情形', '问责情形'),
    one('accountability', '追责情形内容', '追责事项', '责任追究机制'),
    one('channels', '办理渠道', '办理方式', '办理地点', '咨询渠道', '服务方式'),
    one('published', '发布日期', '公布时间', '发布时间'),
    one('effective', '实施日期', '实施时间', '施行日期', '生效时间'),
    one('cancelled', '取消时间', '废止日期'),
    one('status', '事项状态', '实施状态', '当前状态'),
  ],
  'main-duties': [
    one('body', '部门', '部门名称', '单位名称', '责任单位', '责任部门'),
    one('no', '条次', '第几条'),
    one('name', '主要职责', '职责名称', '职责简称', '三定职责', '主要职能'),
    one('text', '职责描述', '具体内容', '职能内容', '主要职责内容', '三定规定内容'),
    one('laws', '三定依据', '文件依据'),
  ],
  tasks: [
    one('body', '部门', '部门名称', '单位名称', '责任单位', '责任部门'),
    one('duty', '三定职责', '职责', '部门职责', '主要职能', '单位职责', '职责编号'),
    one('name', '职责任务', '工作任务', '具体任务', '任务名称', '职责事项', '工作事项', '工作内容'),
    one('office', '科室', '责任科室', '承办科室', '内设科室', '处室', '承办机构'),
    one('post', '岗位名称', '责任岗位', '工作岗位', '承办岗位'),
    one('standard', '工作标准', '完成标准', '任务标准', '质量标准', '工作要求'),
    one('frequency', '频率', '办理频次', '工作频次', '时间频次', '周期', '时间要求'),
    one('powers', '对应权责事项', '权责事项', '权责编号'),
    one('laws', '法律依据', '工作依据', '任务依据', '依据文件'),
    one('published', '公布时间', '发布日期'),
    one('effective', '生效时间', '实施日期'),
  ],
  specs: [
    one('task', '任务编号', '对应任务', '职责任务', '任务名称'),
    one('name', '规范名称', '工作规范', '环节', '工作环节'),
    one('requirement', '工作要求', '规范要求', '规范内容', '工作内容', '具体要求'),
    one('standard', '标准', '工作标准', '完成标准', '合格标准'),
    one('limit', '办理时限', '工作时限', '完成时限', '时间要求'),
    one('record', '记录', '工作记录', '台账', '工作成果', '成果形式', '留痕要求'),
  ],
};

/** Counts the rows of a sheet and says nothing of what is in them. */
export const ORDINAL_WORDS: readonly string[] = [
  '序号',
  '编号',
  '序',
  '号',
  'no',
  '行号',
  '顺序号',
];

/** What stands over a column that says who somebody is. Such a column is never read. */
export const PERSONAL_WORDS: readonly string[] = [
  ...['姓名', '联系人', '经办人', '承办人', '责任人', '负责人', '填报人', '填表人', '审核人'],
  ...['身份证', '证件号', '手机', '移动电话', '家庭住址', '家庭地址', '住址', '出生', '性别'],
  ...['银行卡', '银行账号', '邮箱', '微信', '车牌', '民族', '籍贯'],
];

/** What others call an option of ours. */
export const OPTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  行政许可: ['许可', '行政审批'],
  行政处罚: ['处罚'],
  行政强制: ['强制', '行政强制措施', '行政强制执行'],
  行政征收: ['征收', '行政征用', '征用'],
  行政给付: ['给付'],
  行政检查: ['检查', '行政监督检查', '监督检查', '行政监督'],
  行政确认: ['确认'],
  行政奖励: ['奖励'],
  行政裁决: ['裁决'],
  其他行政权力: ['其它行政权力', '其它权力', '其它', '其他类', '其他事项', '其他行政职权'],
  公共服务: ['公共服务事项', '服务', '便民服务'],
  国家级: ['国家', '中央', '中央级', '部级'],
  省级: ['省', '自治区级', '自治区', '直辖市级'],
  市级: ['市', '地州市级', '地州级', '地市级', '设区的市级', '州市级', '市本级', '地级', '州级'],
  区级: [
    '区',
    '县级',
    '县市区级',
    '区县级',
    '县区级',
    '县（市、区）级',
    '县(市、区)级',
    '本级',
    '区本级',
  ],
  街道: ['街道级', '镇街', '镇街级', '乡镇级', '乡镇', '乡镇街道', '街镇', '乡镇（街道）', '乡级'],
};

/** What stands in a cell that has nothing in it. */
export const EMPTY_WORDS: readonly string[] = [
  '无',
  '暂无',
  '没有',
  '/',
  '\\',
  '-',
  '—',
  '——',
  '－',
  '·',
];

/** What stands in front of the short name of a department of the district. */
export const DISTRICT = '区';

/** What stands in a cell that says the same as the one above. */
export const DITTO_WORDS: readonly string[] = ['同上', '同前', '〃', '″', '"', '“'];

/** What a cell that is left empty is known to be from another cell of the row. */
export interface Implied {
  readonly key: string;
  readonly from: string;
  /** The first that fits holds. */
  readonly says: readonly (readonly [pattern: RegExp, option: string])[];
}

/** A department that exercises a power tells the level, if nothing else does. */
export const IMPLIED: Readonly<Record<string, readonly Implied[]>> = {
  powers: [
    {
      ...{ key: 'level', from: 'body' },
      says: [
        [/(?:街道|镇|乡)(?:办事处|人民政府|政府)?$/, '街道'],
        [/(?:自治区|省)[^市州盟县]*$/, '省级'],
        [/[区县旗]/, '区级'],
        [/[市州盟]/, '市级'],
      ],
    },
  ],
};

/** The level of a law by what stands in front of its title in such lists; 法规 alone may be either of two. */
export const LAW_TAGS: Readonly<Record<string, string>> = {
  法律: '法律',
  行政法规: '行政法规',
  地方性法规: '地方性法规',
  地方法规: '地方性法规',
  单行条例: '地方性法规',
  规章: '规章',
  部门规章: '规章',
  政府规章: '规章',
  地方政府规章: '规章',
  规范性文件: '规范性文件',
  国务院决定: '规范性文件',
  国务院文件: '规范性文件',
  党内法规: '规范性文件',
  标准: '规范性文件',
  三定规定: '三定规定',
};
