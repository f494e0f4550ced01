import { escaped, page } from '../page.js';

export const data = {
  pagination: { data: 'lists', size: 1, alias: 'shown' },
  permalink: ({ shown }) => `/${shown.path}/`,
};

export const render = ({ shown: { path, title, records }, lists, site }) =>
  page({
    title,
    crumbs: '',
    content: `<ul>${records.map(({ id, name }) => `<li><a href="/${path}/${id}/">${escaped(name)}</a></li>`).join('')}</ul>`,
    lists,
    site,
  });
