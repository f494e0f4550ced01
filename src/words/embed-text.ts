/** The words of what others show in frames on their own pages. */
export const embedText = {
  title: (name: string) => `${name}：谁负责`,
  searchTitle: '遇到的事归谁管',
  whole: '具体分工和依据，看全文',
  /** Where an answer comes from, and how old it is. */
  from: '出自',
  frame: (name: string) => `${name}：谁负责`,
  searchFrame: '查一件事归谁管',
  snippet: '放进网页的代码',
  unknownOrigin: '网站的正式域名还没有确定，代码里先写站内的路径；域名确定后会换成完整网址。',
  matter: '一件事的答案',
  search: '搜索框',
};
