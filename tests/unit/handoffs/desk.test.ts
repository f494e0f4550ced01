import { describe, expect, test } from 'vitest';
import { HandoffFinder } from '../../../src/browser/handoffs/finder.ts';
import { HandoffDesk, readAsked } from '../../../src/browser/handoffs/question.ts';
import { checkIndex, checkWords } from '../../../src/emit/handoff-check.ts';
import { openPinyin } from '../../../src/search/pinyin-file.ts';
import { pinyinFile } from '../../../src/search/pinyin-index.ts';
import { variantsIndex } from '../../../src/search/variants-index.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
/** As the browser has it: what JSON leaves out is not there. */
const loaded = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const index = loaded(checkIndex(model));
const files = {
  words: loaded(checkWords(model)),
  variants: variantsIndex(model),
  pinyin: loaded(openPinyin(pinyinFile(model, {}))),
};
const desk = new HandoffDesk(index, async () => new HandoffFinder(index, files));
const ask = (department: string, matter: string, street = '', today = '2026-11-23') =>
  desk.reply({ department, matter, street }, today);

describe('a department', () => {
  test.each([
    ['its id', 'bm-zhifa'],
    ['its short name', '区综合执法局'],
    ['its full name', '示例区综合行政执法局'],
    ['a name people use', '城管局'],
    ['full-width letters', 'ｂｍ－ｚｈｉｆａ'],
    ['traditional characters', '區綜合執法局'],
    ['a part of its name', '综合执法'],
    ['more than its name', '示例市城管局'],
    ['pinyin', 'quzonghezhifaju'],
    ['initials in capitals', 'QZHZFJ'],
    ['initials without the district', 'zhzfj'],
  ])('is known by %s', async (_, typed) => {
    expect(await ask(typed, 'sd-001')).toMatchObject({ department: 'bm-zhifa' });
  });

  test('that may be several is asked back, one that is unknown too', async () => {
    const which = await ask('区', 'sd-001');
    expect(which).toEqual({ kind: 'which-department', candidates: [] });
    const several = await ask('示例区', 'sd-001');
    expect(several).toMatchObject({ kind: 'which-department' });
    expect(several).toHaveProperty(
      'candidates',
      expect.arrayContaining(['bm-zhifa', 'bm-zhujian']),
    );
    expect(await ask('没有这个局', 'sd-001')).toMatchObject({ candidates: [] });
    expect(await ask('bm-fangguan', 'sd-001')).toMatchObject({ candidates: [] });
  });

  test('or a matter that is not given is asked for, and nothing while nothing is asked', async () => {
    expect(await ask('bm-zhifa', '')).toEqual({ kind: 'missing', what: 'matter' });
    expect(await ask('', 'sd-001')).toEqual({ kind: 'missing', what: 'department' });
    expect(await ask('', '')).toBeUndefined();
  });
});

describe('a matter', () => {
  test.each([
    ['its id', 'sd-001'],
    ['its id in full width', 'ＳＤ－００１'],
    ['everyday words', '有人烧垃圾'],
    ['traditional characters', '有人燒垃圾'],
    ['pinyin', files.pinyin.names.find(([id]) => id === 'sd-001')?.[1] ?? ''],
    ['initials', files.pinyin.names.find(([id]) => id === 'sd-001')?.[2] ?? ''],
  ])('is found by %s', async (_, typed) => {
    expect(await ask('bm-zhifa', typed)).toMatchObject({
      matter: 'sd-001',
      answer: { kind: 'listed' },
    });
  });

  test('is answered for the department', async () => {
    const answer = async (matter: string) => {
      const reply = await ask('bm-zhujian', matter);
      return reply?.kind === 'answered' ? reply.answer : reply;
    };
    expect(await answer('sd-001')).toMatchObject({ kind: 'unlisted', why: 'not-party' });
    expect(await answer('sd-002')).toMatchObject({ kind: 'taken-back' });
    expect(await answer('bj-001')).toMatchObject({ why: 'no-street-duty' });
  });

  test('that words do not settle is asked back before anything may be sent back', async () => {
    const unknown = { department: 'bm-zhujian', matter: '齉龘', street: '' };
    expect(await desk.reply(unknown)).toEqual({
      kind: 'which-matter',
      department: 'bm-zhujian',
      candidates: [],
    });
    // The department has no part in what the words find: whether it is that, only who asks can say.
    const found = await ask('bm-zhujian', '路边烧垃圾冒烟');
    expect(found).toMatchObject({ kind: 'which-matter' });
    expect(found).toHaveProperty('candidates.0.record.id', 'sd-001');
    expect(await desk.reply({ ...unknown, none: true })).toMatchObject({
      answer: { why: 'unknown' },
      matterName: '齉龘',
    });
  });

  test('keeps the words of whoever asked beside its name', async () => {
    expect(await ask('bm-zhifa', '有人烧垃圾')).toMatchObject({ said: '有人烧垃圾' });
    const chosen = { department: 'bm-zhujian', matter: 'sd-001', street: '', said: '烧垃圾' };
    expect(await desk.reply(chosen)).toMatchObject({
      said: '烧垃圾',
      answer: { why: 'not-party' },
    });
    expect(await ask('bm-zhifa', 'sd-001')).toMatchObject({ said: undefined });
  });
});

test('a task is found by its name or its pinyin and turns with the day', async () => {
  const kind = async (today: string, street = 'jd-dong', task = '夜市收摊时段值守') => {
    const reply = await ask('bm-zhifa', task, street, today);
    return reply?.kind === 'answered' ? reply.answer.kind : undefined;
  };
  expect(await kind('2026-09-30')).toBe('not-yet');
  expect(await kind('2026-12-31')).toBe('in-force');
  expect(await kind('2027-01-01')).toBe('expired');
  expect(await kind('2026-12-31', 'jd-xi')).toBe('unlisted');
  expect(await kind('2026-12-31', 'jd-dong', 'yeshishoutan')).toBe('in-force');
  expect(await ask('bm-zhujian', 'jb-2026-002')).toMatchObject({ answer: { kind: 'expired' } });
});

describe('when the words cannot be loaded', () => {
  const alone = new HandoffDesk(index, () => Promise.reject(new Error('no network')));
  const asked = { department: 'bm-zhifa', matter: 'sd-001', street: '' };

  test('ids and names are answered', async () => {
    expect(await alone.reply(asked)).toMatchObject({ answer: { kind: 'listed' } });
    expect(await alone.reply({ ...asked, department: '城管局' })).toMatchObject({
      answer: { kind: 'listed' },
    });
  });

  test('nothing else is, rather than called not admitted', async () => {
    await expect(alone.reply({ ...asked, matter: '有人烧垃圾' })).rejects.toThrow();
    await expect(alone.reply({ ...asked, department: 'zhzfj' })).rejects.toThrow();
  });
});

test('an address is read without what it does not say', () => {
  expect(readAsked('?department=bm-zhifa&matter=%20sd-001%20')).toEqual({
    department: 'bm-zhifa',
    matter: 'sd-001',
    street: '',
  });
});

test('an address keeps what was said, and that it is none of the matters', () => {
  expect(readAsked('?department=bm-zhifa&matter=sd-001&said=烧垃圾')).toMatchObject({
    said: '烧垃圾',
  });
  expect(readAsked('?department=bm-zhifa&matter=烧垃圾&none=1')).toMatchObject({ none: true });
});
