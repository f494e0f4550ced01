/** An answer of the check in words: a verdict and the sentences under it. For the page and for the form to send back. */

import type { Answer } from '../handoffs/answer.ts';
import type { CheckHandoff } from '../handoffs/format.ts';
import { handoffText } from './handoff-text.ts';
import { longDate } from './long-date.ts';

/** Who is asked about, and what bodies are called. */
export interface Named {
  readonly department: string;
  readonly street: string | undefined;
  readonly nameOf: (body: string) => string;
}

export interface Explained {
  readonly verdict: string;
  readonly sentences: readonly string[];
  /** The record the answer rests on. */
  readonly source: { readonly name: string; readonly url: string } | undefined;
}

export function explain(answer: Answer, named: Named): Explained {
  const verdict = handoffText.verdicts[answer.kind];
  return { verdict, sentences: sentencesOf(answer, named), source: sourceOf(answer) };
}

function sourceOf(answer: Answer): Explained['source'] {
  if (answer.kind === 'listed' || answer.kind === 'taken-back')
    return { name: answer.item.name, url: answer.item.url };
  if (answer.handoff !== undefined) return { name: answer.handoff.task, url: answer.handoff.url };
  const item = answer.kind === 'unlisted' ? answer.item : undefined;
  return item === undefined ? undefined : { name: item.name, url: item.url };
}

function sentencesOf(answer: Answer, named: Named): string[] {
  const { department, nameOf } = named;
  const streetsOf = (streets: readonly string[]) =>
    streets.length === 0 ? handoffText.allStreets : streets.map(nameOf).join('、');
  switch (answer.kind) {
    case 'listed':
      return [
        `“${answer.item.name}”在清单里${answer.item.listType === undefined ? '' : `，属于${answer.item.listType}`}，适用${streetsOf(answer.item.streets)}。`,
        `${nameOf(department)}在这件事里是${answer.roles.join('、')}。街道只做清单写明的这些：`,
        ...answer.shares.map(
          ({ condition, responsibility, role, text }) =>
            `${condition === undefined ? '' : `${condition}：`}${text}（${responsibility}，${role}）。`,
        ),
        ...answer.also.map(
          (handoff) =>
            `清单以外另准入了“${handoff.task}”，${handoffText.until(handoff.end ?? '')}。`,
        ),
      ];
    case 'taken-back': {
      const by = answer.item.takenBackBy;
      return [
        `“${answer.item.name}”已由上级收回${by === undefined ? '' : `，现在由${nameOf(by)}承担`}，不能再交给街道。`,
        ...(answer.item.method === undefined ? [] : [answer.item.method]),
      ];
    }
    case 'in-force':
      return [
        `${applied(answer.handoff, nameOf)}准入，${until(answer.handoff)}，适用${streetsOf(answer.handoff.streets)}。`,
        `街道做什么：${answer.handoff.description}`,
        `给街道的人、钱、物：${answer.handoff.given.join('；')}。没有到位的，街道可以暂不开始。`,
      ];
    case 'not-yet':
      return [
        `${applied(answer.handoff, nameOf)}准入，${longDate(answer.handoff.start)}才开始，适用${streetsOf(answer.handoff.streets)}。`,
        '开始日期以前，街道不做。',
      ];
    case 'expired':
      return [
        `${applied(answer.handoff, nameOf)}准入过，到${longDate(answer.handoff.end ?? '')}为止，已经到期，自动终止。`,
      ];
    case 'refused':
    case 'returned':
      return [
        `${applied(answer.handoff, nameOf)}在${longDate(answer.handoff.decidedOn)}的决定是${answer.handoff.decision}。`,
        answer.handoff.refusal ?? '',
      ];
    case 'unlisted':
      return [whyNot(answer, named, streetsOf)];
    default:
      return answer satisfies never;
  }
}

function whyNot(
  { why, item, handoff }: Extract<Answer, { kind: 'unlisted' }>,
  { department, street, nameOf }: Named,
  streetsOf: (streets: readonly string[]) => string,
): string {
  const asking = nameOf(department);
  const matter = `“${item?.name ?? ''}”`;
  switch (why) {
    case 'unknown':
      return '经核对，清单和准入登记里没有这件事。';
    case 'withdrawn':
      return `${matter}已经取消或被替代，不再是街道的职责。`;
    case 'no-street-duty':
      return `${matter}是部门之间的事，清单没有给街道职责；${asking}也没有准入。`;
    case 'not-this-street':
      return `${matter}不是${street === undefined ? '街道' : nameOf(street)}的职责，${asking}也没有准入。`;
    case 'not-party':
      return `${matter}在清单里，对应的是${item?.parties.map(([body]) => nameOf(body)).join('、')}，不是${asking}；${asking}也没有准入。`;
    case 'other-streets':
      return `${asking}的“${handoff?.task}”只准入给${streetsOf(handoff?.streets ?? [])}，不包括${street === undefined ? '' : nameOf(street)}。`;
    case 'other-department':
      return `“${handoff?.task}”是${nameOf(handoff?.department ?? '')}申请准入的，${asking}没有申请。`;
    case 'no-application':
      return `${asking}没有为这件事取得准入。`;
    default:
      return why satisfies never;
  }
}

/** `区统计局的“人口抽样调查入户引导”（示例准〔2026〕7号）` */
function applied({ department, task, document }: CheckHandoff, nameOf: Named['nameOf']): string {
  return `${nameOf(department)}的“${task}”${document === undefined ? '' : `（${document}）`}`;
}

function until({ end }: CheckHandoff): string {
  return end === undefined ? '没有写结束日期' : `到${longDate(end)}为止`;
}
