const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]);

const linksTo = (lists) =>
  lists.map(({ path, title }) => `<li><a href="/${path}/">${escaped(title)}</a></li>`).join('');

/** A whole page around its content, with the same head, links and foot as the others. */
export const page = ({ title, crumbs, content, lists, site }) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escaped(title)} - ${escaped(site)}</title><meta name="viewport" content="width=device-width"><meta name="description" content="${escaped(title)}"></head>
<body>
<header><a href="/">${escaped(site)}</a><nav><ul>${linksTo(lists)}</ul></nav></header>
<nav aria-label="位置"><ol>${crumbs}</ol></nav>
<main data-pagefind-body><h1>${escaped(title)}</h1>${content}</main>
<footer><p>${escaped(site)}</p></footer>
</body>
</html>
`;

export const fieldsOf = (fields) =>
  `<dl>${fields.map(([label, text]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl>`;
