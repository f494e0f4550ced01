import { expect, test } from 'vitest';
import { recordCitation } from '../../../src/words/record-citation.ts';

const cited = { id: 'bj-001', name: '房屋渗漏维修', from: undefined, published: '2026-11-28' };

test('a record is cited in the order of GB/T 7714, up to the address', () => {
  const official = { status: 'official', sponsor: '云山区人民政府办公室' } as const;
  expect(recordCitation(cited, '云山区职责边界清单', official)).toBe(
    '云山区人民政府办公室. 房屋渗漏维修（bj-001）[DB/OL]. 云山区职责边界清单(2026-11-28). ',
  );
});

test('an example says so, a former version from when it held, and what is in no publication has no day', () => {
  const example = { status: 'example', sponsor: '' } as const;
  expect(
    recordCitation(
      { ...cited, from: '2024-07-01', published: undefined },
      '示例区职责边界清单',
      example,
    ),
  ).toBe('房屋渗漏维修（bj-001，2024年7月1日起的版本）[DB/OL]. 示例区职责边界清单，示例数据. ');
});
