import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { mayMention, mentioned, recordLink } from '../../../src/words/mention.ts';
import { baseModel, baseTables, TODAY } from '../helpers.ts';

const model = baseModel();

describe('ids in running text', () => {
  test("become the record's name with its address", () => {
    expect(mentioned(model, '装修吵人按 bj-003 办理，再看sd-001。')).toEqual([
      { text: '装修吵人按 ' },
      { text: '夜间施工噪声监管', href: '/boundary/bj-003/' },
      { text: ' 办理，再看' },
      { text: '露天焚烧处置', href: '/street-duties/sd-001/' },
      { text: '。' },
    ]);
  });

  test('at both ends leave no empty parts', () => {
    expect(mentioned(model, 'bj-001bj')).toEqual([{ text: 'bj-001bj' }]);
    expect(mentioned(model, 'bj-001')).toEqual([
      { text: '房屋渗漏处置', href: '/boundary/bj-001/' },
    ]);
  });

  test('need not end in a number, nor be of numbers alone', () => {
    const [power, ...others] = baseTables().powers;
    const powers = [{ ...power, id: 'qz-zhujian-01' }, ...others] as typeof others;
    const named = new Model({ ...baseTables(), powers }, TODAY);
    expect(mentioned(named, '照qz-zhujian-01办，依据fl-daqi').filter(({ href }) => href)).toEqual([
      { text: '对夜间违规施工的处罚', href: '/powers/qz-zhujian-01/' },
      { text: '中华人民共和国大气污染防治法', href: '/laws/fl-daqi/' },
    ]);
    expect(mayMention('照qz-zhujian-01办')).toBe(true);
    expect(mentioned(named, '插上 sd-card 再看')).toEqual([{ text: '插上 sd-card 再看' }]);
  });

  test('that stand for nothing stay as they are', () => {
    expect(mentioned(model, '见 bj-099。')).toEqual([{ text: '见 bj-099。' }]);
    expect(mentioned(model, '')).toEqual([]);
  });

  test('in text with nothing else to link are the whole text when joined again', () => {
    const parts = mentioned(model, '甲 cd-2024-001 乙');
    expect(parts.map((part) => part.text).join('')).toBe('甲 关于顶楼渗漏维修职责的认定意见 乙');
  });
});

test.each([
  ['cd-2026-001', '关于夜间施工噪声监测职责的认定意见', '/rulings/cd-2026-001/'],
  ['zy-001', '银行卡和贷款纠纷', '/signposts/#zy-001'],
  ['bd-2025-001', 'bd-2025-001', '/changes/bd-2025-001/'],
])('%s links to %s', (id, text, href) => {
  expect(recordLink(model, id)).toEqual({ text, href });
});

test('a text that mentions a record may mention one, and a text of words alone does not', () => {
  for (const text of ['bj-001', '见 sd-002-1 和 bj-001', '（bj-001）']) {
    expect(mayMention(text)).toBe(true);
    // Whoever asks twice hears the same.
    expect(mayMention(text)).toBe(true);
  }
  for (const text of ['', '区级', '2026年9月1日', 'GB-2312', '生成-002000']) {
    expect(mayMention(text), text).toBe(false);
    expect(mentioned(model, text)).toEqual(text === '' ? [] : [{ text }]);
  }
});
