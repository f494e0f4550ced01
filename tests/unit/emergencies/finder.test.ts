import { describe, expect, test } from 'vitest';
import { type Emergency, EmergencyFinder } from '../../../src/emergencies/finder.ts';

const gas: Emergency = {
  id: 'gas',
  says: ['漏煤气', '煤气/天然气…漏了/味', '臭鸡蛋'],
  not: ['换煤气', '化粪池…煤气味', '买…臭鸡蛋'],
  last: false,
};
const fire: Emergency = { id: 'fire', says: ['着火', '厨房…冒烟'], not: ['打不着火'], last: false };
const help: Emergency = { id: 'help', says: ['救命啊救命啊'], not: [], last: true };

const finder = new EmergencyFinder([help, gas, fire]);
const found = (telling: string) => finder.find(telling).map(({ id }) => id);

describe('a telling is found', () => {
  test.each([
    ['by a phrase', '漏煤气', ['gas']],
    ['whatever stands between its characters', '漏 煤，气！', ['gas']],
    ['in any width and case', '着火ＡＢＣ', ['fire']],
    ['by parts that stand apart', '煤气阀门那里漏了', ['gas']],
    ['by any word of a part', '天然气一股味', ['gas']],
    ['with the same word twice', '煤气煤气味', ['gas']],
    ['although the same words stand there innocently too', '换煤气的时候漏煤气', ['gas']],
    ['with what it says most first', '厨房那边冒烟，漏煤气', ['fire', 'gas']],
    ['with the one for all cases last, however long', '救命啊救命啊着火', ['fire', 'help']],
    ['by the one for all cases alone', '救命啊救命啊', ['help']],
  ])('%s: %s', (_, telling, ids) => {
    expect(found(telling)).toEqual(ids);
  });
});

describe('a telling is not found', () => {
  test.each([
    ['where nothing is said', ''],
    ['in other words', '楼上漏水'],
    ['where the parts stand too far apart', '煤气公司的人上门看了以后说漏了'],
    ['where the parts stand the other way round', '味道不是煤气'],
    ['where it is one that is none', '打不着火'],
    ['where parts of one that is none stand apart', '化粪池有煤气味'],
    ['across what was taken out', '煤气换煤气味'],
    ['where it is denied', '没有着火'],
    ['where it is denied a word before', '没有人着火'],
    ['where it is supposed', '万一家里着火'],
    ['where it is feared', '担心会着火'],
    ['where it is over and money is wanted', '着火以后怎么理赔'],
  ])('%s: %s', (_, telling) => {
    expect(found(telling)).toEqual([]);
  });
});

describe('a telling is found all the same', () => {
  test.each([
    ['asked whether it is so', '是不是着火了', 'fire'],
    ['thought to be so', '怕是着火了', 'fire'],
    ['supposed too long before', '如果楼里的人都不在家了呢着火', 'fire'],
    ['in the midst of it, with money on the mind', '正在着火，谁来赔', 'fire'],
    ['by one who does not know who it was', '不认识的人家里着火', 'fire'],
  ])('%s: %s', (_, telling, id) => {
    expect(found(telling)).toEqual([id]);
  });
});
