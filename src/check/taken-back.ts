/** How a file is fetched as it last was, without losing what stands in it now: that may be a day's work. */
export const takenBack = (path: string): string =>
  `先把现在的文件改名，移出数据目录留着，再取回最近一次提交的：git checkout -- ${path}`;
