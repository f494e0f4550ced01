/** Citations follow the law: forward when it ends, back in the versions of before. */
import { describe, expect, test } from 'vitest';
import { sentence } from '../../../src/check/problem.ts';
import { draftLaw } from '../../../src/publish/law-draft.ts';
import { headline } from '../../../src/words/change-headline.ts';
import {
  baseBytes,
  baseModel,
  checkEdited,
  type Edit,
  edited,
  modelOf,
  sealed,
} from '../helpers.ts';

const ENDED: readonly Edit[] = [
  {
    file: 'laws.csv',
    from: '主席令第三十一号,法律,2016-01-01,,',
    to: '主席令第三十一号,法律,2016-01-01,2026-08-15,fl-shengtai',
  },
  {
    file: 'laws.csv',
    from: 'fl-daqi,',
    to: 'fl-shengtai,中华人民共和国生态环境法典,,法律,2026-08-15,,,\nfl-daqi,',
  },
  {
    file: 'law-articles.csv',
    from: 'tw-zs-056',
    to: 'tw-daqi-119,fl-daqi,第一百一十九条,fl-shengtai#第一千一百三十一条,已核,\ntw-zs-056',
  },
];
const FOLLOWED: Edit = {
  file: 'duties.csv',
  from: 'fl-daqi#第一百一十九条',
  to: 'fl-shengtai#第一千一百三十一条',
};
const change = (before: string, effective = '2026-08-15'): Edit => ({
  file: 'list-changes.csv',
  from: 'bd-2025-002,',
  to: `bd-2026-001,属地管理事项,sd-001,依据更替,,${before},fl-shengtai,《中华人民共和国生态环境法典》,露天焚烧处置的引用改到法典,区综合执法局,,2026-11-20,${effective}\nbd-2025-002,`,
});

const found = (...edits: readonly Edit[]) => checkEdited(...edits).problems.map(sentence);

describe('a law that ended', () => {
  test('is refused in what people go by today, with the whole cell as it should be', () => {
    expect(found(...ENDED)).toEqual([
      expect.stringContaining('应为「fl-shengtai#第一千一百三十一条」'),
    ]);
  });

  test('is let stand while its end is still to come', () => {
    const later = ENDED.map((edit) => ({
      ...edit,
      to: edit.to.replace('2026-08-15', '2027-08-15'),
    }));
    expect(found(...later)).toEqual([]);
  });

  test('is followed by one change for a matter, and the version before cites what stood then', () => {
    const model = baseModel(...ENDED, FOLLOWED, change('fl-daqi'));
    const { history, items, changes } = model;
    const versions = history.of(items.get('sd-001'));
    expect(versions.map(({ from, parts }) => [from, parts[0]?.laws])).toEqual([
      ['2026-08-15', [{ law: 'fl-shengtai', article: '第一千一百三十一条' }]],
      ['2024-05-01', [{ law: 'fl-daqi', article: '第一百一十九条' }]],
    ]);
    expect(versions.map(({ parts }) => parts[1]?.laws)).toEqual([[], []]);
    expect(headline(model, changes.get('bd-2026-001'))).toBe(
      '〔依据更替〕露天焚烧处置：依据由《中华人民共和国大气污染防治法》换成《中华人民共和国生态环境法典》',
    );
  });

  test('had no forerunner where the change names none', () => {
    const { history, items } = baseModel(...ENDED, FOLLOWED, change(''));
    expect(history.of(items.get('sd-001')).at(-1)?.parts[0]?.laws).toEqual([]);
  });

  test('came from the article that the change itself names', () => {
    const edits = [...ENDED.slice(0, 2), FOLLOWED, change('fl-daqi#第一百二十条')];
    const { history, items } = baseModel(...edits);
    expect(history.of(items.get('sd-001')).at(-1)?.parts[0]?.laws).toEqual([
      { law: 'fl-daqi', article: '第一百二十条' },
    ]);
  });

  test('is followed by one duty alone where the change speaks of it alone', () => {
    const both: Edit = {
      file: 'duties.csv',
      from: '巡查发现并当场劝阻,,2',
      to: '巡查发现并当场劝阻,fl-shengtai#第一千一百三十一条,2',
    };
    const of = (record: string, id: string) => {
      const { from, to } = change('fl-daqi');
      const row = to.replace('属地管理事项,sd-001', `责任分工,${record}`);
      return { file: 'list-changes.csv', from, to: row.replace('bd-2026-001', id) };
    };
    const second = of('zr-sd001-02', 'bd-2026-002');
    const named = { ...second, to: second.to.replace(',fl-daqi,', ',fl-daqi#第一条,') };
    const without = ENDED.slice(0, 2);
    const { history, items } = baseModel(
      ...without,
      FOLLOWED,
      both,
      of('zr-sd001-01', 'bd-2026-001'),
      {
        ...named,
        from: 'bd-2025-001,',
        to: named.to.replace(/bd-2025-002,$/, 'bd-2025-001,'),
      },
    );
    expect(
      history
        .of(items.get('sd-001'))
        .at(-1)
        ?.parts.map(({ laws }) => laws),
    ).toEqual([[{ law: 'fl-daqi', article: undefined }], [{ law: 'fl-daqi', article: '第一条' }]]);
  });

  test('is still cited today where the change is to come', () => {
    const later = (edit: Edit) => ({ ...edit, to: edit.to.replaceAll('2026-08-15', '2027-01-01') });
    const model = baseModel(...ENDED.map(later), FOLLOWED, change('fl-daqi', '2027-01-01'));
    expect(model.items.duty('zr-sd001-01')?.laws).toEqual([
      { law: 'fl-daqi', article: '第一百一十九条' },
    ]);
    expect(model.announced.items.duty('zr-sd001-01')?.laws[0]?.law).toBe('fl-shengtai');
  });
});

describe('a law younger than what cites it', () => {
  const young: Edit = {
    file: 'laws.csv',
    from: '主席令第三十一号,法律,2016-01-01',
    to: '主席令第三十一号,法律,2025-01-01',
  };

  test('is refused until the change tells since when', () => {
    expect(found(young)).toEqual([expect.stringContaining('到 2025-01-01 才施行')]);
    const since = { ...change('', '2025-01-01') };
    expect(found(young, { ...since, to: since.to.replace('fl-shengtai', 'fl-daqi') })).toEqual([]);
  });
});

describe('the draft of what follows from a law', () => {
  const { data } = checkEdited(...ENDED);

  test('names every cell, and one change for a matter', () => {
    expect(draftLaw(data, 'fl-daqi')).toEqual({
      succeeded: { law: 'fl-shengtai', ended: [{ law: 'fl-daqi', article: undefined }] },
      edits: [
        {
          path: 'data/duties.csv',
          line: 9,
          duty: 'zr-sd001-01',
          before: 'fl-daqi#第一百一十九条',
          after: 'fl-shengtai#第一千一百三十一条',
          doubts: [],
        },
      ],
      changes: [
        {
          id: 'bd-2026-001',
          list: '属地管理事项',
          record: 'sd-001',
          kind: '依据更替',
          before: 'fl-daqi',
          after: 'fl-shengtai',
          basis: '《中华人民共和国生态环境法典》',
          effective: '2026-08-15',
          publishedOn: data.today,
        },
      ],
    });
  });

  test('says what is in doubt, and has nothing left once it is done', () => {
    const unsure = checkEdited(...ENDED.slice(0, 2)).data;
    expect(
      draftLaw(unsure, 'fl-shengtai').edits.map(({ after, doubts }) => [after, doubts]),
    ).toEqual([['fl-shengtai', [{ citation: 'fl-daqi#第一百一十九条', why: '待核' }]]]);
    const done = checkEdited(...ENDED, FOLLOWED, change('fl-daqi')).data;
    expect(draftLaw(done, 'fl-daqi')).toMatchObject({ edits: [], changes: [] });
  });

  test('refuses a law that is not there, and one that nothing took the place of', () => {
    const whole = checkEdited({
      ...ENDED[0],
      to: '主席令第三十一号,法律,2016-01-01,2026-08-15,',
    } as Edit);
    expect(() => draftLaw(data, 'fl-xin')).toThrow('no-such-law');
    expect(() => draftLaw(whole.data, 'fl-daqi')).toThrow('law-without-successor');
  });
});

test('a change of law explains the published cell that reads otherwise, and nothing else does', () => {
  const published = sealed(baseBytes());
  const bytes = (...edits: readonly Edit[]) => edited(published, ...edits);
  expect(modelOf(bytes(...ENDED, FOLLOWED, change('fl-daqi'))).laws.get('fl-shengtai').id).toBe(
    'fl-shengtai',
  );
  const other = { ...FOLLOWED, to: 'fl-shengtai#第一千一百三十二条' };
  expect(() => modelOf(bytes(...ENDED, other, change('fl-daqi#第一条')))).toThrow(
    'change-on-record',
  );
});

describe('a body that is gone', () => {
  const gone = (until: string, successor = '区住建局;区环境分局'): Edit => ({
    file: 'bodies.csv',
    from: '城管局,,12345,,2,,,',
    to: `城管局,,12345,,2,,${until},${successor}`,
  });

  test('is reported once, with both that took over', () => {
    expect(found(gone('2026-11-20'))).toEqual([
      expect.stringContaining('按职责把这些分别改给「区住建局」、「区环境分局」'),
    ]);
  });

  test('may be entered ahead of its last day', () => {
    expect(found(gone('2027-11-20'))).toEqual([]);
  });
});
