import { MENTION } from '../../records/mention.ts';
import type { RowIn } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule, type Reporter } from '../rule.ts';

type Case = DataRow<RowIn<'hotline-cases'>>;

export const firstReceiverToTheEnd = defineWholeRule({
  id: 'first-receiver-to-the-end',
  title: '首接单位办到办结；转给别家的，写清照清单或认定意见的哪一条转的',
  why: '首接负责：接到的单位不能说一句“不归我”就放手，转办要有凭据，转给了谁也要查得到。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('hotline-cases')) {
      checkHandled(data, row, report);
      checkPassedOn(data, row, report);
    }
  },
});

/** Whether first receivers led to the end when the case came in: always, where the district sets no day. */
const isBound = ({ promises }: Data, { values }: Case): boolean =>
  promises !== undefined && values.received >= (promises.firstReceiverFrom ?? '');

function checkHandled(data: Data, row: Case, report: Reporter): void {
  const { handledOn, handledBy, firstBody, others } = row.values;
  // A file may still be without the column; where the day is set, the district keeps it.
  const mustSay = data.promises?.firstReceiverFrom !== undefined && isBound(data, row);
  if (handledBy === undefined) {
    if (handledOn !== undefined && mustSay)
      report({
        ...at(row, 'handledBy'),
        wrong: '是空的，而这件事已经办结',
        cure: '填上牵头办到办结的单位，一般就是首接单位',
      });
  } else if (handledOn === undefined)
    report({
      ...at(row, 'handledBy'),
      wrong: '，而这件事还没有办结',
      cure: '还在办的清空；办结了的，填上办结日期',
    });
  else if (handledBy !== firstBody && !others.includes(handledBy))
    report({
      ...at(row, 'handledBy'),
      wrong: '既不是首接单位，也不在其他涉及单位里',
      cure: '把它写进其他涉及单位，或改成实际办结的单位',
    });
}

function checkPassedOn(data: Data, row: Case, report: Reporter): void {
  const { handledBy, firstBody, passedBecause } = row.values;
  const passedOn = handledBy !== undefined && firstBody !== undefined && handledBy !== firstBody;
  if (!passedOn) {
    if (passedBecause !== undefined)
      report({
        ...at(row, 'passedBecause'),
        wrong: '，而办结的就是首接单位',
        cure: '没有转的清空；转了的，在「办结单位」里填接办的单位',
      });
  } else if (isBound(data, row) && !namesGround(data, passedBecause ?? ''))
    report({
      ...at(row, 'passedBecause'),
      wrong:
        passedBecause === undefined
          ? '是空的，而办结单位不是首接单位'
          : '，没有写出照哪个事项或哪份认定意见转的',
      cure: '写明清单事项或认定意见的编号，说清归谁；没有凭据的不能转，由首接单位办到底',
    });
}

/** Whether a reason names a matter of the lists or a ruling. */
function namesGround(data: Data, reason: string): boolean {
  const grounds = ['boundary-items', 'street-items', 'rulings'] as const;
  return [...reason.matchAll(MENTION)].some(([id]) =>
    grounds.some((table) => data.find(table, id) !== undefined),
  );
}
