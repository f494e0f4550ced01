/** How people ask for a place: what they say around its name. */

/** Asks for the community or the street itself, at the end of a query. */
const FOR_STREET =
  /(?:归|属于?|是|由|在|找|去)\s*(?:哪|什么|啥)一?个?(?:社区|街道|街办|居委会?|办事处|镇|乡|村)(?:办|管|负责|管辖|的|办事处|吗|呢|啊|呀)*$/u;
/** Asks where one belongs, which may be said of anything. */
const FOR_PLACE = /(?:归|属于?)哪[里儿]?管?$/u;

/** Whether a query that names no place asks which community or street a place belongs to. */
export const asksForStreet = (text: string): boolean =>
  FOR_STREET.test(text) || (FOR_PLACE.test(text) && leftOver(text) === '');

/** What says nothing but that a place is asked for, the longest first. */
const AROUND = [
  '街道办事处 打什么电话 居民委员会 村民委员会 联系方式 我们小区 居委会 村委会',
  '街道办 办事处 我们村 我们家 附近的 管辖 负责 电话 号码 社区 街道 街办 小区',
  '请问 想问 问下 一下 属于 位于 附近 哪里 哪儿 什么 怎么 应该 我们 咱们 我家',
  '这里 这边 这儿 地址 联系 辖区 片区 范围 地方 大门 门口 东门 西门 南门 北门',
  '一期 二期 三期 知道 现在 归 属 是 在 住 的 管 哪 谁 找 去 到 个 吗 呢',
  '啊 呀 里 我 你 您 院 该 要 得 由 啥 那 这 一 镇 乡 村 片 家 来 问',
].flatMap((line) => line.split(' '));
const AROUND_A_NAME = new RegExp(`\\d+\\s*(?:号楼|栋|幢|号院?)|${AROUND.join('|')}| `, 'gu');

/** How the committee of a community is called, by which people ask for it. */
export const committeeOf = (community: string): string => community.replace(/社区$/, '居委会');

/** What of a query tells of something else than the place it names. */
export const leftOver = (text: string): string => text.replaceAll(AROUND_A_NAME, '');
