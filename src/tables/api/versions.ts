/**
 * The versions of the API, newest first. What is added raises the second number; what is taken away, or means another thing,
 * raises the first and gets addresses of its own, and the old ones stay.
 */
export interface ApiVersion {
  readonly version: `${number}.${number}`;
  readonly day: string;
  /** The digest of all its keys, by which a change without a new version shows; the first has none. */
  readonly shape?: string;
  readonly changes: readonly string[];
}

export const apiVersions: readonly [ApiVersion, ...ApiVersion[]] = [
  {
    version: '1.3',
    day: '2026-11-29',
    shape: '80fcb2c2d401a8c9',
    changes: [
      '新的：放假安排（holidays），工作日照它算',
      '清单变动写明登记日期（entered）和是不是补登（late）；历次版本写明后来补登的变动（enteredLater）',
      '目录和模式写明每张表公布以后怎么改（changes）',
      '新的：历次版本的摘要（data/versions.csv），和账本一起封存',
      '新的：指标“现行有效的法律法规”（laws-in-force）',
      '新的：以后会变的（turns），写着哪一天起今天的说法不对了',
    ],
  },
  {
    version: '1.2',
    day: '2026-11-28',
    shape: 'ab0195fe9b55828d',
    changes: [
      '新的：社区与小区，每一处写明今天由哪个街道负责（streetToday）',
      '新的：数据质量（quality）',
      '更新日期（updatedOn）说的是这一份的内容，不再是全站的：一条记录是它自己最近变动的日子，一张表是其中最晚的',
    ],
  },
  {
    version: '1.1',
    day: '2026-11-28',
    shape: '9aa8d55385c5f65e',
    changes: [
      '每份 JSON 写明模式（$schema）和接口版本（apiVersion）',
      '每条记录写明永久编号（uri）和表（table）',
      '领域的单条写明每件事由谁负责、依据哪部法第几条（matters）',
      '街道的职责写明事项名称和另一边单位的名称（itemName、otherSideNames）',
      '目录写明每张表的条数和各种形式的地址，另列由各表算出来的各份和历次版本',
      '定版以来变了什么，一个月一份（since）',
      '每种情形、每条指引写明派单用语（dispatch），事项写明嵌入的网址（embed）',
      '新的：哪一天照着办的是哪一版（on）',
      '新的：JSON Schema、OpenAPI 3.1、Open311 样子的服务目录',
    ],
  },
  {
    version: '1.0',
    day: '2026-11-25',
    changes: ['第一版：每张表一份，每条记录一份，改过的记录每一版一份'],
  },
];

export const API_VERSION = apiVersions[0].version;
