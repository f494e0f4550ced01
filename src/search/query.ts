import type { InstantIndex } from './instant-format.ts';
import { withoutPlaceNames } from './place-names.ts';
import { normalize } from './tokenize.ts';

/** Phrases that ask. Single characters are none of them: 网吧 would break. */
const ASKING = [
  '应该找哪个部门',
  '哪个部门管理',
  '哪个部门负责',
  '归哪个部门管',
  '由哪个部门管',
  '什么部门管',
  '到哪里投诉',
  '哪个单位管',
  '哪个部门管',
  '到哪个部门',
  '去哪个部门',
  '打什么电话',
  '打哪个电话',
  '找什么部门',
  '找哪个部门',
  '电话是多少',
  '主管部门',
  '举报电话',
  '可不可以',
  '可以投诉',
  '向谁投诉',
  '哪家牵头',
  '如何处理',
  '如何投诉',
  '应该找谁',
  '归谁负责',
  '怎么举报',
  '怎么处理',
  '怎么投诉',
  '执法主体',
  '投诉电话',
  '是谁负责',
  '请问一下',
  '有关部门',
  '有没有人',
  '由谁负责',
  '电话多少',
  '监管主体',
  '相关部门',
  '职能部门',
  '谁来负责',
  '为什么',
  '哪里管',
  '归谁管',
  '怎么办',
  '管不管',
  '能不能',
  '要找谁',
  '该找谁',
  '谁来管',
  '谁牵头',
  '谁管管',
  '谁负责',
  '为何',
  '举报',
  '什么',
  '何时',
  '关于',
  '可以',
  '咨询',
  '哪个',
  '如何',
  '应该',
  '找谁',
  '投诉',
  '是否',
  '请问',
  '谁管',
  '部门',
  '问题',
] as const;

/** Phrases by which a complaint says that it is one, whatever it is about. */
const COMPLAINING = [
  '严重影响居民生活',
  '打了好几次电话',
  '打了很多次电话',
  '存在安全隐患',
  '安全隐患严重',
  '影响居民生活',
  '尊敬的领导',
  '得不到解决',
  '都没人处理',
  '有安全隐患',
  '没人来处理',
  '没有人处理',
  '严重影响',
  '互相推诿',
  '反映多次',
  '处理一下',
  '各位领导',
  '多次反映',
  '多次投诉',
  '尽快处理',
  '希望政府',
  '希望领导',
  '恳请政府',
  '恳请领导',
  '尽快解决',
  '强烈反对',
  '强烈建议',
  '强烈要求',
  '影响生活',
  '忍无可忍',
  '打过电话',
  '投诉无门',
  '无人处理',
  '无人解决',
  '没人处理',
  '没人解决',
  '苦不堪言',
  '解决一下',
  '请求解决',
  '无人管',
  '没人管',
  '请政府',
  '请领导',
  '踢皮球',
  '你好',
  '到底',
  '反映',
  '希望',
  '建议',
  '恳请',
  '您好',
  '无果',
  '请求',
] as const;

/** Phrases that say nothing of the matter. Longest first, so that 归哪个部门管 goes whole. */
const EMPTY = [...ASKING, ...COMPLAINING].sort((left, right) => right.length - left.length);

/** Who has turned a complaint away, at the end of what it is about; 物业不管卫生 is about the manager. */
const TURNED_AWAY =
  /([^ ]{4} ?)(?:(?:物业|社区|居委会|街道)[也都说]*(?:不管|没办法|管不了) ?)+(?= |$)/g;

/** Less than this is no query: where dropping phrases leaves no more, they stay. */
const LEAST = 2;

/** A query as it will be searched. */
export interface Query {
  /** As typed, trimmed. */
  readonly typed: string;
  /** Normalised and without the phrases that say nothing of the matter. The whole text when next to nothing else would be left. */
  readonly core: string;
  /** Parts of the core and what else they may be called in the lists. */
  readonly synonyms: readonly { readonly term: string; readonly means: readonly string[] }[];
  /** Streets named in the query, by id. */
  readonly streets: readonly string[];
  /** Whether it stands in quotation marks: it is meant word for word. */
  readonly exact: boolean;
}

const QUOTED = /^["“”「『].+["“”」』]$/su;

export interface Vocabulary {
  readonly synonyms: readonly (readonly [term: string, means: readonly string[]])[];
  readonly streets: readonly (readonly [id: string, names: readonly string[]])[];
}

/** Understands what was typed. */
export function understand(typed: string, vocabulary: Vocabulary): Query {
  const trimmed = typed.trim();
  let rest = normalize(trimmed)
    .replaceAll(/[\s，。？！、；：“”‘’「」『』（）《》?!,.;:()"']+/g, ' ')
    .trim();
  const exact = QUOTED.test(trimmed);
  const streets: string[] = [];
  for (const [id, names] of exact ? [] : vocabulary.streets) {
    const name = names.find((candidate) => rest.includes(candidate));
    if (name === undefined) continue;
    streets.push(id);
    rest = rest.replaceAll(name, ' ').trim() || rest;
  }
  const core = exact ? rest : cleaned(rest);
  const synonyms = vocabulary.synonyms
    .filter(([term]) => core.includes(term))
    .map(([term, means]) => ({ term, means }));
  return { typed: trimmed, core, synonyms, streets, exact };
}

/** Until nothing is left to drop: what stood behind a phrase may be the next to go. */
function cleaned(text: string): string {
  const rest = withoutPlaceNames(withoutEmpty(text));
  return rest === text ? text : cleaned(rest);
}

/** Whether a text holds any of them. */
const HOLDS_EMPTY = new RegExp(EMPTY.join('|'));

function withoutEmpty(text: string): string {
  let rest = text.replaceAll(TURNED_AWAY, '$1 ');
  if (HOLDS_EMPTY.test(rest)) for (const phrase of EMPTY) rest = rest.replaceAll(phrase, ' ');
  rest = rest.replaceAll(/\s+/g, ' ').trim();
  return rest.length < LEAST ? text : rest;
}

/** Understands what was typed with the words of an index. */
export function understandWith(index: InstantIndex, text: string): Query {
  return understand(text, {
    synonyms: index.synonyms,
    streets: index.streets.map(
      ([position, names]) => [index.bodies[position]?.id ?? '', names] as const,
    ),
  });
}
