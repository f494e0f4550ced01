import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answers, SearchOptions } from '../../../../src/browser/search/engine.ts';
import { type District, OtherFormat } from '../../../../src/browser/together/district.ts';
import { type DistrictPart, JointSearch } from '../../../../src/browser/together/joint-search.ts';
import { located } from '../../../../src/browser/together/located.ts';
import { readState, writeState } from '../../../../src/browser/together/state.ts';
import { answersWith } from './answers.ts';

afterEach(() => vi.useRealTimers());

const SURE = answersWith([['a', 5, true]]);
const NEAR = answersWith([['b', 3]]);
const IN_TEXT = answersWith([['c', 9]]);

interface Fake {
  readonly district: District;
  /** How many of its answers were asked for. */
  readonly given: Answers[];
}

/** A district that answers so, one after another. */
function fake(name: string, ...says: readonly Answers[]): Fake {
  const given: Answers[] = [];
  async function* search(_text: string, _options?: SearchOptions): AsyncGenerator<Answers> {
    for (const answers of says) {
      given.push(answers);
      yield answers;
    }
  }
  const district = { name, code: name, hotline: '12345' };
  const open = async () => ({ engine: { search }, district });
  return { district: { name, base: `https://${name}.test/`, open }, given };
}

const failing = (name: string, open: District['open']): District => ({
  ...{ name, base: `https://${name}.test/` },
  open,
});

const told = (parts: readonly DistrictPart[]) =>
  parts.map(({ from, answers, silent }) => [
    from.name,
    silent ?? answers?.results.map(({ record }) => record.id).join(),
  ]);

describe('several districts asked at once', () => {
  test('their full text is left alone where one is sure, unless it is asked for', async () => {
    const [east, west] = [fake('dong', SURE, IN_TEXT), fake('xi', NEAR, IN_TEXT)];
    const search = new JointSearch([east.district, west.district], () => {});
    await search.ask('漏水');
    expect(told(search.parts)).toEqual([
      ['dong', 'a'],
      ['xi', 'b'],
    ]);
    expect([east.given.length, west.given.length]).toEqual([1, 1]);
    const again = new JointSearch([east.district, west.district], () => {});
    await again.ask('漏水', { fullText: true });
    expect(told(again.parts)).toEqual([
      ['dong', 'c'],
      ['xi', 'c'],
    ]);
  });

  test('where none is sure, the full text of all is looked through', async () => {
    const [east, west] = [fake('dong', NEAR, IN_TEXT), fake('xi', NEAR)];
    const search = new JointSearch([east.district, west.district], () => {});
    await search.ask('漏水');
    expect(told(search.parts)).toEqual([
      ['dong', 'c'],
      ['xi', 'b'],
    ]);
  });

  test('what came first stands until the whole has come', async () => {
    const heard: unknown[] = [];
    const first = answersWith([['a', 1]], { whole: false });
    const search = new JointSearch([fake('dong', first, SURE).district], (parts) =>
      heard.push(told(parts)[0]?.[1]),
    );
    await search.ask('漏水');
    expect(heard).toEqual([undefined, 'a', 'a']);
    expect(search.parts[0]?.answers?.whole).toBe(true);
  });

  test('one that is down, one of another version: told apart, and the others answer', async () => {
    const down = failing('xi', () => Promise.reject(new Error('404')));
    const other = failing('nan', () => Promise.reject(new OtherFormat('nan')));
    const search = new JointSearch([down, fake('dong', SURE).district, other], () => {});
    await search.ask('漏水');
    expect(told(search.parts)).toEqual([
      ['xi', 'unreachable'],
      ['dong', 'a'],
      ['nan', 'other-format'],
    ]);
  });

  test('one that does not answer is not waited for, and its answer is taken when it comes', async () => {
    vi.useFakeTimers();
    const slow = fake('xi', SURE);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const late = failing('xi', async () => {
      await arrived;
      return slow.district.open();
    });
    const search = new JointSearch([late, fake('dong', SURE).district], () => {});
    const asked = search.ask('漏水');
    await vi.advanceTimersByTimeAsync(20_000);
    await asked;
    expect(told(search.parts)).toEqual([
      ['xi', 'unreachable'],
      ['dong', 'a'],
    ]);
    arrive();
    await vi.advanceTimersByTimeAsync(1);
    expect(told(search.parts)[0]).toEqual(['xi', 'a']);
  });

  test('a search that is over tells nothing more', async () => {
    const heard = vi.fn();
    const search = new JointSearch([fake('dong', SURE).district], heard);
    search.stop();
    await search.ask('漏水');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the addresses of another site', () => {
  const own = located(answersWith([['a', 5, true]]), 'https://dong.test/xi/', '12345');

  test('are whole, of records and of bodies', () => {
    expect(own.results[0]?.record.url).toBe('https://dong.test/a/');
    expect(own.index.bodies[0]?.url).toBe('https://dong.test/body/');
    expect(own.index.records[0]?.url).toBe('https://dong.test/a/');
  });

  test('a record without a number of its own is asked after at the number of its district', () => {
    expect(own.results[0]?.record.phone).toBe('12345');
    const [result] = answersWith([['a', 5]]).results;
    const record = { id: 'a', kind: '', title: '', url: '/', ...result?.record, phone: '119' };
    const answers = answersWith([], { results: [{ record, sure: true, score: 1 }] });
    expect(located(answers, 'https://dong.test/', '12345').results[0]?.record.phone).toBe('119');
  });
});

test('the address says what is asked of whom; a district that is not there is left out', () => {
  const state = { query: '漏水', chosen: ['东区'] };
  expect(readState(writeState(state), ['东区', '西区'])).toEqual(state);
  expect(readState('?q=a&in=北区', ['东区', '西区'])).toEqual({ query: 'a', chosen: [] });
  expect(writeState({ query: '', chosen: [] })).toBe('');
});
