import { expect, test } from 'vitest';
import { fieldOf, fieldPages, fieldsOf, hasFieldPages } from '../../../src/model/body-fields.ts';
import { Model } from '../../../src/model/model.ts';
import { baseModel, only, TODAY } from '../helpers.ts';

const model = baseModel();
const street = model.bodies.get('jd-dong');
const department = model.bodies.get('bm-zhujian');

/** The same lists with so many more duties of a body in one matter, and with one of its matters gone. */
function grown(body: string, count: number): Model {
  const duties = model.tables.duties;
  const [first] = duties.filter((duty) => duty.body === body);
  if (first === undefined) throw new Error(`${body} has no duty`);
  const more = Array.from({ length: count }, (_, at) => ({ ...first, id: `zr-more-${at}` }));
  return new Model({ ...model.tables, duties: [...duties, ...more] }, TODAY);
}

test('the fields of a body hold all that it does, each thing once', () => {
  const duties = fieldsOf(model, street).flatMap((field) => field.duties);
  expect(duties.map(({ duty }) => duty.id).toSorted()).toEqual(
    model.streetDuties
      .of(street)
      .map(({ duty }) => duty.id)
      .toSorted(),
  );
  const fields = fieldsOf(model, department);
  const parts = fields.flatMap(({ leads, helps }) => [...leads, ...helps]);
  expect(parts).toHaveLength(model.items.apart(model.items.partsOf(department)).standing.length);
  expect(fields.flatMap(({ leads }) => leads).every(({ leads }) => leads)).toBe(true);
  const facing = fields.flatMap((field) => field.facing.flatMap((matter) => matter.duties));
  expect(facing).toHaveLength(model.streetDuties.facing(department).length);
});

test('who does little has it all on one page, who does much has a page for each field', () => {
  expect(fieldPages(model)).toEqual([]);
  const busy = grown('bm-zhujian', 30);
  expect(hasFieldPages(busy, department)).toBe(true);
  const pages = fieldPages(busy).filter(({ body }) => body.id === department.id);
  expect(pages.map(({ domain }) => domain.id)).toEqual(
    expect.arrayContaining(fieldsOf(busy, department).map(({ domain }) => domain.id)),
  );
  expect(fieldPages(busy).every(({ body }) => body.id === department.id)).toBe(true);
});

test('what all streets do gives each of them pages', () => {
  const busy = grown('jd-jiedao', 30);
  const bodies = new Set(fieldPages(busy).map(({ body }) => body.id));
  expect([...bodies].toSorted()).toEqual(['jd-dong', 'jd-jiedao', 'jd-xi']);
});

test('a field in which a body does nothing any more keeps its page', () => {
  const busy = grown('bm-zhifa', 30);
  const given = {
    ...only(busy.changes.all.filter(({ id }) => id === 'bd-2025-001')),
    id: 'bd-2026-900',
    field: 'body',
    before: '区综合执法局',
    after: '区住建局',
    publishedOn: '2026-01-05',
    effective: '2026-02-01',
  };
  const changes = [...busy.tables['list-changes'], given];
  const after = new Model({ ...busy.tables, 'list-changes': changes }, TODAY);
  const fields = (of: Model) =>
    fieldPages(of).flatMap(({ body, domain }) => (body.id === 'bm-zhifa' ? [domain.id] : []));
  expect(fields(busy)).not.toContain('ly-fangwu');
  expect(fields(after)).toContain('ly-fangwu');
  const body = after.bodies.get('bm-zhifa');
  const { leads, helps } = fieldOf(after, body, after.domains.get('ly-fangwu'));
  expect([...leads, ...helps]).toEqual([]);
});
