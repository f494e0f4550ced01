import { settings } from '../site/settings.ts';
import type { Emergency } from '../tables/index.ts';
import { GAS_REPAIR } from '../tables/kinds/calls.ts';

/** A number to ring, and who answers there. */
export type Call = readonly [number: string, who: string];

const WHO: Readonly<Record<string, string>> = {
  110: '公安',
  119: '消防救援',
  120: '急救',
  122: '交通事故',
  12395: '水上搜救',
  12356: '心理援助',
  95598: '供电抢修',
  96110: '反诈',
};

/** The numbers of any danger. */
const GENERAL = ['110', '119', '120'];

const callOf = (number: string): Call => [number, WHO[number] ?? ''];

export function generalCalls(): readonly Call[] {
  return GENERAL.map(callOf);
}

/** The numbers of a danger, the first to ring first. The number for gas is left out where the district has named none. */
export function callsOf({ call, also }: Pick<Emergency, 'call' | 'also'>): readonly Call[] {
  return [call, ...also].flatMap((number): Call[] => {
    if (number !== GAS_REPAIR) return [callOf(number)];
    return settings.gasRepair === '' ? [] : [[settings.gasRepair, GAS_REPAIR]];
  });
}

/** The numbers of several dangers, each once. */
export function callsOfAll(emergencies: readonly Emergency[]): readonly Call[] {
  return [...new Map(emergencies.flatMap(callsOf).map((call) => [call[0], call])).values()];
}
