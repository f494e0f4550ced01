import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/model/model.ts';
import { baseModel } from '../helpers.ts';

const model = baseModel();
const { handoffs, bodies } = model;
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('hand-offs', () => {
  test('stand newest decision first, and an unknown id is a fault of the program', () => {
    expect(ids(handoffs.all)).toEqual(['jb-2026-001', 'jb-2026-004', 'jb-2026-003', 'jb-2026-002']);
    expect(handoffs.find('jb-2026-099')).toBeUndefined();
    expect(() => handoffs.get('jb-2026-099')).toThrow('no hand-off jb-2026-099');
  });

  test('are told apart by where they stand on the day of the model', () => {
    expect(ids(handoffs.inPhase('in-force'))).toEqual(['jb-2026-001']);
    expect(ids(handoffs.inPhase('expired'))).toEqual(['jb-2026-002']);
    expect(ids(handoffs.inPhase('refused'))).toEqual(['jb-2026-003']);
    expect(ids(handoffs.inPhase('returned'))).toEqual(['jb-2026-004']);
    expect(handoffs.inPhase('not-yet')).toEqual([]);
    const spring = new Model(model.tables, '2026-03-01');
    expect(ids(spring.handoffs.inPhase('in-force'))).toEqual(['jb-2026-002']);
    expect(ids(spring.handoffs.inPhase('not-yet'))).toEqual(['jb-2026-001']);
  });

  test('in force are those of the street and those of all streets', () => {
    const inForce = (street: string, today: string) =>
      ids(new Model(model.tables, today).handoffs.inForce(bodies.get(street)));
    expect(inForce('jd-dong', '2026-11-23')).toEqual(['jb-2026-001']);
    expect(inForce('jd-xi', '2026-11-23')).toEqual([]);
    expect(inForce('jd-xi', '2026-03-01')).toEqual(['jb-2026-002']);
    expect(inForce('jd-jiedao', '2026-11-23')).toEqual([]);
    expect(inForce('jd-jiedao', '2026-03-01')).toEqual(['jb-2026-002']);
  });

  test('are found from their department, with the inspections that concern them', () => {
    expect(ids(handoffs.ofDepartment('bm-zhujian'))).toEqual(['jb-2026-003', 'jb-2026-002']);
    expect(handoffs.ofDepartment('jd-dong')).toEqual([]);
    expect(ids(handoffs.inspectionsOf(handoffs.get('jb-2026-002')))).toEqual(['dc-2026-002']);
    expect(handoffs.inspectionsOf(handoffs.get('jb-2026-003'))).toEqual([]);
    expect(ids(handoffs.inspectionsIn('pz-huanjing'))).toEqual(['dc-2026-003']);
  });

  test('know the other applications for the same task', () => {
    const again = model.tables.handoffs.map((row) =>
      row.id === 'jb-2026-003' ? { ...row, task: '自建房用途核对登记' } : row,
    );
    const linked = new Model({ ...model.tables, handoffs: again }, model.today).handoffs;
    expect(ids(linked.others(linked.get('jb-2026-002')))).toEqual(['jb-2026-003']);
    expect(handoffs.others(handoffs.get('jb-2026-002'))).toEqual([]);
  });
});
