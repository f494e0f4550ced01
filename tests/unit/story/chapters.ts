/**
 * From complaints to a changed list, chapter by chapter: the day, what is written into the tables, and what must then be known.
 * Whoever makes the story longer adds chapters at the end, and what their pages say in `story.test.ts`.
 */
import { expect } from 'vitest';
import { figureOf } from '../../../src/measures/measures.ts';
import { overdueStep } from '../../../src/model/deadlines.ts';
import { determinationsOf } from '../../../src/model/determinations.ts';
import type { Model } from '../../../src/model/model.ts';
import { stepsOf } from '../../../src/model/ruling-steps.ts';
import { settings } from '../../../src/site/settings.ts';
import { warningsFor, warningsOf } from '../../../src/warnings/index.ts';
import type { StoryTables } from './story-tables.ts';

export interface Chapter {
  readonly name: string;
  /** The day on which the model is asked. */
  readonly day: string;
  readonly write: (tables: StoryTables) => void;
  readonly known: (model: Model) => void;
}

const CASE = 'rx-2025-004';
const RULING = 'cd-2025-001';
const DUTY = 'zr-bj003-02';
const BEFORE = '监测夜间施工噪声';
export const AFTER = '接到通知当晚到场监测夜间施工噪声';

const complaint = (id: string, received: string, summary: string) => ({
  ...{ 编号: id, 受理日期: received, 诉求摘要: summary, 领域: 'ly-huanjing' },
  ...{ 首接单位: '区综合执法局', 移交小时: '3', 涉及事项: 'bj-003', 发生街道: '东街街道' },
  ...{ 是否争议: '否', 是否解决: '是', 长期未决: '否' },
});

/** The steps that the ruling has taken, with their days. */
const daysOf = (model: Model) =>
  stepsOf(model.rulings.get(RULING), model.cases.get(CASE), model.today)
    .filter(({ state }) => state === 'done')
    .map(({ name, date }) => `${name} ${date}`);

const has = (model: Model, id: Parameters<typeof figureOf>[1], row: string, part?: string) =>
  figureOf(model, id, part).rows.includes(row);

export const chapters: readonly Chapter[] = [
  {
    name: 'many complaints about one matter in one street',
    day: '2025-03-09',
    write(tables) {
      const all = [
        ['rx-2025-001', '2025-03-03', '居民反映路口工地夜里打桩，窗户一直震', '2025-03-06'],
        ['rx-2025-002', '2025-03-05', '住户反映工地凌晨卸钢筋，声音很大', '2025-03-07'],
        ['rx-2025-003', '2025-03-06', '家长反映工地半夜施工，孩子睡不着', '2025-03-07'],
      ] as const;
      for (const [id, received, summary, handled] of all)
        tables.add('hotline-cases', {
          ...complaint(id, received, summary),
          ...{ 办结日期: handled, 办结单位: '区综合执法局' },
        });
    },
    known(model) {
      const alike = model.tables['hotline-cases'].filter(
        ({ items, street }) => items.includes('bj-003') && street === 'jd-dong',
      );
      expect(alike.map(({ id }) => id)).toEqual(['rx-2025-001', 'rx-2025-002', 'rx-2025-003']);
      expect(has(model, 'determination-disputed', 'rx-2025-003')).toBe(false);
    },
  },
  {
    name: 'a case of which two bodies say that it is not theirs',
    day: '2025-03-12',
    write(tables) {
      tables.add('hotline-cases', {
        ...complaint(CASE, '2025-03-10', '居民反映工地夜里又施工，没有人到场测过声音'),
        ...{ 其他涉及单位: '区环境分局;区住建局', 是否争议: '是', 是否解决: '否' },
      });
    },
    known(model) {
      expect(model.rulings.awaitingHandling.map(({ id }) => id)).toContain(CASE);
      expect(model.cases.get(CASE)?.firstBody).toBe('bm-zhifa');
      expect(has(model, 'determination-disputed', CASE)).toBe(true);
      expect(has(model, 'determination-disputed-handled', CASE)).toBe(false);
      expect(warningsOf(model, 'cases-past-day').map(({ id }) => id)).not.toContain(CASE);
    },
  },
  {
    name: 'it waits too long, and the first receiver is warned',
    day: '2025-04-20',
    write() {
      // Nobody does anything: the days go by.
    },
    known(model) {
      const warning = warningsOf(model, 'cases-past-day').find(({ id }) => id === CASE);
      expect(warning?.bodies[0]).toBe('bm-zhifa');
      // Twenty-eight working days since 10 March, the day off of 4 April left out, and 25 are promised.
      expect(warning?.number).toBe(3);
    },
  },
  {
    name: 'the first receiver handles it before anybody applies',
    day: '2025-04-22',
    write(tables) {
      tables.set('hotline-cases', CASE, {
        ...{ 办结日期: '2025-04-21', 办结单位: '区综合执法局', 是否解决: '是', 长期未决: '是' },
        ...{ 程序满意: '否', 结果满意: '是' },
      });
    },
    known(model) {
      expect(model.rulings.awaitingApplication.map(({ id }) => id)).toContain(CASE);
      expect(has(model, 'determination-disputed-handled', CASE)).toBe(true);
      expect(warningsOf(model, 'cases-past-day').map(({ id }) => id)).not.toContain(CASE);
    },
  },
  {
    name: 'a ruling is applied for',
    day: '2025-05-06',
    write(tables) {
      tables.set('hotline-cases', CASE, { 认定意见: RULING });
      tables.add('rulings', {
        ...{ 编号: RULING, 标题: '关于某路口工地夜间测声职责的认定意见', 类别: '噪声' },
        ...{ 申请单位: '区综合执法局', 涉及单位: '区环境分局;区住建局', 热线事项: CASE },
        ...{ 争议焦点: '夜间接到投诉，由谁到场测声，两家说法不同。' },
        ...{ 认定意见: '已经受理，尚未作出认定，原来的分工继续有效。', 相关事项: 'bj-003' },
        ...{ 申请日期: '2025-04-25', 状态: '受理' },
      });
    },
    known(model) {
      expect(daysOf(model)).toEqual(['received 2025-03-10', 'handled 2025-04-21']);
      expect(model.rulings.isOpen(model.rulings.get(RULING))).toBe(true);
      expect(has(model, 'determination-handled-first', CASE)).toBe(true);
      expect(has(model, 'determination-from-cases', RULING)).toBe(false);
      expect(overdueStep(model.rulings.get(RULING), model.today, settings.policy)).toBeUndefined();
    },
  },
  {
    name: 'the bodies meet',
    day: '2025-05-15',
    write(tables) {
      tables.set('rulings', RULING, { 会商日期: '2025-05-13', 状态: '会商' });
      tables.add('meetings', {
        ...{ 编号: 'hs-2025-001', 会议日期: '2025-05-13', 议题: '路口工地夜间测声的职责分工' },
        ...{ 到会单位: '区综合执法局;区环境分局;区住建局', 议到的认定意见: RULING },
        ...{ 会商结果: '形成结论' },
      });
    },
    known(model) {
      expect(daysOf(model)).toContain('applied 2025-04-25');
      const [meeting] = determinationsOf(model).meetingsOn(model.rulings.get(RULING));
      expect(meeting).toMatchObject({
        day: '2025-05-13',
        bodies: ['bm-zhifa', 'pz-huanjing', 'bm-zhujian'],
      });
      expect(has(model, 'determination-meetings', 'hs-2025-001', '2025')).toBe(true);
    },
  },
  {
    name: 'the ruling is made and announced',
    day: '2025-05-26',
    write(tables) {
      tables.set('rulings', RULING, {
        ...{ 文号: '示例认〔2025〕1号', 认定日期: '2025-05-16', 公布日期: '2025-05-19' },
        ...{ 生效日期: '2025-05-26', 状态: '生效' },
        ...{ 认定意见: '由区环境分局当晚到场测声，区综合执法局凭数据处罚。' },
      });
      tables.add('ruling-findings', {
        ...{ 编号: 'jl-2025001-01', 认定意见: RULING, 单位: '区环境分局', 角色: '牵头' },
        ...{ 结论: '接到通知当晚到场测声，次日把数据交出来' },
      });
    },
    known(model) {
      expect(daysOf(model)).toEqual([
        ...['received 2025-03-10', 'handled 2025-04-21', 'applied 2025-04-25'],
        ...['consulted 2025-05-13', 'decided 2025-05-16', 'published 2025-05-19'],
        'effective 2025-05-26',
      ]);
      expect(has(model, 'determination-from-cases', RULING)).toBe(true);
      expect(has(model, 'determination-result-satisfied', CASE)).toBe(true);
      expect(has(model, 'determination-process-satisfied', CASE)).toBe(false);
      expect(has(model, 'determination-without-change', RULING)).toBe(true);
      expect(has(model, 'determination-late', RULING)).toBe(true);
    },
  },
  {
    name: 'the list is changed because of it, and announces the change',
    day: '2025-05-28',
    write(tables) {
      tables.set('duties', DUTY, { 具体职责: AFTER });
      tables.add('list-changes', {
        ...{ 编号: 'bd-2025-101', 清单: '责任分工', 记录: DUTY, 类型: '变更', 字段: '具体职责' },
        ...{ 变动前: BEFORE, 变动后: AFTER, 依据: '示例认〔2025〕1号', 遵照: RULING },
        ...{ 原因: '照认定意见写明什么时候到场', 申请单位: '区综合执法局' },
        ...{ 公布日期: '2025-05-27', 生效日期: '2025-06-16' },
      });
    },
    known(model) {
      const changes = determinationsOf(model).changesBy(model.rulings.get(RULING));
      expect(changes.map(({ id }) => id)).toEqual(['bd-2025-101']);
      expect(has(model, 'determination-changed-lists', RULING)).toBe(true);
      expect(has(model, 'determination-without-change', RULING)).toBe(false);
      // What is announced is not done yet.
      expect(model.items.duty(DUTY)?.text).toBe(BEFORE);
    },
  },
  {
    name: 'the change takes effect',
    day: '2025-06-16',
    write() {
      // Nothing is written: the day comes.
    },
    known(model) {
      expect(model.items.duty(DUTY)).toMatchObject({ text: AFTER, body: 'pz-huanjing' });
      expect(model.changes.concerned(model.changes.get('bd-2025-101'))).toContain('pz-huanjing');
      const told = warningsFor(model, 'bm-zhifa').flatMap(({ warnings }) => warnings);
      expect(told.flatMap(({ records }) => records)).not.toContain(CASE);
    },
  },
];
