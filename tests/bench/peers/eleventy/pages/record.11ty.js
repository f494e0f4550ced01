import { escaped, fieldsOf, page } from '../page.js';

export const data = {
  pagination: { data: 'records', size: 1, alias: 'shown' },
  permalink: ({ shown }) => `/${shown.list.path}/${shown.record.id}/`,
};

export const render = ({ shown: { list, record }, lists, site }) =>
  page({
    title: record.name,
    crumbs: `<li><a href="/${list.path}/">${escaped(list.title)}</a></li>`,
    content:
      fieldsOf(record.fields) +
      record.parts.map((part) => `<section>${fieldsOf(part.fields)}</section>`).join(''),
    lists,
    site,
  });
