/** The words of the search of the guide. Apart from the other texts because the browser loads them too. */
export const guideSearchText = {
  title: '在说明里找',
  label: '在说明里找',
  hint: '例如：乱码、怎么上传、准入',
  button: '找',
  looking: '正在找……',
  found: (query: string, count: number) => `说到“${query}”的有 ${count} 处。`,
  /** Where no section says all of it. */
  partly: (query: string, count: number) =>
    `没有哪一节把“${query}”全说到；说到其中几个词的有 ${count} 处。`,
  /** So many of them stand there now. */
  shown: (count: number) => `现在列出 ${count} 处。`,
  more: (count: number) => `再看 ${count} 处`,
  none: (query: string) => `说明里没有说到“${query}”的。换一种说法，或者：`,
  inSearch: (query: string) => `在清单里搜“${query}”`,
  all: '看全部说明',
  failed: '现在没有取到查找要的文件。全部说明列在下面，可以从那里看。',
} as const;

/** In the place of the box while the site is edited in dev: the index is made of the pages of a whole site. */
export const noGuideSearchInDev =
  '边改边看的时候不能在说明里找：查找用的目录，整个网站建成才有。要试，运行 npm start。';
