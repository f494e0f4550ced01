/** What a rule lets pass beside what it refuses: it must see what is wrong, and only that. */
import { describe, expect, test } from 'vitest';
import {
  baseBytes,
  checkBytes,
  checkEdited,
  type Edit,
  edited,
  sealed,
  TODAY,
} from '../helpers.ts';

const rulesOf = ({ problems }: ReturnType<typeof checkBytes>) => [
  ...new Set(problems.map(({ rule }) => rule)),
];
const refusedBy = (...edits: readonly Edit[]) => rulesOf(checkEdited(...edits));

describe('an inspection', () => {
  /** One more task that was found, in words that an admission has, without naming it. */
  const found = (date: string, street: string, verdict: string, handoff: string) =>
    refusedBy({
      file: 'inspections.csv',
      from: 'dc-2026-002',
      to: `dc-2026-009,${date},区住建局,${street},自建房用途核对登记,两个街道的网格员正在入户登记。,${verdict},撤回派发，名册由部门自行核对。,${date},${handoff}\ndc-2026-002`,
    });

  test('without an admission is right before the task was admitted and after that ended', () => {
    expect(found('2026-02-27', '东街街道', '未经准入', '')).toEqual([]);
    expect(found('2026-06-01', '东街街道', '未经准入', '')).toEqual([]);
  });

  test('without an admission is refused as long as the task was admitted, on the last day too', () => {
    expect(found('2026-03-01', '东街街道', '未经准入', '')).toEqual(['inspection-matches-handoff']);
    expect(found('2026-05-31', '东街街道', '未经准入', '')).toEqual(['inspection-matches-handoff']);
  });

  test('in all streets goes beyond an admission for one of them', () => {
    const market = (street: string, verdict: string) =>
      refusedBy({
        file: 'inspections.csv',
        from: 'dc-2026-001,2026-10-20,区综合执法局,东街街道,夜市收摊时段值守,现场值守的人、时段和登记一致，补助已发到九月。,已经准入,不作处理，提醒按月发放补助。,,',
        to: `dc-2026-001,2026-10-20,区综合执法局,${street},夜市收摊时段值守,现场值守的人、时段和登记一致，补助已发到九月。,${verdict},不作处理，提醒按月发放补助。,${verdict === '已经准入' ? '' : '2026-10-21'},`,
      });
    expect(market('东街街道', '已经准入')).toEqual([]);
    expect(market('', '已经准入')).toEqual(['inspection-matches-handoff']);
    expect(market('', '超出准入范围')).toEqual([]);
  });
});

describe('what was published', () => {
  const published = sealed(baseBytes());
  const CHANGES = 'list-changes.csv';
  const change = (publishedOn: string, what: string) => ({
    file: CHANGES,
    from: 'bd-2025-002',
    to: `bd-2026-001,${what},示例〔2026〕1号,居民看不明白，写得再清楚些,区住建局,,${publishedOn},${publishedOn}\nbd-2025-002`,
  });

  test('gets no change that was never made, of today or of a day before it was published', () => {
    const invented = (publishedOn: string) =>
      rulesOf(
        checkBytes(
          edited(
            published,
            change(
              publishedOn,
              '责任分工,zr-bj001-03,变更,具体职责,协助使用维修资金,指导使用维修资金',
            ),
          ),
        ),
      );
    expect(invented('2026-11-22')).toEqual(['version-kept']);
    expect(invented(TODAY)).toEqual(['change-on-record']);
  });

  test('may be renamed while it stays the same matter', () => {
    const renamed = checkBytes(
      edited(
        published,
        { file: 'boundary-items.csv', from: 'bj-001,房屋渗漏处置', to: 'bj-001,房屋漏水处置' },
        change(TODAY, '职责边界事项,bj-001,变更,事项名称,房屋渗漏处置,房屋漏水处置'),
      ),
    );
    expect(rulesOf(renamed)).toEqual([]);
  });

  test('and was taken out comes back only with a change that says so', () => {
    const DUTY = 'zr-bj001-03,bj-001,已过保修期,,区住建局,配合,,指导使用维修资金,,3\n';
    const cancelled = sealed(
      edited(
        published,
        { file: 'duties.csv', from: DUTY, to: '' },
        change(TODAY, '责任分工,zr-bj001-03,取消,,区住建局：指导使用维修资金,'),
      ),
    );
    const back = edited(cancelled, {
      file: 'duties.csv',
      from: 'zr-bj002-01',
      to: `${DUTY}zr-bj002-01`,
    });
    expect(rulesOf(checkBytes(back))).toContain('addition-on-record');
    const announced = edited(back, {
      file: CHANGES,
      from: 'bd-2025-002',
      to: `bd-2026-002,责任分工,zr-bj001-03,新增,,,指导使用维修资金,示例〔2026〕2号,业主还是不会申请，恢复指导,区住建局,,${TODAY},${TODAY}\nbd-2025-002`,
    });
    expect(rulesOf(checkBytes(announced))).not.toContain('addition-on-record');
  });
});
