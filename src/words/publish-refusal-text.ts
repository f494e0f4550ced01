/** Why something cannot be sealed or published, and what is to be seen meanwhile. */
import type { Refusal } from '../site/refusal.ts';
import { afterDiskFault } from './disk-text.ts';

type Of<Kind extends Refusal['kind']> = Extract<Refusal, { kind: Kind }>;

export function sealStoppedText({ folder, fault, holds }: Of<'seal-stopped'>): string {
  return holds
    ? `「${folder}」：${afterDiskFault(fault)}，运行任何一个命令都会接着做完。这一期已经定好，写好的文件都在，有的还没有放到位；放好以前不要改表，也不要提交。`
    : `「${folder}」：${afterDiskFault(fault)}，再运行一次。没有定版，账本没有动，数据目录里的文件一个也没有变。`;
}

export const buildStoppedText = ({ folder, fault }: Of<'build-stopped'>): string =>
  `「${folder}」：${afterDiskFault(fault)}，再运行一次。网站没有更新，仍是上一次的内容。`;

export const notSealedText = ({ changed }: Of<'not-sealed'>): string =>
  `有改动还没有定版（${changed} 条记录），没有发布，线上仍是上一次的内容。先运行 npm run seal，把 data/ 里写好的文件一起提交，再发布。`;

export const notForPublishingText = ({ folder, found }: Of<'not-for-publishing'>): string =>
  `「${folder}」里有不是发布放进去的「${found}」，什么也没有动。换一个空的目录：--to 目录。`;

export function olderThanLiveText({ by, live, own }: Of<'older-than-live'>): string {
  const nothing = '没有发布，线上没有动。';
  return by === 'number'
    ? `线上是第 ${live} 期，要发布的只到第 ${own} 期，比线上的旧，${nothing}先取来最新的数据（git pull）再发布；真要退回以前的，用 --rollback。`
    : `线上的网站是 ${live} 建的，这台机器说今天是 ${own}，比线上的早，${nothing}先校准机器的日期和时间。`;
}

export const crossedText = ({ number }: Of<'crossed'>): string =>
  `线上的第 ${number} 期和要发布的第 ${number} 期不是同一份：两边从这一期以前就分开了。没有发布，线上没有动。线上的和账本对得上的是哪一份，由定版的人核对（npm run verify）；把另一份的改动在这一份上重新登记、定版，再发布。`;

export function publishStoppedText({ folder, fault, live }: Of<'publish-stopped'>): string {
  const now = {
    none: '没有发布，那里还没有网站。',
    before: '没有发布，线上仍是上一次的内容，一个字也没有变。',
    new: '线上已经是新的内容，是完整的；只有发布以后的收尾没有做完，下一次发布时接着做。',
  };
  return `「${folder}」：${afterDiskFault(fault)}，再运行一次。${now[live]}`;
}

export const nothingPublishedText = ({ folder }: { folder: string }): string =>
  `「${folder}」里还没有发布过网站。先发布：npm run publish -- --to ${folder}`;

export const nothingToGoBackToText = ({ folder }: { folder: string }): string =>
  `「${folder}」里没有更早的可以退回，线上没有动。有哪几次：npm run publish -- --to ${folder} --list`;
