/** How the story goes on: the complaints are taken up together, the year is judged, what was found wrong is put right. */
import { expect } from 'vitest';
import { evaluationOf } from '../../../src/evaluation/evaluation.ts';
import { figureOf } from '../../../src/measures/measures.ts';
import { clustersOf } from '../../../src/model/clusters.ts';
import { settings } from '../../../src/site/settings.ts';
import { warningsOf } from '../../../src/warnings/index.ts';
import type { Chapter } from './chapters.ts';

const CAMPAIGN = 'zt-2025-101';
const MEASURE = 'cs-2025-101-01';
const FINDING = 'wt-2025-101';

export const judgedChapters: readonly Chapter[] = [
  {
    name: 'the complaints are one problem, and nobody has taken it up',
    day: '2025-06-17',
    write() {
      // The cases of March are there: whoever counts them finds it.
    },
    known(model) {
      const [cluster] = clustersOf(model.tables, model.campaigns, settings.policy);
      expect(cluster).toMatchObject({ item: 'bj-003', street: 'jd-dong', campaigns: [] });
      expect(cluster?.cases.map(({ id }) => id)).toEqual([
        ...['rx-2025-001', 'rx-2025-002', 'rx-2025-003', 'rx-2025-004'],
      ]);
      expect(figureOf(model, 'campaign-clusters-unanswered').value).toBe(1);
    },
  },
  {
    name: 'a campaign takes it up, and is late',
    day: '2025-07-21',
    write(tables) {
      // Another at the same matter is at work in the street beside it.
      tables.set('campaigns', 'zt-2026-001', { 涉及街道: '西街街道' });
      tables.add('campaigns', {
        ...{ 编号: CAMPAIGN, 专题: '路口工地夜间施工整治', 涉及事项: 'bj-003' },
        ...{ 触发事项: 'rx-2025-001;rx-2025-002;rx-2025-003', 涉及街道: '东街街道' },
        ...{ 牵头单位: '区综合执法局', 成员单位: '区环境分局;区住建局' },
        ...{ 目标: '路口工地夜里施工的投诉降到每月一件以下', 方案: '先查证明，再按夜巡查' },
        ...{ 启动日期: '2025-06-18', 计划完成日期: '2025-12-31', 状态: '进行中' },
        ...{ 文件号: '示例〔2025〕201号' },
      });
      tables.add('campaign-measures', {
        ...{ 编号: MEASURE, 专题: CAMPAIGN, 序号: '1', 单位: '区环境分局' },
        ...{ 措施: '夜里到场测声，次日交出数据', 应完成日期: '2025-07-18' },
      });
    },
    known(model) {
      const [cluster] = clustersOf(model.tables, model.campaigns, settings.policy);
      expect(cluster?.campaigns.map(({ id }) => id)).toEqual([CAMPAIGN]);
      expect(figureOf(model, 'campaign-clusters-unanswered').value).toBe(0);
      const [warning] = warningsOf(model, 'campaign-measures-past-day');
      expect(warning).toMatchObject({ id: MEASURE, bodies: ['pz-huanjing'] });
    },
  },
  {
    name: 'the measure is done, and what was late is found',
    day: '2025-09-15',
    write(tables) {
      tables.set('campaign-measures', MEASURE, {
        ...{ 完成日期: '2025-08-01', 做成怎样: '连着十夜到场，数据次日都交了' },
      });
      tables.add('findings', {
        ...{ 编号: FINDING, 单位: '区综合执法局', 年度: '2025', 问题类别: '办得不及时' },
        ...{ 问题名称: '夜间施工的诉求超期才办结', 查到的情况: '一件诉求二十八个工作日才办结。' },
        ...{ 发现日期: '2025-09-01', 发现途径: '实地评估', 整改措施: '到期前三天提醒承办人。' },
        ...{ 通知日期: '2025-09-03', 整改期限: '2025-10-03' },
      });
    },
    known(model) {
      expect(warningsOf(model, 'campaign-measures-past-day')).toEqual([]);
      expect(figureOf(model, 'campaign-measures-in-time').rows).not.toContain(MEASURE);
      expect(figureOf(model, 'finding-found').rows).toContain(FINDING);
      expect(figureOf(model, 'finding-corrected').rows).not.toContain(FINDING);
    },
  },
  {
    name: 'it is put right, the year is over, and the sheet says from which rows',
    day: '2026-01-15',
    write(tables) {
      tables.set('findings', FINDING, {
        ...{ 整改日期: '2025-09-26', 整改佐证: '再抽十件，没有超期的。' },
      });
    },
    known(model) {
      expect(figureOf(model, 'finding-in-time').rows).toContain(FINDING);
      const sheet = evaluationOf(model)
        .sheetsOf('bm-zhifa')
        .find(({ year }) => year === 2025);
      const leaf = sheet?.classes
        .flatMap(({ leaves }) => leaves)
        .find(({ indicator }) => indicator.measure === 'cases-first-received-in-time');
      // Three of four in time are 75 per cent: from 60 to 90 that is worth 75 points.
      expect(leaf?.judged).toMatchObject({
        ...{ is: 'computed', points: 75 },
        figure: { value: 75, of: 4, rows: ['rx-2025-001', 'rx-2025-002', 'rx-2025-003'] },
      });
    },
  },
];
