/** How housing estates and buildings are called; what they are called so after says nothing of the matter. */
const KINDS = [
  '花园',
  '家园',
  '花苑',
  '佳苑',
  '嘉苑',
  '嘉园',
  '名苑',
  '雅苑',
  '豪庭',
  '华庭',
  '新村',
  '大厦',
  '国际城',
];

/** Characters that names of places do not hold: 小区花园 and 屋顶花园 are no names, nor is 邻居在花园. */
const NOT_IN_NAMES =
  '我你他她们的在把被个这那没不有旁边门里上下外前后租老住从到和给让想去来区共公顶屋楼院';

const PLACE = new RegExp(
  `(^| )(?:(?![${NOT_IN_NAMES}])\\p{Script=Han}){2,5}?(?:${KINDS.join('|')})+(?=[^ ]{2})`,
  'gu',
);

/** A query without the names of estates and buildings that its parts begin with; what follows a name stays: 小区 and the matter. */
export function withoutPlaceNames(text: string): string {
  return text.replaceAll(PLACE, '$1');
}
