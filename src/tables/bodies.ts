import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { choice, date, id, number, phone, reference, references, text, words } from './kinds.ts';
import { STREET_KINDS } from './street-kinds.ts';

/** Whoever can hold a duty. A street whose parent is another street row is one of several; the parent stands for all of them. */
export const bodies = defineTable({
  name: 'bodies',
  title: '单位',
  file: 'bodies.csv',
  note: '能承担职责的单位和主体：区级部门、派驻机构、市级部门、街道、镇、乡、事业单位、群团组织、公用企业、群众自治组织、社会主体和司法途径。',
  naming: 'short',
  knownBy: ['short', 'name'],
  aliases: 'aliases',
  unique: ['name', 'short', 'order'],
  succession: { column: 'successor', names: 'successor' },
  life: { since: 'since', until: 'until' },
  published: true,
  inNewDistrict: { column: 'kind', values: ['公用企业', '群众自治', '社会主体'] },
  changes: 'corrected',
  freeColumns: ['name', 'short', 'aliases', 'phone', 'address', 'order'],
  position: 'order',
  columns: {
    id: id(
      '编号',
      '单位编号，定下后不再改；机构改名不换编号',
      ['bm', 'pz', 'sj', 'sy', 'jd', 'qy', 'zz', 'sh', 'sf', 'ls'],
      'bm-zhujian',
    ),
    name: text('全称', '印章上的规范全称', '某市某区住房和城乡建设局', { min: 3 }),
    short: text('简称', '页面上显示的名称，其他表也用它来指这个单位', '区住建局', {
      min: 2,
      max: 16,
    }),
    kind: choice(
      '类别',
      '单位的类别，决定它排在哪一组，也决定它能不能作行政牵头单位；上级直接管本区一段事的填市级部门',
      [
        '区级部门',
        '派驻机构',
        '市级部门',
        ...STREET_KINDS,
        '事业单位',
        '群团组织',
        '公用企业',
        '群众自治',
        '社会主体',
        '司法途径',
      ],
    ),
    aliases: optional(
      words('曾用名与俗称', '机构改革前的名称和居民的叫法，搜索时用', '建设局;房管局'),
    ),
    parent: optional(
      reference(
        '上级单位',
        '主管它的单位；有「街道办事处」这样一行的，各街道、镇、乡填它，没有的空着',
        ['bodies'],
        '街道办事处',
      ),
    ),
    phone: optional(phone('电话', '公开的服务电话；不确定时填 12345，不得填个人号码', '12345')),
    address: optional(text('地址', '对外办公的地址，没有核实过就空着', '人民路与建设街路口')),
    order: number('顺序', '在页面上排第几', '14'),
    since: optional(date('设立日期', '设立或改现名的日期', '2019-02-01')),
    until: optional(
      date('撤销日期', '撤销或并入他单位的日期，可以先填以后的日子；仍在的空着', '2019-01-31', {
        notBefore: 'since',
        mayBeFuture: true,
        onDay: '撤销',
      }),
    ),
    successor: optional(
      references(
        '承接单位',
        '撤销后职责由谁承接；分给几个单位的都写上',
        ['bodies'],
        '区市场监管局',
      ),
    ),
  },
});
