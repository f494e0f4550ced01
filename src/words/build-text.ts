/** What building, sealing and watching say in a terminal. */
export const buildText = {
  built: (pages: number, seconds: number) =>
    `建成 ${pages} 个页面，用时 ${seconds.toFixed(1)} 秒。`,
  notBuilt: '网站没有更新，仍是上一次的内容。',
  notSealed: '没有定版，账本没有动。',
  updated: '数据已更新',
};
