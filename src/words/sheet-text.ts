/** The words around the pictures of spreadsheets. */

/** What each picture shows, for its caption and for those who cannot see it. */
export const sheetText = {
  drawn: '示意图',
  opened: (file: string, labels: readonly string[]) =>
    `用表格软件打开 ${file}：第 1 行是列名（${labels.join('、')}……），下面一行一条记录`,
  wrong: (file: string, line: number, label: string, typed: string) =>
    `${file} 第 ${line} 行的“${label}”写成了“${typed}”，用红框标出`,
  right: (file: string, line: number, label: string, cell: string) =>
    `${file} 第 ${line} 行的“${label}”改成了“${cell}”，用绿框标出`,
  frozen: (file: string, from: number) =>
    `${file} 冻结了首行：往下翻到第 ${from} 行，第 1 行的列名还在上面`,
  choices: (table: string, label: string, options: readonly string[]) =>
    `“${table}”模板：点开“${label}”一格，列出可以选的 ${options.length} 项：${options.join('、')}`,
  /** What nobody calls a body. */
  misnamed: (name: string) => `${name}办公室`,
  says: '检查这样说：',
  mended: '改好以后：',
  saveAs: {
    heading: '另存为',
    name: '文件名',
    type: '保存类型',
    /** As programs for spreadsheets call them; the first is the one to take. */
    choices: ['CSV UTF-8（逗号分隔）', 'CSV（逗号分隔）', 'Excel 工作簿（*.xlsx）'],
    told: (file: string, right: string, wrong: string) =>
      `“另存为”：文件名 ${file} 不变，保存类型选“${right}”，用绿框标出，不选“${wrong}”`,
  },
};
