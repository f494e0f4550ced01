import { optional } from './column.ts';
import { defineTable } from './define.ts';
import { id, number, phone, phrases, prose, references, text, url } from './kinds.ts';

export const signposts = defineTable({
  name: 'signposts',
  title: '清单外指引',
  file: 'signposts.csv',
  note: '居民常问但不在清单里的事，一行一件：为什么不在、该去哪里。',
  naming: 'name',
  unique: ['name', 'order'],
  published: true,
  inNewDistrict: 'kept',
  changes: { freely: '指引说的事不在清单里，不分职责；去处、电话和网址变了要当天改' },
  position: 'order',
  columns: {
    id: id('编号', '指引编号，发布后不改、不复用', ['zy'], 'zy-001'),
    name: text('名称', '居民想办的事', '银行乱扣钱、信用卡和贷款纠纷', { min: 3, max: 30 }),
    aliases: phrases('民间说法', '居民自己会怎么说，6 到 15 个短语', '银行乱扣费;信用卡被盗刷'),
    reason: prose(
      '不在清单的原因',
      '为什么不由区里的部门和街道划分',
      '银行由国家金融监管机构监管，不属区级职责。',
      { min: 8, max: 300 },
    ),
    where: prose('去哪里办', '该找谁、怎么找', '先向银行投诉；不满意的，拨打 12378。', {
      min: 6,
      max: 400,
    }),
    bodies: optional(
      references(
        '单位',
        '去找的单位，单位表里有的才填，最该先找的写在前面',
        ['bodies'],
        '区法院;人民调解委员会',
      ),
    ),
    phone: optional(phone('电话', '公开的服务电话', '12378')),
    url: optional(url('网址', '官方办理的网址', 'https://www.gov.cn/')),
    order: number('顺序', '在页面上排第几', '1'),
  },
});
