/** In which order the stages of a situation help the asker. */
import type { InstantBranch } from './instant-format.ts';

/** Who asks for a permit says so; everybody else is served by those who act. */
const PERMIT = '许可';
const ASKS_FOR_PERMIT =
  /(想|要|得|去哪|哪里|哪儿|怎么|如何|先|在哪)[^没无]{0,8}(办|批|许可|审批|手续|证|登记|备案|申请)|申请|办理|(上哪|去哪|到哪|啥|什么)[^没无]{0,3}(批|证|手续)|手续怎么|要(证|批|手续)[吗不么]/;
const LACKS_PERMIT = /没办|没批|无证|未经|没有?(任何)?(许可|证|手续|审批|备案|登记|照|执照)/;

/** By stage, what a query says of it that asks for those who act in it. */
const ASKED: Readonly<Record<string, RegExp>> = {
  发现报告: /网格员|社区|街道|居委会|劝|谁来拦|排查/,
  日常监管: /检查|日常/,
  处罚: /倒|偷着|私自|擅自|没证|无证|没批|没办|违法|罚|刨开|填/,
  生产: /生产|制造|厂|攒|组装/,
  销售: /卖|买|店|销售|谁家改/,
  救助: /撤|转移|搬|安置|避难|没处去|没钱/,
};
/** Stages that come behind those who act, unless they are asked for. */
const LATER: Readonly<Record<string, number>> = { 发现报告: 1, 生产: 1, 销售: 1, [PERMIT]: 2 };

/** Whether the asker wants a permit, and does not complain of somebody who has none. */
export function asksForPermit(typed: string): boolean {
  return ASKS_FOR_PERMIT.test(typed) && !LACKS_PERMIT.test(typed);
}

/** Whether one of the stages gives the permit. */
export function givesPermit(stages: readonly InstantBranch[]): boolean {
  return stages.some(({ stage }) => stage === PERMIT);
}

/** What the query asks for, then those who act, then who only reports or sells, and a permit last. */
export function stagesInOrder(stages: readonly InstantBranch[], typed: string): InstantBranch[] {
  const place = ({ stage = '' }: InstantBranch): number => {
    const asked = stage === PERMIT ? asksForPermit(typed) : ASKED[stage]?.test(typed) === true;
    return asked ? -1 : (LATER[stage] ?? 0);
  };
  return [...stages].sort((left, right) => place(left) - place(right));
}
