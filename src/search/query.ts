import type { InstantIndex } from './instant-format.ts';
import { normalize } from './tokenize.ts';

/**
 * Phrases that ask, and say nothing of the matter. Longest first, so that 归哪个部门管 goes whole. Single characters are
 * never dropped: 网吧 would break.
 */
const ASKING = [
  '应该找哪个部门',
  '归哪个部门管',
  '由哪个部门管',
  '哪个部门负责',
  '哪个部门管理',
  '应该找谁',
  '哪个部门管',
  '找什么部门',
  '什么部门管',
  '找哪个部门',
  '哪个单位管',
  '是谁负责',
  '归谁负责',
  '由谁负责',
  '谁来负责',
  '可以投诉',
  '怎么投诉',
  '投诉电话',
  '到哪里投诉',
  '向谁投诉',
  '举报电话',
  '怎么举报',
  '如何投诉',
  '该找谁',
  '要找谁',
  '归谁管',
  '谁来管',
  '谁负责',
  '谁管管',
  '没人管',
  '无人管',
  '怎么办',
  '怎么处理',
  '如何处理',
  '哪里管',
  '管不管',
  '能不能',
  '可不可以',
  '有没有人',
  '投诉无门',
  '找谁',
  '谁管',
  '请问',
  '咨询',
  '反映',
  '投诉',
  '举报',
  '部门',
  '哪个',
  '什么',
  '关于',
  '希望',
  '请求',
  '建议',
  '为什么',
  '为何',
  '应该',
  '可以',
  '如何',
  '问题',
] as const;

/** A query as it will be searched. */
export interface Query {
  /** As typed, trimmed. */
  readonly typed: string;
  /** Normalised and without the words that ask. The whole text when nothing else would be left. */
  readonly core: string;
  /** Parts of the core and what else they may be called in the lists. */
  readonly synonyms: readonly { readonly term: string; readonly means: readonly string[] }[];
  /** Streets named in the query, by id. */
  readonly streets: readonly string[];
  /** Whether it stands in quotation marks: it is meant word for word. */
  readonly exact: boolean;
}

const QUOTED = /^["“”「『].+["“”」』]$/u;

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
    rest = rest.replace(name, ' ').trim() || rest;
  }
  const core = exact ? rest : withoutAsking(rest);
  const synonyms = vocabulary.synonyms
    .filter(([term]) => core.includes(term))
    .map(([term, means]) => ({ term, means }));
  return { typed: trimmed, core, synonyms, streets, exact };
}

function withoutAsking(text: string): string {
  let rest = text;
  for (const phrase of ASKING) rest = rest.replaceAll(phrase, ' ');
  rest = rest.replaceAll(/\s+/g, ' ').trim();
  return rest === '' ? text : rest;
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
