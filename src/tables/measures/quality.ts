import { defineTopic } from './define.ts';

/** The duties that people go by today. */
const IN_FORCE =
  '「责任分工」里今天照着办的：所属的「职责边界事项」「属地管理事项」「状态」不是“已被替代”“已取消”，「生效日期」不晚于今天';

/** How good the data are: the dimensions in which they stand on the page of quality are told in the words of that page. */
export const qualityMeasures = defineTopic({
  title: '数据质量',
  measures: {
    'quality-duties-with-basis': {
      title: '写了依据的分工',
      formula: `${IN_FORCE}，「依据」不空的占多少。`,
      unit: '%',
      from: ['duties', 'boundary-items', 'street-items'],
    },
    'quality-powers-with-basis': {
      title: '写了依据的权责',
      formula:
        '「权责事项」里今天还有效的（「状态」不是“已取消”，「生效日期」不晚于今天），「实施依据」不空的占多少。',
      unit: '%',
      from: ['powers'],
    },
    'quality-duties-with-article': {
      title: '依据写明条次的分工',
      formula: `${IN_FORCE}、「依据」不空的，每一处引用都写明第几条的占多少。`,
      unit: '%',
      from: ['duties', 'boundary-items', 'street-items'],
    },
    'quality-duties-verified': {
      title: '依据没有待核的分工',
      formula: `${IN_FORCE}、「依据」不空的，没有一处标着“待核”的占多少。`,
      unit: '%',
      from: ['duties', 'boundary-items', 'street-items'],
    },
    'quality-duties-on-dead-law': {
      title: '依据已经失效的分工',
      formula: `${IN_FORCE}，「依据」里有一件今天不在施行期内的：「施行日期」晚于今天，或者「废止日期」不晚于今天。`,
      unit: '条',
      from: ['duties', 'boundary-items', 'street-items', 'laws'],
    },
    'quality-principal-cooperators': {
      title: '又配合又担主体责任的分工',
      formula: '「责任分工」里「角色」是“配合”、「责任类型」是“主体责任”的行。',
      unit: '条',
      from: ['duties'],
    },
    'quality-names-in-both': {
      title: '两张清单里重名的事项',
      formula: '「职责边界事项」里「事项名称」与「属地管理事项」里一项相同的行。',
      unit: '项',
      from: ['boundary-items', 'street-items'],
    },
    'quality-duties-twice': {
      title: '写了两遍的分工',
      formula: '「责任分工」里除「编号」「顺序」外，与前面一行各格都相同的行。',
      unit: '条',
      from: ['duties'],
    },
    'quality-laws-checked': {
      title: '按时核对过的依据',
      formula:
        '「依据」里今天在施行期内的（「施行日期」不晚于今天，「废止日期」空着或者晚于今天），「依据核对」里最近一次「核对日期」在规定的天数（policy.lawsCheckedWithin）以内的占多少。',
      unit: '%',
      from: ['laws', 'law-checks'],
    },
    'quality-law-days': {
      title: '依据多久没有核对',
      formula:
        '「依据」里今天在施行期内、「依据核对」里核对过的，最近一次「核对日期」到今天的天数（日历日）的中位数。',
      unit: '天',
      from: ['laws', 'law-checks'],
    },
    'quality-days-since-change': {
      title: '多久没有变动',
      formula: '「清单变动」里最近一个「公布日期」到今天的天数（日历日）。',
      unit: '天',
      from: ['list-changes'],
    },
    'quality-laws-with-address': {
      title: '有原文网址的依据',
      formula: '「依据」里「网址」不空的占多少。',
      unit: '%',
      from: ['laws'],
    },
    'quality-bodies-with-phone': {
      title: '有电话的单位',
      formula: '「单位」里今天还在的（「撤销日期」空着或者晚于今天），「电话」不空的占多少。',
      unit: '%',
      from: ['bodies'],
    },
  },
});
