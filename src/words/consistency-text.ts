import type { BeforeAfter, Consistency } from '../model/consistency.ts';

/** The report on how far the lists agree with themselves, as a clerk reads it in a terminal. `leadNowhere` are matters. */
export function consistencyText(found: Consistency, leadNowhere: number): string {
  const { pairs, looseFindings, overdue, changes, tooSoon, following } = found;
  return [
    '清单前后说得一不一致（今天 → 已公布的改动全部生效以后）',
    `  同一件事写在两处：${pairs} 对；牵头单位不同又没有写明怎么区分的：${beforeAfter(found.contradicting)} 对`,
    `  角色是配合、责任类型却是主体责任的分工：${beforeAfter(found.principalCooperators)} 条`,
    `  认定结论的情形与清单写法不同的：${looseFindings.all} 种，其中 ${looseFindings.tied} 种写明了对应清单的哪一条`,
    `  “不包括”写了由谁办、清单和指引里却找不到的事项：${leadNowhere} 个`,
    '',
    '说到的有没有做到',
    `  过了期限还没有会商或认定的意见：${overdue.length} 份`,
    ...overdue.map(
      ({ id, late, led }) =>
        `    ${id}：已超期 ${late} 个工作日，${led ? '写明了临时牵头' : '没有写临时牵头'}`,
    ),
    `  公布到生效少于规定工作日、没有写明原因的变动：${changes} 条里 ${tooSoon.length} 条${tooSoon.length === 0 ? '' : `：${tooSoon.join('、')}`}`,
    `  写明遵照哪一份认定意见或法律的变动：${changes} 条里 ${following} 条`,
  ].join('\n');
}

function beforeAfter({ today, announced }: BeforeAfter): string {
  return `${today} → ${announced}`;
}
