import { covers, phaseOf, shareStreet } from '../../handoffs/phase.ts';
import type { Handoff, Inspection } from '../../tables/index.ts';
import { at, type Data, type DataRow } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const inspectionMatchesHandoff = defineWholeRule({
  id: 'inspection-matches-handoff',
  title: '检查结论要与准入登记对得上',
  why: '街道正在做的任务，要么登记里当天有效，要么就是没有准入；结论与登记不符，一定有一处错了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('inspections')) {
      const handoff = data.get('handoffs', row.values.handoff)?.values;
      const fault = faultOf(data, row.values, handoff);
      if (fault !== undefined) report({ ...at(row, fault.key), ...fault });
      if (row.values.verdict === '已经准入' && row.values.corrected !== undefined)
        report({
          ...at(row, 'corrected'),
          wrong: '填了，而检查结论是已经准入',
          cure: '清空，或改掉检查结论',
        });
    }
  },
});

interface Fault {
  readonly key: 'handoff' | 'verdict';
  readonly wrong: string;
  readonly cure: string;
}

function faultOf(
  data: Data,
  inspection: Inspection,
  handoff: Handoff | undefined,
): Fault | undefined {
  const { verdict, date, department } = inspection;
  if (handoff === undefined) {
    if (inspection.handoff !== undefined) return undefined;
    if (verdict !== '未经准入')
      return {
        key: 'handoff',
        wrong: `是空的，而检查结论是${verdict}`,
        cure: '填上是哪一次准入；登记里没有的，结论改为未经准入',
      };
    const listed = listedOn(data, inspection)?.values;
    return listed === undefined
      ? undefined
      : {
          key: 'verdict',
          wrong: `与登记不符，${listed.id} 当天有效`,
          cure: '核对后改为已经准入，并填上准入登记',
        };
  }
  if (handoff.department !== department)
    return { key: 'handoff', wrong: '是别的部门申请的', cure: '核对被查部门和准入登记的编号' };
  const right = verdictsOf(inspection, handoff);
  return right.includes(verdict)
    ? undefined
    : {
        key: 'verdict',
        wrong: `与 ${handoff.id} 的登记不符（决定${handoff.decision}，${handoff.start} 至 ${handoff.end ?? '未写'}，检查日期 ${date}）`,
        cure: `应为「${right.join('」或「')}」`,
      };
}

/** What an inspection may say of an application on its day. */
function verdictsOf({ date, streets }: Inspection, handoff: Handoff): Inspection['verdict'][] {
  const phase = phaseOf(handoff, date);
  if (phase === 'expired') return ['到期未停'];
  if (phase !== 'in-force') return ['未经准入'];
  // Who went beyond the task itself, not beyond its streets, is judged by people.
  const within =
    handoff.streets.length === 0 ||
    (streets.length > 0 && streets.every((street) => covers(handoff.streets, street)));
  return within ? ['已经准入', '超出准入范围'] : ['超出准入范围'];
}

/** An admission of the very task that was in force that day. */
function listedOn(
  data: Data,
  { date, department, task, streets }: Inspection,
): DataRow<Handoff> | undefined {
  return data
    .rows('handoffs')
    .find(
      ({ values }) =>
        values.department === department &&
        values.task === task &&
        phaseOf(values, date) === 'in-force' &&
        shareStreet(values.streets, streets),
    );
}
