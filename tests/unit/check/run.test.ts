import { describe, expect, test } from 'vitest';
import { checkFolder, localToday } from '../../../src/check/check.ts';
import { description, sentence } from '../../../src/check/problem.ts';
import { rules } from '../../../src/check/rules/index.ts';
import {
  baseBytes,
  baseTables,
  checkBytes,
  checkEdited,
  only,
  reportOf,
  rulesAt,
} from '../helpers.ts';

describe('the report', () => {
  test('names all problems at once, by file, line and column', () => {
    const { problems, tables } = checkEdited(
      { file: 'synonyms.csv', from: 'ty-001', to: 'TY' },
      { file: 'bodies.csv', from: '12345,,2', to: '1,,2' },
      { file: 'bodies.csv', from: ',区环境分局,', to: ',局,' },
      { file: 'domains.csv', from: '油烟、噪声、焚烧', to: '' },
    );
    expect(tables).toBeUndefined();
    const places = problems.map(({ path, line, column }) => `${path}:${line} ${column}`);
    expect(places.slice(0, 2)).toEqual(['data/bodies.csv:3 电话', 'data/bodies.csv:4 简称']);
    expect(places).toContain('data/synonyms.csv:2 编号');
    expect(places).toContain('data/domains.csv:2 说明');
    const files = problems.map(({ path }) => path);
    expect(files).toEqual(files.toSorted());
  });

  test('holds one problem a cell, however many rules the cell breaks', () => {
    const cell = '=#REF! 13812345678\u200B';
    const { problems } = checkEdited({ file: 'signposts.csv', from: '银行由国家', to: cell });
    const own = problems.filter(({ column }) => column === '不在清单的原因');
    expect(own).toHaveLength(1);
  });

  test('a warning stops nothing', () => {
    const { problems, tables } = checkEdited({
      file: 'boundary-items.csv',
      from: ';窗边渗水',
      to: '',
    });
    expect(problems.map(({ level }) => level)).toEqual(['提醒']);
    expect(tables?.['boundary-items']).toHaveLength(3);
  });

  test('a row out of step with the header is reported once, not cell by cell', () => {
    const { problems } = checkEdited({ file: 'domains.csv', from: '油烟、噪声', to: '油烟,噪声' });
    expect(rulesAt(problems)).toEqual(['row-cell-count@data/domains.csv:2']);
  });

  test('a table that cannot be read does not make every reference to it a problem', () => {
    const bytes = baseBytes().set('bodies.csv', Uint8Array.of(0x50, 0x4b, 0x03, 0x04));
    expect(rulesAt(checkBytes(bytes).problems)).toEqual(['file-is-csv@data/bodies.csv:']);
  });

  test('a table without its file does not either', () => {
    const bytes = baseBytes();
    bytes.delete('bodies.csv');
    expect(rulesAt(checkBytes(bytes).problems)).toEqual(['file-exists@data/bodies.csv:']);
  });

  test('shortens long findings, marks line breaks and spells out what cannot be seen', () => {
    const at = { path: 'data/a.csv', wrong: '不对', cure: '改正' };
    expect(description({ ...at, column: '说明', found: '甲'.repeat(30) })).toBe(
      `说明「${'甲'.repeat(24)}…」不对。改正。`,
    );
    expect(description({ ...at, found: '甲\n乙\u202E丙' })).toBe('「甲⏎乙[U+202E]丙」不对。改正。');
    expect(description({ ...at, column: '说明' })).toBe('「说明」不对。改正。');
  });
});

describe('cells', () => {
  test('columns may stand in another order', () => {
    const text = '等同于,编号,说法\n噪声,ty-001,噪音\n';
    const bytes = baseBytes().set('synonyms.csv', new TextEncoder().encode(text));
    expect(only(checkBytes(bytes).tables?.synonyms ?? [])).toEqual({
      id: 'ty-001',
      term: '噪音',
      means: ['噪声'],
    });
  });

  test('spaces around a cell and around a label do not count', () => {
    const tables = baseTables(
      { file: 'synonyms.csv', from: '说法', to: ' 说法 ' },
      { file: 'synonyms.csv', from: '噪音', to: ' 噪音 ' },
    );
    expect(only(tables.synonyms).term).toBe('噪音');
  });

  test('letters with combining marks are composed', () => {
    const tables = baseTables({ file: 'synonyms.csv', from: '噪音', to: 'cafe\u0301' });
    expect(only(tables.synonyms).term).toBe('café');
  });

  test.each([
    ['an unknown label', '等同于', '等同于,意思', '「同义说法」表没有这一列'],
    ['a label in other words', '等同于', '意思', '第 3 列「意思」不是规定的列名。应为「等同于」'],
    ['a misspelt label', '等同于', '等同', '应为「等同于」'],
    ['a doubled label', '编号,说法', '编号,编号', '这个列名写了两遍'],
  ])('%s is named with its cure', (_name, from, to, words) => {
    const report = reportOf({ file: 'synonyms.csv', from, to });
    expect(report.every((line) => line.includes('〔header-labels〕'))).toBe(true);
    if (words.startsWith('第 3 列')) expect(report).toHaveLength(1);
    expect(report.join('\n')).toContain(words);
  });
});

describe('references', () => {
  test('names become ids, also in lists and citations', () => {
    const tables = baseTables();
    const bySuffix = (suffix: string) => tables.duties.find((duty) => duty.id.endsWith(suffix));
    expect(bySuffix('bj001-01')?.body).toBe('bm-zhujian');
    expect(tables['boundary-items'].find((item) => item.id === 'bj-003')?.domain).toBe(
      'ly-huanjing',
    );
    expect(tables.rulings[0]?.parties).toEqual(['bm-zhujian', 'bm-zhifa']);
    expect(bySuffix('bj003-01')?.laws).toEqual([
      { law: 'fl-zaosheng', article: '第四十三条' },
      { law: 'fl-zaosheng', article: '第七十七条第二款' },
    ]);
  });

  test('the full name of a body is as good as the short one', () => {
    const tables = baseTables({
      file: 'duties.csv',
      from: '保修期内,,区住建局',
      to: '保修期内,,示例区住房和城乡建设局',
    });
    expect(tables.duties[0]?.body).toBe('bm-zhujian');
  });

  test('a word that may stand for a record is its own value, and is suggested like a name', () => {
    expect(baseTables()['flow-steps'].map(({ actor }) => actor)).toEqual([
      '街道',
      '街道',
      'bm-zhifa',
    ]);
    const report = reportOf({ file: 'flow-steps.csv', from: '移送线索,街道', to: '移送线索,街到' });
    expect(report).toEqual([
      expect.stringContaining('承担单位「街到」在「单位」表里没有。应为「街道」'),
    ]);
  });

  test('a former name is refused with the right one', () => {
    const report = reportOf({ file: 'duties.csv', from: '处罚,区综合执法局', to: '处罚,城管局' });
    expect(report).toEqual([
      'data/duties.csv:8 单位「城管局」不是规范名称。应为「区综合执法局」。〔reference-exists〕',
    ]);
  });

  test('a former name that two bodies share names both', () => {
    const report = reportOf(
      { file: 'bodies.csv', from: '业委会', to: '城管局' },
      { file: 'duties.csv', from: '处罚,区综合执法局', to: '处罚,城管局' },
    );
    expect(report.join('\n')).toContain('应为「区综合执法局」或「业主大会」');
  });

  const closed = { file: 'duties.csv', from: '日常监管,区住建局', to: '日常监管,区房管局' };

  test('a body that was closed is refused with the one that took over', () => {
    expect(reportOf(closed)).toEqual([
      'data/duties.csv:6 单位「区房管局」已于 2019-02-01 失效，而这一行说的是 2024-05-01 的事。' +
        '应为「区住建局」；确实要引用旧的，在后面加上（历史引用）。〔reference-alive〕',
    ]);
  });

  test('the mark 历史引用 allows it and is not part of the value', () => {
    const tables = baseTables({ ...closed, to: `${closed.to}（历史引用）` });
    expect(tables.duties.find((duty) => duty.id === 'zr-bj003-01')?.body).toBe('bm-fangguan');
  });

  test('a citation of a repealed law may be marked too', () => {
    const cited = { file: 'duties.csv', from: 'fl-zaosheng#第七十七条,3' };
    expect(reportOf({ ...cited, to: 'fl-zaosheng-1997#第五条,3' })).toHaveLength(1);
    expect(reportOf({ ...cited, to: 'fl-zaosheng-1997#第五条（历史引用）,3' })).toEqual([]);
  });

  test('a law may be cited for a day on which it was still in force', () => {
    expect(baseTables().duties.find((duty) => duty.id === 'zr-bj002-01')?.laws).toEqual([
      { law: 'fl-zaosheng-1997', article: '第三十条' },
    ]);
  });
});

test('a split allows two successors', () => {
  const superseded = { file: 'rulings.csv', from: '2024-06-15,生效', to: '2024-06-15,已被替代' };
  const more = (year: string) =>
    `cd-${year}-009,示例认〔${year}〕9号,关于顶楼渗漏维修的第 ${year} 号认定意见,房屋渗漏,区热线中心,区住建局,,` +
    `谁来维修和谁来查处的争议。,由区住建局牵头维修。,,bj-001,${year}-03-01,,${year}-03-02,,${year}-03-03,生效,cd-2024-001,\n`;
  const findings = (year: string) =>
    `jl-${year}009-01,cd-${year}-009,,区住建局,牵头,督促先行维修并回访\n`;
  const edits = [
    superseded,
    { file: 'rulings.csv', from: 'cd-2026-001,', to: `${more('2025')}${more('2026')}cd-2026-001,` },
    {
      file: 'ruling-findings.csv',
      from: 'jl-2024001-01,',
      to: `${findings('2025')}${findings('2026')}jl-2024001-01,`,
    },
  ];
  expect(rulesAt(checkEdited(...edits).problems)).toEqual([
    'succession-no-fork@data/rulings.csv:4',
  ]);
  const split = {
    file: 'list-changes.csv',
    from: 'bd-2024-001,',
    to: 'bd-2026-001,争议认定意见,cd-2024-001,拆分,,,,示例认〔2026〕9号,一份意见拆成两份,区热线中心,,2026-03-02,2026-03-03\nbd-2024-001,',
  };
  expect(checkEdited(...edits, split).problems.map(sentence)).toEqual([]);
});

test('a chain of fifty links back to itself is reported once', () => {
  const rows = Array.from({ length: 50 }, (_, index) => {
    const next = (index + 1) % 50;
    return `bm-c${index},示例区第${index}号单位,单位${index}号,区级部门,,,,,${100 + index},,,bm-c${next}`;
  });
  const { problems } = checkEdited({
    file: 'bodies.csv',
    from: 'bm-zhujian,',
    to: `${rows.join('\n')}\nbm-zhujian,`,
  });
  expect(only(problems).rule).toBe('succession-acyclic');
  expect(only(problems).wrong).toContain('bm-c49 → bm-c0');
});

test('a folder is checked under the name it was given', async () => {
  const { problems } = await checkFolder('tests/fixtures/nowhere', '2026-11-23');
  expect(problems.map(sentence)).toEqual([
    expect.stringMatching(/^tests\/fixtures\/nowhere 里面一张表也没有。多半不是数据目录/),
  ]);
  const base = await checkFolder('tests/fixtures/base', '2026-11-23');
  // The rules about promises look at those of the settings.
  expect(rulesAt(base.problems)).toEqual(['ruling-in-time@tests/fixtures/base/rulings.csv:3']);
});

test('today is the day in China, also when it is still yesterday in London', () => {
  expect(localToday(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  expect(localToday(new Date('2026-11-22T15:30:00Z'))).toBe('2026-11-22');
});

test('every rule says what it wants and why', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.title).toMatch(/^[^。]{5,}$/);
    expect(rule.why).toMatch(/^.{10,}。$/u);
    if (rule.scope === '单元格') expect(rule.wrong).toMatch(/^\p{Script=Han}+$/u);
  }
});

describe('what one bad sample a rule does not show', () => {
  test('a duty out of step does not make its branch look leaderless', () => {
    const { problems } = checkEdited({
      file: 'duties.csv',
      from: '监测施工噪声并责令改正',
      to: '监测施工噪声,责令改正',
    });
    expect(rulesAt(problems)).toEqual(['row-cell-count@data/duties.csv:5']);
  });

  test('a ruling whose hotline case does not point back is refused', () => {
    const { problems } = checkEdited({
      file: 'hotline-cases.csv',
      from: '是,cd-2024-001,是',
      to: '是,,是',
    });
    expect(rulesAt(problems)).toEqual(['case-ruling-agree@data/rulings.csv:2']);
  });

  test.each([
    ['control character', '\u0007', 'U+0007'],
    ['line separator', '\u2028', 'U+2028'],
    ['paragraph separator', '\u2029', 'U+2029'],
    ['filler', '\u115F', 'U+115F'],
    ['filler of another width', '\u3164', 'U+3164'],
    ['variation selector', '\uFE0F', 'U+FE0F'],
    ['code that is no character', '\uFFFF', 'U+FFFF'],
    ['code that is no character, of those in the middle', '\uFDD0', 'U+FDD0'],
    ['code that is no character, of another plane', '\u{1FFFE}', 'U+1FFFE'],
    ['character of somebody’s own', '\uE000', 'U+E000'],
  ])('a %s is as invisible as a format character', (_what, character, code) => {
    const { problems } = checkEdited({
      file: 'signposts.csv',
      from: '银行由国家',
      to: `银行${character}由国家`,
    });
    expect(rulesAt(problems)).toEqual(['text-no-invisible@data/signposts.csv:2']);
    expect(only(problems).wrong).toContain(code);
  });

  test.each(['\u2003', '\u200A', '\u202F', '\u205F', '\u1680', '\u00A0'])(
    'a space of another width (%j) is refused by its name',
    (space) => {
      const { problems } = checkEdited({
        file: 'signposts.csv',
        from: '银行由国家',
        to: `银行${space}由国家`,
      });
      expect(rulesAt(problems)).toEqual(['text-no-lookalike@data/signposts.csv:2']);
      expect(only(problems).wrong).toMatch(/特殊的空格（U\+[0-9A-F]{4}）/);
    },
  );

  test('a cancelled record has no content after the change', () => {
    const { problems } = checkEdited({
      file: 'list-changes.csv',
      from: 'bj-003,新增,,,,',
      to: 'bj-003,取消,,,还有内容,',
    });
    expect(rulesAt(problems)).toEqual(['change-differs@data/list-changes.csv:2']);
  });
});
