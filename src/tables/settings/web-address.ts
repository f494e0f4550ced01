/** The two halves of the site's address: where it stands on the net, and under which path there. */
import type { RefuseSetting } from './setting.ts';

/** The origin alone: a path in it would be dropped without a word. */
export function originIn(text: string, refuse: RefuseSetting): string {
  if (text === '') return text;
  const parsed = URL.parse(text);
  if (parsed === null || !/^https?:\/\//.test(text)) {
    const bare = URL.parse(`https://${text}`);
    const isBare = bare?.hostname.includes('.') === true && !/[\s:]/.test(text);
    const cure = isBare ? `应写成 "${bare.origin}"，内网可以用 "http://${bare.host}"` : '';
    return refuse('不是网址', cure || '应为 https:// 或 http:// 开头的网址，不知道的留空 ""');
  }
  if (parsed.username !== '' || parsed.password !== '')
    return refuse('里写了用户名或密码', `应写成 "${parsed.origin}"`);
  if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
    const path = parsed.pathname.replace(/\/*$/, '/');
    const rest = parsed.pathname === '/' ? '' : `，路径写在「base」里："base": "${path}"`;
    return refuse('带着路径，会被丢掉', `应写成 "${parsed.origin}"${rest}`);
  }
  return parsed.origin;
}

/** The path with a slash at both ends, of letters, digits and `._-`. */
export function baseIn(text: string, refuse: RefuseSetting): string {
  if (/^\/(?:[\w.-]+\/)*$/.test(text)) return text;
  const meant = ['', text, ''].join('/').replaceAll(/\/+/g, '/');
  return /^\/(?:[\w.-]+\/)*$/.test(meant)
    ? refuse('开头和结尾要有 /', `应写成 "${meant}"`)
    : refuse('不是路径', '应以 / 开头、以 / 结尾，只用字母、数字和 . _ -，例如 "/" 或 "/mingze/"');
}
