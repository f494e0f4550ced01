import { columnOf, defineKind, type Kind } from '../kind.ts';

export const urlKind: Kind<string> = defineKind({
  name: 'url',
  title: '网址',
  link: (value) => value,
  read(cell, { example }, refuse) {
    const parsed = URL.parse(cell);
    if (parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '')
      return cell;
    return refuse('url-safe', `应为 https:// 开头的网址，例如「${example}」`);
  },
  json: () => ({ type: 'string', format: 'uri', pattern: '^https:' }),
  bad: () =>
    ['http://www.gov.cn/', 'javascript:alert(1)', 'https://a:b@www.gov.cn/', 'www.gov.cn'].map(
      (cell) => ({ cell, rule: 'url-safe' }),
    ),
  sample: () => url('网址', '官方的网址', 'https://www.gov.cn/a?b=1'),
});

/** An https address without user name or password. */
export function url(label: string, note: string, example: string) {
  return columnOf(urlKind, { label, note, example });
}
