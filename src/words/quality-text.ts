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
    '分工的依据',
    `  有依据的分工：${shareText(quality.basis.dutiesWithBasis)}`,
    `  写明条次的引用：${shareText(quality.basis.citationsWithArticle)}；其中地方性法规 ${shareText(quality.basis.localWithArticle)}`,
    `  标明待核的引用：${quality.basis.unverified}`,
  ].join('\n');
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
