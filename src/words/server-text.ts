/** What the files for web servers say of themselves to whoever runs one. */
export const serverText = {
  nginx: [
    '由 npm run build 写成，不要改，下一次建站会重写。写在 nginx 的 server { } 里：',
    '    include 这个文件的路径;',
    'root 写网站所在的文件夹；网站放在子路径下的，root 写上一层。重新建站以后 nginx -s reload。',
  ],
  overTls: '走 https 才发的两样；不走 https 的，照着做就什么也打不开。',
  forTheServer: '写给服务器看的，不给访客。',
  moved: '换了网址的和文号，转到现在的网址。',
  hosts: ['由 npm run build 写成，不要改，下一次建站会重写。Netlify、Cloudflare Pages 读它。'],
};
