/** How well dangers to life are told from what only sounds like them, over the example data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EmergencyFinder } from '../../src/emergencies/finder.ts';
import { plain } from '../../src/emergencies/plain.ts';
import { ANY, DangerTeller, hintsFor } from '../../src/emergencies/teller.ts';
import { hints } from '../../src/emergencies/weights.ts';
import { LetterPlaces, openNets, packLetters, packNets } from '../../src/search/packed-nets.ts';
import type { Emergency as Row } from '../../src/tables/index.ts';
import { readQueries } from '../bench/search/queries.ts';
import { tablesToday } from '../data/district-today.ts';
import {
  measureTellings,
  noticeTeller,
  readTellings,
  type Wrong,
} from '../search/emergency-tellings.ts';
import { root } from '../unit/helpers.ts';

/** The most that may be wrong. Those of 留存, 再留, 三留, 四留, 六留, 七留, 八留, 九留 and 十留 were not looked at when words were chosen; from them and 三写 nothing is learnt. */
const MOST: Record<string, Wrong> = {
  调试: { missed: 0.005, false: 0.005, misdirected: 0.01, silent: 0.005, alarmed: 0.005 },
  留存: { missed: 0.01, false: 0.01, misdirected: 0.015, silent: 0.01, alarmed: 0.01 },
  补写: { missed: 0.005, false: 0.005, misdirected: 0.02, silent: 0.005, alarmed: 0.005 },
  再写: { missed: 0.005, false: 0.005, misdirected: 0.02, silent: 0.005, alarmed: 0.01 },
  再留: { missed: 0.015, false: 0.025, misdirected: 0.045, silent: 0.015, alarmed: 0.025 },
  三写: { missed: 0.005, false: 0.02, misdirected: 0.01, silent: 0.005, alarmed: 0.02 },
  三留: { missed: 0.02, false: 0.015, misdirected: 0.025, silent: 0.015, alarmed: 0.015 },
  四写: { missed: 0.005, false: 0.01, misdirected: 0.025, silent: 0.005, alarmed: 0.01 },
  四留: { missed: 0.035, false: 0.065, misdirected: 0.045, silent: 0.03, alarmed: 0.065 },
  五写: { missed: 0.055, false: 0.005, misdirected: 0.045, silent: 0.055, alarmed: 0.005 },
  六留: { missed: 0.01, false: 0.015, misdirected: 0.005, silent: 0.01, alarmed: 0.015 },
  六写: { missed: 0.005, false: 0.01, misdirected: 0.015, silent: 0.005, alarmed: 0.01 },
  七留: { missed: 0.005, false: 0.02, misdirected: 0.015, silent: 0.005, alarmed: 0.02 },
  八写: { missed: 0.005, false: 0.01, misdirected: 0.03, silent: 0.005, alarmed: 0.01 },
  八留: { missed: 0.005, false: 0.015, misdirected: 0.01, silent: 0.005, alarmed: 0.015 },
  九写: { missed: 0.005, false: 0.01, misdirected: 0.05, silent: 0.005, alarmed: 0.01 },
  九留: { missed: 0.005, false: 0.02, misdirected: 0.03, silent: 0.005, alarmed: 0.02 },
  十写: { missed: 0.01, false: 0.02, misdirected: 0.07, silent: 0.01, alarmed: 0.02 },
  十一写: { missed: 0.035, false: 0.03, misdirected: 0.055, silent: 0.035, alarmed: 0.03 },
  十二写: { missed: 0.04, false: 0.055, misdirected: 0.075, silent: 0.04, alarmed: 0.055 },
  十三写: { missed: 0.145, false: 0.015, misdirected: 0.05, silent: 0.145, alarmed: 0.015 },
  十四写: { missed: 0.09, false: 0.07, misdirected: 0.075, silent: 0.09, alarmed: 0.07 },
  十留: { missed: 0.005, false: 0.015, misdirected: 0.015, silent: 0.005, alarmed: 0.015 },
};

/** Of sets that have so many tellings one in so many is heard: all of them would take as long as all the others together. */
const MANY = 10_000;
const EACH = 8;

/** So many of the everyday questions that tell none, at most. */
const EVERYDAY_ALARMED = 0.028;

const tellings = readTellings(path.join(root, 'tests/search/emergencies.csv'));
let emergencies: readonly (Pick<Row, 'id' | 'name' | 'says' | 'not' | 'call'> & {
  last: boolean;
})[];

beforeAll(async () => {
  const tables = await tablesToday();
  emergencies = tables.emergencies.map((row) => ({ ...row, last: row.lastResort === true }));
});

describe.each(Object.entries(MOST))('of the tellings of %s', (set, most) => {
  const all = tellings.filter((telling) => telling.set === set);
  // Of those that are many some are enough to see that they are learnt.
  const own = all.length < MANY ? all : all.filter((_, at) => at % EACH === 0);

  test('there are enough dangers and enough that are none', () => {
    const dangers = own.filter(({ numbers }) => numbers.length > 0);
    expect(dangers.length).toBeGreaterThanOrEqual(150);
    expect(own.length - dangers.length).toBeGreaterThanOrEqual(150);
  });

  test('no more are missed, false or misdirected than allowed', () => {
    const measured = measureTellings(noticeTeller(emergencies), own);
    const over = Object.entries(most).filter(
      ([kind, limit]) => measured[kind as keyof Wrong] > limit,
    );
    expect(over.map(([kind]) => `${kind}: ${measured[kind as keyof Wrong]}`)).toEqual([]);
  });
});

test('every set of tellings has its floor', () => {
  expect(Object.keys(MOST)).toEqual([...new Set(tellings.map(({ set }) => set))]);
});

describe('of the everyday questions in which no words of danger stand', () => {
  /** Those that do tell a danger: somebody shut into a lift, an old man on oxygen without power. */
  const dangers = readFileSync(path.join(root, 'tests/search/everyday-dangers.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  /** The texts met with numbers to ring, and of how many. */
  function alarmed(isDanger: boolean): { readonly rung: readonly string[]; readonly of: number } {
    const finder = new EmergencyFinder(emergencies);
    const noticeOf = noticeTeller(emergencies);
    const texts = readQueries(path.join(root, 'tests/search/queries.csv')).flatMap(
      ({ set, text }) =>
        set !== '调试' && finder.find(text).length === 0 && dangers.includes(text) === isDanger
          ? [text]
          : [],
    );
    return { rung: texts.filter((text) => noticeOf(text) !== undefined), of: texts.length };
  }

  test('few are met with the numbers of danger', () => {
    const { rung, of } = alarmed(false);
    expect(rung.length / of).toBeLessThan(EVERYDAY_ALARMED);
  });

  test('those that tell a danger are', () => {
    const { rung, of } = alarmed(true);
    expect(of).toBe(dangers.length);
    expect(rung.length).toBeGreaterThanOrEqual(of - 4);
  });
});

test('where nothing that lies apart is needed, as much is told without it as with it', () => {
  const { nets: _, ...own } = hints;
  const bare = emergencies.map((emergency) => ({ ...emergency, not: [] }));
  const [all, waiting] = [
    new DangerTeller(emergencies, hintsFor(emergencies, hints)),
    new DangerTeller(bare, { ...own, kinds: {} }, ['not', 'kinds', 'nets']),
  ];
  const idOf = (danger: { readonly id: string } | typeof ANY | undefined) =>
    danger === ANY ? ANY : danger?.id;
  const ordinary = readQueries(path.join(root, 'tests/search/situations.csv'));
  const texts = [...tellings.filter(({ set }) => /留/.test(set)), ...ordinary].map(
    ({ text }) => text,
  );
  const certain = texts.filter((text) => waiting.tell(text).needs === undefined);
  const otherwise = certain.filter(
    (text) => idOf(waiting.tell(text).danger) !== idOf(all.tell(text).danger),
  );
  expect(otherwise).toEqual([]);
  const areCertain = ordinary.filter(({ text }) => waiting.tell(text).needs === undefined);
  expect(areCertain.length / ordinary.length).toBeGreaterThan(0.7);
});

test('nets hear by the characters of a text alone as by all, and not before they have them', () => {
  const { nets = { characters: '', nets: [] }, senses } = hints;
  const places = new LetterPlaces(senses);
  const letters = packLetters(nets, senses);
  const file = packNets(nets, senses, '');
  const known = hintsFor(emergencies, hints);
  const all = new DangerTeller(emergencies, known);
  const { nets: _, ...own } = known;
  const hearing = new DangerTeller(emergencies, own, ['nets']);
  const ordinary = readQueries(path.join(root, 'tests/search/situations.csv'));
  const otherwise = ordinary.filter(({ text }) => {
    const files = places.filesOf(plain(text));
    const isKnown = (character: string) =>
      files.includes(places.fileOf(character) ?? files[0] ?? 0);
    hearing.takeInNets(openNets(file), (character) => places.fileOf(character) === undefined);
    if (hearing.tell(text).needs === undefined)
      return hearing.tell(text).danger !== all.tell(text).danger;
    hearing.takeInNets(
      openNets(
        file,
        files.flatMap((at) => letters[at] ?? []),
      ),
      isKnown,
    );
    const { danger, needs } = hearing.tell(text);
    return needs !== undefined || danger !== all.tell(text).danger;
  });
  expect(otherwise).toEqual([]);
});

test('the smell that is put into gas is an emergency, not a nuisance', () => {
  const [first] = new EmergencyFinder(emergencies).find('闻着臭鸡蛋味，怕是跑气了');
  expect(first?.call).toBe('119');
});

describe('who asks to whom to turn in a danger is told of it', () => {
  test.each([
    ['着火了找谁', '119'],
    ['家里着火找哪个部门', '119'],
    ['触电了该找谁？', '120'],
    ['电梯困人，找谁啊', '119'],
    ['有人溺水找谁', '119'],
    ['有人跳楼归谁管', '110'],
    ['煤气泄漏归哪个部门管', '119'],
    ['老人走丢了要找谁', '110'],
  ])('%s: %s', (telling, number) => {
    expect(noticeTeller(emergencies)(telling)?.call).toBe(number);
  });

  test.each(['消防归谁管', '房子漏水找谁', '代驾撞了人谁负责', '灭火器年检找谁', '归谁管', '找谁'])(
    '%s is no danger',
    (telling) => {
      expect(noticeTeller(emergencies)(telling)).toBeUndefined();
    },
  );

  test('whatever the danger, if it is told in a few characters, and nothing else is', () => {
    const kept = tellings.filter(({ set }) => /留/.test(set));
    const noticeOf = noticeTeller(emergencies);
    const asked = kept.flatMap(({ text, numbers }) => {
      const isTold = noticeOf(text) !== undefined;
      const isDanger = numbers.length > 0;
      if (isDanger !== isTold || (isDanger && text.length > 10)) return [];
      return { isDanger, isStill: noticeOf(`${text}找谁`) !== undefined };
    });
    const still = (isDanger: boolean) => {
      const own = asked.filter((one) => one.isDanger === isDanger);
      return own.filter(({ isStill }) => isStill).length / own.length;
    };
    expect(still(true)).toBeGreaterThan(0.89);
    expect(still(false)).toBeLessThan(0.001);
  });
});
