import { isOpen, type WholeCampaign, wholeCampaigns } from '../campaigns.ts';
import { at } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

export const campaignEndComplete = defineWholeRule({
  id: 'campaign-end-complete',
  title: '结束了的专题要写明哪天结束、结果怎样、每条措施做了没有、数字是多少',
  why: '做完了没有结果，做不成没有原因，下一次还会从头来；没有数过的，不能说整治好了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const isWhole = !data.hasBroken('campaign-measures') && !data.hasBroken('campaign-outcomes');
    for (const campaign of wholeCampaigns(data)) {
      if (isOpen(campaign)) checkOpen(campaign, report);
      else {
        checkEnded(campaign, report);
        if (isWhole) checkParts(campaign, report);
      }
      checkDone(campaign, report);
    }
  },
});

function checkOpen({ row }: WholeCampaign, report: Reporter): void {
  for (const key of ['end', 'outcome'] as const)
    if (row.values[key] !== undefined)
      report({ ...at(row, key), wrong: '填了，而状态是进行中', cure: '清空，或者改掉状态' });
}

function checkEnded({ row }: WholeCampaign, report: Reporter): void {
  const { status, end, outcome } = row.values;
  if (end === undefined)
    report({
      ...at(row, 'end'),
      wrong: `是空的，而状态是${status}`,
      cure: '补上结束的那一天，还没有结束的把状态改成进行中',
    });
  if (outcome === undefined)
    report({
      ...at(row, 'outcome'),
      wrong: `是空的，而状态是${status}`,
      cure: '写明做成了什么，没做成什么、为什么',
    });
}

/** What an ended campaign left undone it gives a reason for, and what it was for it has counted. */
function checkParts({ row, measures, outcomes }: WholeCampaign, report: Reporter): void {
  const { id, status } = row.values;
  for (const measure of measures) {
    const { done, result } = measure.values;
    if (done !== undefined || result !== undefined) continue;
    report({
      ...at(measure, 'done'),
      wrong: `是空的，而 ${id} ${status}`,
      cure: '补上完成的那一天；没有做的，在「做成怎样」里写为什么',
    });
  }
  if (outcomes.every(({ values }) => values.after === undefined))
    report({
      ...at(row, 'status'),
      wrong: '，而成效一个数也没有',
      cure: '在 campaign-outcomes.csv 里至少写一行，「整治后」填上数',
    });
}

function checkDone({ measures }: WholeCampaign, report: Reporter): void {
  for (const measure of measures) {
    const { done, result } = measure.values;
    if (done === undefined || result !== undefined) continue;
    report({
      ...at(measure, 'result'),
      wrong: '是空的，而这一条做完了',
      cure: '写做成怎样，能量的写数字',
    });
  }
}
