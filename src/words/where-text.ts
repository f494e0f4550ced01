/** The words with which places are told. Apart from the other texts because a script of the browser loads them alone. */
export const whereText = {
  title: '我在哪个街道',
  /** 示例阳光花园：属示例东苑社区，由东关街道负责（示例） */
  belongs: (place: {
    readonly name: string;
    readonly community: string | undefined;
    readonly street: string;
    readonly note: string | undefined;
    /** What is said behind a place that is made up. */
    readonly mark: string;
  }): string => {
    const inside = place.community === undefined ? '' : `属${place.community}，`;
    return `${place.name}：${inside}由${place.street}负责${place.mark}。${place.note ?? ''}`;
  },
  phone: '电话 ',
  elsewhere: '这件事只适用于部分街道，这个街道不做。',
  notFound: '名单里没有这个地方。换个叫法再试，或者打电话问：',
  unnamed: (hotline: string) =>
    `写上小区、村或者路的名字再找，例如“某某小区归哪个街道”。不知道名字的，拨打 ${hotline} 问。`,
  unknown: (hotline: string) =>
    `社区和小区的名单里没有这个地方，不能告诉您归哪个街道。换个叫法再找，或者拨打 ${hotline}、问附近的街道。`,
} as const;

const STREETS = '街道';

/** Puts a sentence, which speaks of 街道, into the words of a district that calls them otherwise: 镇, or 街道和镇. */
export function calling(called: string | undefined, sentence: string): string {
  if (called === undefined || called === STREETS) return sentence;
  const anyOf = called.replace('和', '或');
  return sentence
    .replaceAll(`哪个${STREETS}`, `哪个${anyOf}`)
    .replaceAll(`这个${STREETS}`, '这里')
    .replaceAll(STREETS, called);
}
