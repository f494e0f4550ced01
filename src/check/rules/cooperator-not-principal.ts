import { at } from '../data.ts';
import { defineWholeRule } from '../rule.ts';

export const cooperatorNotPrincipal = defineWholeRule({
  id: 'cooperator-not-principal',
  title: '角色是配合的，责任类型不能是主体责任',
  why: '又是配合又担主体责任，出了事两个单位都能说自己是配合。',
  scope: '全部',
  level: '错误',
  check(data, report) {
    for (const row of data.rows('duties')) {
      const { role, responsibility } = row.values;
      if (role !== '配合' || responsibility !== '主体责任') continue;
      report({
        ...at(row, 'responsibility'),
        wrong: '，而角色是配合',
        cure: '改为「配合责任」；这一段确实由它主责的，按环节分开写，角色写「牵头」',
      });
    }
  },
});
