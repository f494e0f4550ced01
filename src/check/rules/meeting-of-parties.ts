import { at, type Data } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const meetingOfParties = defineWholeRule({
  id: 'meeting-of-parties',
  title: '到会的单位，要与议到的认定意见有关',
  why: '会商是争议的几家当面谈；写上不相干的单位，谁同意过就说不清了。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('meetings')) {
      // What cannot be read is reported where it stands.
      if (row.values.rulings.some((id) => data.get('rulings', id) === undefined)) continue;
      const parties = new Set(row.values.rulings.flatMap((ruling) => partiesOf(data, ruling)));
      // A street comes for all streets together too.
      const isParty = (id: string) =>
        [id, data.get('bodies', id)?.values.parent].some(
          (one) => one !== undefined && parties.has(one),
        );
      const strangers = row.values.bodies.filter((id) => !isParty(id));
      if (strangers.length === 0) continue;
      const names = strangers.map((id) => data.get('bodies', id)?.values.short ?? id).join('、');
      report({
        ...at(row, 'bodies'),
        wrong: `里的${names}，与议到的认定意见无关`,
        cure: '只写申请单位、涉及单位和认定意见里有结论的单位；确实有关的，先写进认定意见',
      });
    }
  },
});

/** Who applied for a ruling, disputed, or was given a part in it. */
function partiesOf(data: Data, id: string): string[] {
  const ruling = data.get('rulings', id);
  if (ruling === undefined) return [];
  const findings = data.rows('ruling-findings').filter(({ values }) => values.ruling === id);
  return [
    ruling.values.applicant,
    ...ruling.values.parties,
    ...findings.map(({ values }) => values.body),
  ];
}
