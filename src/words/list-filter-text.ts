/** The words of the filters of lists. Apart from the other texts because the browser loads them too. */
export const listFilterText = {
  title: '筛选',
  words: '含有的字',
  all: '全部',
  clear: '清除筛选',
  loading: '正在找……',
  loadFailed: '没有取到全部内容，请再试一次；也可以一部分一部分地打开看。',
  csv: '下载筛选出的 CSV',
  file: (name: string) => `${name}（筛选）.csv`,
  downloadFailed: '没有下载成功，请再试一次；也可以下载整份的 CSV。',
  /** So many items, and so many lines in them where they have any. */
  shown: (items: number, entries: number) => {
    if (items === 0) return '没有符合条件的。';
    return `符合条件的有 ${items} 项${entries === items ? '' : `、${entries} 条`}。`;
  },
} as const;
