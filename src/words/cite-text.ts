/** The words of the line by which a page is cited. */
export const citeText = {
  heading: '引用格式',
  copy: '复制',
  copied: '已复制',
  selected: '已选中，请按复制键',
  since: (day: string) => `${day}起的版本`,
} as const;
