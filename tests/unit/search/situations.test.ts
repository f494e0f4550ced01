import { describe, expect, test } from 'vitest';
import type { InstantRecord } from '../../../src/search/instant-format.ts';
import { understand } from '../../../src/search/query.ts';
import {
  answering,
  firstBodies,
  onFirstLine,
  SituationSearch,
} from '../../../src/search/situations.ts';
import { allSaid } from '../../../src/search/word-files.ts';

const record: InstantRecord = {
  id: 'bj-001',
  kind: 'boundary-items',
  title: '树木修剪与砍伐',
  url: '/boundary/bj-001/',
  branches: [
    { condition: '公共绿地的树', leads: [1] },
    { condition: '要砍伐或移植', stage: '许可', leads: [2] },
    { condition: '要砍伐或移植', stage: '发现报告', leads: [3] },
    { condition: '要砍伐或移植', stage: '处罚', leads: [4] },
    { condition: '小区里的树', leads: [], others: [5] },
  ],
};
const words = new Map([['bj-001', new Map([['小区里的树', ['物业', '挡窗户']]])]]);
const search = new SituationSearch({ records: [record] }, 'whole');
search.hear(allSaid([record], { words: new Map(), situations: words, spread: [] }));
const rank = (typed: string) =>
  search.rank(record, understand(typed, { synonyms: [], streets: [] }));
const first = (typed: string) => rank(typed).situations[0];

describe('the situation a query tells of', () => {
  test('comes first by its condition, with all its stages', () => {
    const { condition, stages } = first('谁把树砍伐了') ?? {};
    expect(condition).toBe('要砍伐或移植');
    expect(stages).toHaveLength(3);
  });

  test('comes first by the words people use in it alone, and who is responsible answers', () => {
    const [stage] = first('树枝挡窗户，物业不剪')?.stages ?? [];
    expect(stage && answering(stage)).toEqual([5]);
  });

  test('is not made out where the query tells of none', () => {
    const { situations, clear } = rank('一棵树');
    expect(clear).toBe(false);
    expect(situations.map(({ condition }) => condition)).toContain('公共绿地的树');
    expect(rank('树枝挡窗户，物业不剪').clear).toBe(true);
  });
});

describe('on the first line', () => {
  const bodies = ['零', '甲', '乙', '丙', '丁', '戊'].map((id) => ({ id, name: id, url: '/' }));
  const named = (typed: string) => firstBodies({ bodies }, record, rank(typed));
  const conditions = (typed: string) => onFirstLine(rank(typed)).map(({ condition }) => condition);

  test('stands the situation that stands out, alone', () => {
    expect(conditions('树枝挡窗户，物业不剪')).toEqual(['小区里的树']);
    expect(named('树枝挡窗户，物业不剪')).toEqual(['戊']);
  });

  test('stands only the first of more than two that may be meant', () => {
    expect(rank('一棵树').meant).toHaveLength(3);
    expect(conditions('一棵树')).toHaveLength(1);
  });

  test('stand both of two that may be meant and have other leads, with all who answer', () => {
    const two = { ...record, branches: record.branches?.filter((_, at) => at === 0 || at === 4) };
    const search = new SituationSearch({ records: [two] }, 'whole');
    const ranked = search.rank(two, understand('一棵树', { synonyms: [], streets: [] }));
    expect(ranked.clear).toBe(false);
    expect(firstBodies({ bodies }, two, ranked).toSorted()).toEqual(['戊', '甲']);
  });

  test('stands one of two that have the same lead', () => {
    const same = {
      ...record,
      branches: [
        { condition: '公共绿地的树', leads: [1] },
        { condition: '小区里的树', leads: [1], helpers: [5] },
      ],
    };
    const search = new SituationSearch({ records: [same] }, 'whole');
    const ranked = search.rank(same, understand('一棵树', { synonyms: [], streets: [] }));
    expect(onFirstLine(ranked)).toHaveLength(1);
    expect(firstBodies({ bodies }, same, ranked)).toEqual(['甲']);
  });

  test('a situation without a condition is not told from another', () => {
    const general = {
      ...record,
      branches: [{ leads: [1] }, { condition: '小区里的树', leads: [5] }],
    };
    const search = new SituationSearch({ records: [general] }, 'whole');
    const ranked = search.rank(general, understand('棵', { synonyms: [], streets: [] }));
    expect(ranked.meant).toHaveLength(2);
    expect(onFirstLine(ranked)).toHaveLength(1);
  });
});

describe('the stages of a situation', () => {
  const leads = (typed: string) => first(typed)?.stages.map((stage) => stage.leads[0]);

  test('begin with who acts; who reports comes after, a permit last', () => {
    expect(leads('有人砍伐移植大树')).toEqual([4, 3, 2]);
  });

  test('begin with the permit where one is asked for', () => {
    expect(leads('想砍伐自家门口的树去哪办手续')?.[0]).toBe(2);
  });

  test('do not begin with the permit where somebody has none', () => {
    expect(leads('砍伐移植没办手续')?.[0]).toBe(4);
  });
});
