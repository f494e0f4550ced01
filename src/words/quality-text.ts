import type { Quality, Share, Spread } from '../model/quality.ts';

/** The quality report as a clerk reads it in a terminal. */
export function qualityText(quality: Quality): string {
  return [
    '各表行数和空单元格',
    ...quality.tables.map(
      ({ title, rows, empty }) =>
        `  ${title}：${rows} 行${empty.length === 0 ? '，没有空单元格' : `；空着的：${empty.map(({ label, count }) => `${label} ${count}`).join('、')}`}`,
    ),
    '',
    '每个事项的情形数和民间说法数（最少、中位、最多）',
    `  职责边界事项：情形 ${spreadText(quality.boundaryBranches)}；${manyText(quality.boundaryBranches)}；民间说法 ${spreadText(quality.boundaryAliases)}`,
    `  属地管理事项：情形 ${spreadText(quality.streetBranches)}；${manyText(quality.streetBranches)}；民间说法 ${spreadText(quality.streetAliases)}`,
    '',
    `重复的句子（超过 12 个字、出现在 4 行以上）：${quality.repeated.length} 句`,
    ...quality.repeated.map(({ sentence, rows }) => `  ${rows} 行：${sentence}`),
    '',
    `仍被引用、但不在施行期内的依据：${quality.notInForce.length} 件`,
    ...quality.notInForce.map(
      ({ title, citedIn }) => `  《${title}》：${[...new Set(citedIn)].join('、')}`,
    ),
    `没有被引用的依据：${quality.uncitedLaws} 件`,
    '',
    '依据和单位的有效',
    `  照着办的分工里引用今天无效的依据：${quality.laws.deadToday} 处`,
    `  各版本里引用当时无效的依据：${quality.laws.deadThen} 处`,
    `  现行有效而没有核对过的依据：${listedText(quality.laws.unchecked)}`,
    `  核对过期的：${listedText(quality.laws.overdue)}`,
    `  核对了、是否仍然有效还没有定论的：${quality.laws.leftOpen} 件`,
    `  由已撤销的单位承担的分工：${quality.laws.deadBodies} 条`,
    '',
    '分工的依据',
    `  有依据的分工：${shareText(quality.basis.dutiesWithBasis)}`,
    `  写明条次的引用：${shareText(quality.basis.citationsWithArticle)}；其中地方性法规 ${shareText(quality.basis.localWithArticle)}`,
    `  标明待核的引用：${quality.basis.unverified}`,
  ].join('\n');
}

/** So many, and which. */
function listedText(titles: readonly string[]): string {
  const named = titles.map((title) => `《${title}》`).join('、');
  return `${titles.length} 件${titles.length === 0 ? '' : `：${named}`}`;
}

function shareText({ part, of }: Share): string {
  return `${part} / ${of}，占 ${of === 0 ? 0 : ((part / of) * 100).toFixed(1)}%`;
}

function spreadText({ smallest, median, largest }: Spread): string {
  return `${smallest}、${median}、${largest}`;
}

function manyText({ moreThanOne, of }: Spread): string {
  return `分情形的 ${moreThanOne} 项，占 ${of === 0 ? 0 : Math.round((moreThanOne / of) * 100)}%`;
}
