import { defineTopic } from './define.ts';

const perBody = '分单位的，按「单位」。';
const ended = '「整治专题」里「状态」是“已完成”或“已终止”的行';
const cluster =
  '「热线事项」里同一个「涉及事项」、同一个「发生街道」的，「受理日期」在设置里的 policy.clusterWithin 天以内（头尾都算）有 policy.clusterCases 件以上的，算一组；不论街道的，要有 policy.clusterCasesAnywhere 件以上，并且不都在一个街道；两组里有同一件的，并成一组。数进来的行是各组的热线事项';

export const campaignMeasures = defineTopic({
  title: '协同联动',
  measures: {
    'campaign-count': {
      title: '整治专题',
      formula: '数「整治专题」的行。分年的，按「启动日期」的年份。',
      unit: '个',
      from: ['campaigns'],
      by: 'year',
    },
    'campaign-open': {
      title: '进行中的专题',
      formula: '数「整治专题」里「状态」是“进行中”的行。',
      unit: '个',
      from: ['campaigns'],
    },
    'campaign-ended': {
      title: '结束了的专题',
      formula: `数${ended}。分类别的，按「状态」。`,
      unit: '个',
      from: ['campaigns'],
      by: 'option',
    },
    'campaign-goals-reached': {
      title: '目标达到的专题',
      formula: `${ended}里，「专题成效」的每一行都达到「目标值」的占多少：「目标值」比「整治前」小的，「整治后」不大于它；比「整治前」大的，「整治后」不小于它。一行成效也没有数的专题不算在内，其中一行没有数的，当作没有达到。`,
      unit: '%',
      from: ['campaigns', 'campaign-outcomes'],
    },
    'campaign-measures': {
      title: '任务单上的措施',
      formula: `数「专题措施」的行。${perBody}`,
      unit: '条',
      from: ['campaign-measures'],
      by: 'body',
    },
    'campaign-measures-done': {
      title: '做完的措施',
      formula: `数「专题措施」里「完成日期」填了的行。${perBody}`,
      unit: '条',
      from: ['campaign-measures'],
      by: 'body',
    },
    'campaign-measures-in-time': {
      title: '按时做完的措施',
      formula: `「专题措施」里「应完成日期」已经过去的行，和没有到期就做完的行里，「完成日期」不晚于「应完成日期」的占多少；「专题」结束了还没有做的，也算没有按时。${perBody}`,
      unit: '%',
      from: ['campaign-measures', 'campaigns'],
      by: 'body',
    },
    'campaign-measures-overdue': {
      title: '超期没有做完的措施',
      formula: `数「专题措施」里「完成日期」空着、「应完成日期」早于今天、所属「专题」的「状态」是“进行中”的行。${perBody}`,
      unit: '条',
      from: ['campaign-measures', 'campaigns'],
      by: 'body',
    },
    'campaign-start-days': {
      title: '从第一件反映到启动',
      formula:
        '「整治专题」的每一行，从「触发事项」里最早的「受理日期」到「启动日期」隔了几天，取中位数；两个在中间的取平均。',
      unit: '天',
      from: ['campaigns', 'hotline-cases'],
    },
    'campaign-days': {
      title: '专题从启动到结束',
      formula: `${ended}，从「启动日期」到「结束日期」隔了几天，取中位数；两个在中间的取平均。`,
      unit: '天',
      from: ['campaigns'],
    },
    'campaign-clusters': {
      title: '反复反映的事',
      formula: `${cluster}。`,
      unit: '组',
      from: ['hotline-cases'],
    },
    'campaign-clusters-unanswered': {
      title: '反复反映、还没有专题的事',
      formula: `${cluster}。没有专题的：「整治专题」的「触发事项」里没有其中一件；最后一件受理的那天，也没有「启动日期」到「结束日期」之间的专题，「涉及事项」里有这件事、「涉及街道」是这个街道或者空着（不论街道的，要空着）。`,
      unit: '组',
      from: ['hotline-cases', 'campaigns'],
    },
  },
});
