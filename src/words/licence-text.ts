/** The licence of the data in plain words, as a file beside them. */
import { settings } from '../site/settings.ts';
import { absolute, urls } from '../site/urls.ts';
import { text } from './text.ts';

/** Its lines: which licence, where its text is, how to name the source, and what is not under it. */
export const licenceText = (updatedOn: string): string[] => [
  `${text.siteTitle}的数据用 ${settings.licence} 许可公开。`,
  `许可全文：${settings.licenceUrl}`,
  '',
  '可以复制、转发、改编，也可以商用；要写明来源，改过的要说明改过。来源可以这样写：',
  `${text.siteTitle}（${settings.siteName}），数据更新到 ${updatedOn}，${settings.licence}${settings.site === '' ? '' : `，${absolute(urls.home)}`}`,
  ...(settings.status === 'example' ? ['', `${text.exampleShort}，${text.exampleBanner}`] : []),
  '',
  '这里许可的是数据。依据的法律、法规原文不受著作权保护；网站的代码另用 MIT 许可。',
];
