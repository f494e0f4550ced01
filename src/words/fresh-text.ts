import { longDate } from './long-date.ts';

/** What a site says of itself that nobody made anew for days. */
export const notFresh = (built: string, days: number): string =>
  `这个网站已经 ${days} 天没有更新，上一次是${longDate(built)}。那以后生效、到期、改动的，这里还没有写；要办的事，先向有关单位问清楚。`;
