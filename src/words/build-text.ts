/** What building, sealing and watching say in a terminal. */

/** What a build is at. */
export type BuildStage =
  | { readonly kind: 'preparing' | 'manifest' }
  | { readonly kind: 'files'; readonly done: number }
  | { readonly kind: 'pages'; readonly done: number; readonly all: number };

const STAGES = {
  preparing: '编译网页',
  manifest: '核对网址，登记每个文件的摘要',
};

function stageText(stage: BuildStage): string {
  if (stage.kind === 'pages') return `网页 ${stage.done}/${stage.all}`;
  return stage.kind === 'files'
    ? `开放数据、下载和全文索引，${stage.done} 个文件`
    : STAGES[stage.kind];
}

export const buildText = {
  rebuilding: (day: string) => `照 ${day} 那一天重建，与建站一样久。`,
  built: (pages: number, seconds: number) =>
    `建成 ${pages} 个页面，用时 ${seconds.toFixed(1)} 秒。`,
  stands: (pages: number, seconds: number) =>
    `数据没有变，网站早已建成 ${pages} 个页面，逐个文件看过，用时 ${seconds.toFixed(1)} 秒。`,
  /** A line of a long build. */
  progress: (stage: BuildStage, seconds: number) =>
    `正在建站（${Math.round(seconds)} 秒）：${stageText(stage)}`,
  sbom: (file: string, packages: number) => `写好了：${file}，${packages} 个包。`,
  notBuilt: '网站没有更新，仍是上一次的内容。',
  notPublished: '没有发布，线上仍是上一次的内容。',
  notSealed: '没有定版，账本没有动。',
  updated: '数据已更新',
};
