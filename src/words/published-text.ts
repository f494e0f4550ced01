/** What publishing into a folder says of how it went. */
import type { Unwell } from '../release/health.ts';
import type { Published } from '../release/publish-to.ts';
import type { RolledBack } from '../release/roll-back.ts';
import type { Release } from '../release/target.ts';
import { verdictText } from './verdict-text.ts';

export function publishedText(published: Published | RolledBack, folder: string): string {
  switch (published.kind) {
    case 'published':
      return `发布好了，线上是${nameOf(published.release)}。要退回上一次：npm run publish -- --to ${folder} --rollback`;
    case 'unchanged':
      return `与线上的一个字也不差，不用换。线上是${nameOf(published.release)}。`;
    case 'not-verified':
      return `${verdictText(published.verdict)}\n建成的网站核对不了，没有发布，线上仍是上一次的内容。`;
    case 'went-back':
      return `${published.faults.map(faultText).join('\n')}\n换上以后不对，已经自动退回，线上是${nameOf(published.to)}。`;
    case 'unwell':
      return `${published.faults.map(faultText).join('\n')}\n换上以后不对；这是第一次发布，没有上一次可以退回，新的留在线上。请检查服务器的设置和网址，再运行一次。`;
    case 'rolled-back':
      return `已经退回，线上是${nameOf(published.to)}；${nameOf(published.from)}留着，不再用来退回。下一次发布会换成当时的数据，先把数据改好。`;
  }
}

const FAULTS: Record<Unwell['fault'], string> = {
  missing: '取不到',
  differs: '不是刚发布的内容',
  unreachable: '连不上',
};

const faultText = ({ file, fault }: Unwell): string => `${file}：${FAULTS[fault]}。`;

/** `第 12 期（11月28日 23:40 发布，编号 000012）` */
const nameOf = ({ name, at, publication }: Release): string =>
  `${publication === null ? '没有定版的一次' : `第 ${publication.number} 期`}（${moment(at)} 发布，编号 ${name}）`;

const STATES: Record<Release['state'], string> = {
  made: '没有检查过',
  good: '可以退回',
  failed: '检查没有通过',
  left: '退回时换下的',
};

/** Every release there is, the newest first. */
export function releasesText(releases: readonly Release[], live: string | undefined): string {
  return releases
    .toReversed()
    .map((release) => {
      const state = release.name === live ? '现在线上的' : STATES[release.state];
      return `${nameOf(release)}：${state}`;
    })
    .join('\n');
}

/** `2026年11月28日 23:40`, in the time of the district. */
const moment = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(new Date(at));
