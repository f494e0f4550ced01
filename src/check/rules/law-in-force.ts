import { HISTORICAL } from '../../tables/cell.ts';
import { citationsText, type LawSuccession, marked } from '../../tables/law-succession.ts';
import { LAW_SUCCEEDED } from '../../tables/list-changes.ts';
import { at, type Data } from '../data.ts';
import { dutiesInForce } from '../in-force.ts';
import { defineWholeRule } from '../rule.ts';
import { standingsOf } from '../standing.ts';

export const lawInForce = defineWholeRule({
  id: 'law-in-force',
  title: '今天照着办的分工，依据今天必须有效',
  why: '依据废止了，凭它做的事就要看新的依据还归不归这个单位；清单不会自己知道，要有人去改。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    const standings = standingsOf(data);
    for (const row of dutiesInForce(data)) {
      const cell = standings.today(row, 'laws')?.cell ?? '';
      const ended = marked(cell).filter(
        ({ law, historical }) => !historical && endOf(data, law) <= data.today,
      );
      const [first] = ended;
      if (first === undefined) continue;
      const law = data.get('laws', first.law);
      report({
        ...at(row, 'laws'),
        wrong: `里的《${law?.values.title}》已于 ${endOf(data, first.law)} 废止`,
        cure: `${cure(data, standings.succession, cell)}；确实要引用旧的，在后面加上${HISTORICAL}`,
      });
    }
  },
});

/** The day on which a law ends; later than any other where it does not. */
function endOf(data: Data, law: string): string {
  return data.get('laws', law)?.values.repealed ?? '9999-12-31';
}

/** The whole cell with the laws that took the place of those that ended, as far as the table of articles knows. */
function cure(data: Data, succession: LawSuccession, cell: string): string {
  const followed = marked(cell).flatMap((citation) =>
    endOf(data, citation.law) <= data.today
      ? (succession.follow(citation)?.citations ?? instead(data, citation.law))
      : [citation],
  );
  const command = marked(cell)
    .filter(({ law }) => endOf(data, law) <= data.today)
    .map(({ law }) => `npm run changes -- --law ${law}`)[0];
  const cellText = citationsText(followed);
  const write = cellText === '' ? '没有接替的就删去' : `应为「${cellText}」，条款核对以后再填`;
  return `${write}，再登记一条「${LAW_SUCCEEDED}」；运行 ${command} 起草`;
}

function instead(data: Data, law: string) {
  const replacedBy = data.get('laws', law)?.values.replacedBy;
  return replacedBy === undefined ? [] : [{ law: replacedBy, article: undefined }];
}
