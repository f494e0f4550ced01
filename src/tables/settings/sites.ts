/** Other sites by their names: those that are searched together with this one. */
import { isObject } from './plain.ts';
import type { RefuseSetting, Setting } from './setting.ts';

/** Names with the address of a site each, a path included; none where the file says nothing. */
export function sites(
  label: string,
  note: string,
  example: Readonly<Record<string, string>>,
): Setting<Readonly<Record<string, string>>> {
  return {
    ...{ label, note, example, kind: '网址', required: false, standard: {} },
    read(value, refuse) {
      if (!isObject(value))
        return refuse('不是成对的名称和网址', `应写成 ${JSON.stringify(example)}`);
      const read = Object.entries(value).map(
        ([name, address]) => [name, siteIn(name, address, refuse)] as const,
      );
      const known = new Map<string, string>();
      for (const [name, address] of read) {
        const other = known.get(address);
        if (other !== undefined)
          return refuse(`「${name}」和「${other}」写了同一个网址`, '一个网站只写一次', name);
        known.set(address, name);
      }
      return Object.fromEntries(read);
    },
  };
}

/** The address below which a site lies: an origin and a path that ends with a slash, and nothing behind it. */
function siteIn(name: string, given: unknown, refuse: RefuseSetting): string {
  if (name.trim() === '') return refuse('有一个网站没有名称', '引号里写区的名称', name);
  const text = typeof given === 'string' ? given.trim() : '';
  const parsed = /^https?:\/\//.test(text) ? URL.parse(text) : null;
  if (parsed === null) {
    const meant = URL.parse(`https://${text}`);
    const isBare = meant?.hostname.includes('.') === true && !/[\s:]/.test(text);
    const cure = isBare ? `应写成 "${belowWhich(meant)}"` : '应为 https:// 开头、/ 结尾的网址';
    return refuse(`「${name}」的不是网址`, cure, name);
  }
  const meant = belowWhich(parsed);
  if (parsed.username !== '' || parsed.password !== '')
    return refuse(`「${name}」的网址里写了用户名或密码`, `应写成 "${meant}"`, name);
  return given === meant
    ? meant
    : refuse(`「${name}」的不是网站首页的网址`, `应写成 "${meant}"`, name);
}

/** What is probably meant by the address of some page of a site. */
function belowWhich({ origin, pathname }: URL): string {
  const path = pathname.replace(/(?:search\/?)?(?:index\.html)?$/, '');
  return `${origin}${path.endsWith('/') ? path : `${path}/`}`;
}
