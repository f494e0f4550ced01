/** The words by which the API says what it is, to people and in its own descriptions. */
export const apiText = {
  title: '接口说明',
  description: (district: string) => `${district}职责边界清单的开放数据。全部是静态文件，只能读。`,
  forms: {
    row: {
      title: (table: string) => `${table}：一行`,
      note: (note: string) => `${note}只有表里的列。`,
    },
    entry: {
      title: (table: string) => `${table}：整张表里的一条`,
      note: (note: string) => note,
    },
    list: {
      title: (table: string) => `${table}：整张表`,
      note: (note: string) => `今天照着办的全部记录。${note}`,
    },
    record: {
      title: (table: string) => `${table}：一条`,
      note: (note: string) => `一条记录，和由别的表算出来的内容。${note}`,
    },
    version: {
      title: (table: string) => `${table}：某一版`,
      note: (note: string) => `一条改过的记录从某一天起的样子。${note}`,
    },
  },
  records: { title: '记录', description: '今天照着办的每一条' },
  toCome: {
    title: '还没有生效的',
    description: '已经公布、还没有到生效日期的改动；由它和记录可以拼回公布的表。没有就没有这个键',
  },
  rowsToCome: { title: '将变成的', description: '将要改成或者新增的各行，生效以后的样子' },
  parts: { title: '分项', description: '这一版的分工、结论或者其他部分' },
  onBody: (title: string) => `「${title}」里涉及它的记录的编号`,
  schemaFile: {
    title: 'JSON Schema',
    note: '一张表或者一份 JSON 的模式（2020-12）：有哪些键，各是什么',
    name: '表的英文名，或者其他各份的英文名',
  },
  openApi: { title: 'OpenAPI', note: '这里的全部地址，OpenAPI 3.1' },
  otherForms: {
    csv: 'CSV：编号旁边没有名称，Excel 能直接打开',
    csvInForce: '今日有效的 CSV：还没有生效的改动不算在内',
    named: '给人看的 CSV：编号旁边有名称',
    plain: '程序用的 CSV：UTF-8，没有字节顺序标记，第一行是英文名',
    plainInForce: '程序用的 CSV，今日有效的',
    workbook: 'Excel',
    ndjson: 'NDJSON：一行一条',
    zip: '全部表格，一个 ZIP',
    sqlite: '全部数据，一个 SQLite 数据库',
    datapackage: 'Data Package 2.0',
    csvw: 'CSV on the Web',
    dcat: 'DCAT 3 目录',
  },
  parameters: {
    id: '记录的编号',
    day: '哪一天起的一版',
    measure: '公开数字的编号',
    year: '哪一年',
    month: '年和月，例如 2026-11',
    list: '清单的英文名',
  },
  found: '有这一份',
  missing: '没有这一份：地址写错了，或者没有这个编号。内容是网页，不是 JSON',
  nothingYet: '现在一份也没有：还没有这样的记录。',
  situation: { ask: '是哪一种情形？', how: '选一种情形，就知道归谁' },
} as const;
