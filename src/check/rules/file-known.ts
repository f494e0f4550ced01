import { findingsIn, type Stray } from '../folder.ts';
import { defineFolderRule } from '../rule.ts';

export const fileKnown = defineFolderRule({
  id: 'file-known',
  title: '数据目录里只放各表的文件',
  why: '文件名写错的表、副本和工作簿都不会被读到，里面的行就悄悄丢了。',
  scope: '目录',
  level: '错误',
  check(names, tables, folder, report) {
    const { strays, isElsewhere } = findingsIn(names, tables);
    if (isElsewhere) return;
    for (const stray of strays) report({ path: `${folder}/${stray.name}`, ...told(stray) });
  },
});

/** A stray file never takes the place of one that is there: nobody knows which of the two is right. */
function told({ of, isTaken, isWorkbook }: Stray): { wrong: string; cure: string } {
  if (isWorkbook && of === undefined)
    return {
      wrong: '是工作簿，不会被读到',
      cure: '里面的行用 npm run import 导入，再把它移出数据目录',
    };
  if (of === undefined)
    return { wrong: '不是任何一张表的文件', cure: '改成表的文件名，或移出数据目录' };
  const whose = `像是「${of.title}」表`;
  if (isWorkbook)
    return {
      wrong: `${whose}的工作簿，不会被读到`,
      cure: `改过的内容在 Excel 里另存为「CSV UTF-8（逗号分隔）」，文件名 ${of.file}，再把它移出数据目录`,
    };
  if (isTaken)
    return {
      wrong: `${whose}的副本，不会被读到`,
      cure: `改动要写进 ${of.file}；副本移出数据目录，不要用它盖掉 ${of.file}`,
    };
  return {
    wrong: `${whose}，而 ${of.file} 不见了`,
    cure: `应为 ${of.file}，核对里面的内容，再改名`,
  };
}
