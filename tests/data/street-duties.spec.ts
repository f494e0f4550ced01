/** One set of rows, many views: the pages of streets, departments and matters, card, lists, CSV, Excel and API say the same. */
import { globSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { localToday } from '../../src/dates/local-today.ts';
import { builtSite, cells, inForce, type Row, read, sheets, table } from '../site/built-files.ts';

/** What a view tells of a duty. */
interface Told {
  readonly duty: string;
  /** 主体 or 配合; between departments the street's role. */
  readonly responsibility: string;
  /** The condition and the stage. */
  readonly when: string;
  readonly text: string;
  readonly departments: readonly string[];
}

const bodies = table('data/bodies.csv');
const kindOf = new Map(bodies.map((row) => [row['编号'] ?? '', row['类别'] ?? '']));
const shortOf = new Map(bodies.map((row) => [row['编号'] ?? '', row['简称'] ?? '']));
const district = new Set(['区级部门', '派驻机构', '事业单位']);
const parents = new Set(bodies.map((row) => row['上级单位']));
const streets = bodies.filter((row) => row['类别'] === '街道');
const duties = inForce('duties');
const items = [...inForce('street-items'), ...inForce('boundary-items')];

/** The rows of a CSV that has the columns of a duty; the table of all duties has no departments. */
function fromCsv(rows: readonly Row[]): Told[] {
  return rows.map((row) => ({
    duty: row['分工编号'] ?? row['编号'] ?? '',
    responsibility: row['责任类型']?.slice(0, 2) || (row['角色'] ?? ''),
    when: [row['适用情形'], row['环节'] && `${row['环节']}环节`].filter(Boolean).join('，'),
    text: row['具体职责'] ?? '',
    departments: (row['对应部门'] ?? '').split('、').filter(Boolean),
  }));
}

function fromApi(id: string): Told[] {
  const { streetDuties } = JSON.parse(read(`api/v1/bodies/${id}.json`));
  return streetDuties.map((row: Row & { otherSide: string[] }) => ({
    duty: row['duty'],
    responsibility: row['responsibility']?.slice(0, 2) ?? row['role'],
    when: [row['condition'], row['stage'] && `${row['stage']}环节`].filter(Boolean).join('，'),
    text: row['text'],
    departments: row.otherSide.map((body) => shortOf.get(body) ?? ''),
  }));
}

/** What a street does, from the open tables alone: not from the code that makes the pages. */
function expected(street: Row): Row[] {
  const id = street['编号'] ?? '';
  const applies = new Set(
    items
      .filter((item) => item['状态'] === '生效' || item['状态'] === '争议中')
      // What is announced for a later day is nobody's duty yet.
      .filter((item) => (item['生效日期'] ?? '') <= localToday())
      .filter(
        ({ 适用街道: only = '' }) => parents.has(id) || only === '' || only.split(';').includes(id),
      )
      .map((item) => item['编号']),
  );
  return duties.filter(
    (duty) =>
      applies.has(duty['事项']) && (duty['单位'] === id || duty['单位'] === street['上级单位']),
  );
}

/** The page of a body, and those of its fields where it has such pages. */
function pagesOf(folder: string): string[] {
  const fields = globSync(`${folder}/ly-*/index.html`, { cwd: builtSite });
  return [`${folder}/index.html`, ...fields.toSorted()];
}

/** The duties that a body shows inside an element, on whichever of its pages. */
async function shownOf(page: Page, folder: string, rows: string): Promise<Told[]> {
  const found: Told[] = [];
  for (const file of pagesOf(folder)) found.push(...(await shown(page, file, rows)));
  return found;
}

/** The duties a page shows inside an element, read from its HTML. */
async function shown(page: Page, file: string, rows: string): Promise<Told[]> {
  return page.evaluate(
    ([html = '', selector = '']) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [...parsed.querySelectorAll(selector)].map((row) => {
        const departments = [...row.querySelectorAll('.who a')].map((link) => link.textContent);
        const what = row.querySelector('.what');
        const before = what?.querySelector('.muted')?.textContent ?? '';
        return {
          duty: row.id,
          responsibility: row.querySelector('.tag')?.textContent ?? '',
          when: before.replace(/：$/, ''),
          text: (what?.textContent ?? '').slice(before.length),
          departments,
        };
      });
    },
    [read(file), rows],
  );
}

const byDuty = (told: readonly Told[]) =>
  [...told].sort((left, right) => (left.duty < right.duty ? -1 : 1));
const withoutDepartments = (told: readonly Told[]) =>
  byDuty(told).map((row) => ({ ...row, departments: [] }));

for (const street of streets) {
  const id = street['编号'] ?? '';
  test(`every duty of ${street['简称']} stands alike on its page, on its card, in its CSV and in the API`, async ({
    page,
  }) => {
    const rows = expected(street);
    const onPage = await shownOf(page, `streets/${id}`, '.street-duties p[id]');
    expect(withoutDepartments(onPage)).toEqual(withoutDepartments(fromCsv(rows)));

    const manuals = pagesOf(`streets/${id}`).flatMap(
      (file) => read(file).match(/[^"]+\/manual\/(?=")/g) ?? [],
    );
    expect(manuals).toEqual([...new Set(manuals)]);

    const csv = table(`data/streets/${id}.csv`);
    expect(byDuty(fromCsv(csv))).toEqual(byDuty(onPage));
    expect(sheets(`data/streets/${id}.xlsx`)).toEqual([cells(`data/streets/${id}.csv`)]);
    expect(new Set(csv.map((row) => row['单位']))).toEqual(new Set([street['简称']]));
    expect(byDuty(fromApi(id))).toEqual(byDuty(onPage));

    const ofStreetList = new Set(rows.filter((row) => row['责任类型']).map((row) => row['编号']));
    const inBooklet = await shown(page, `streets/${id}/booklet/index.html`, '.booklet tr[id]');
    expect(byDuty(inBooklet)).toEqual(byDuty(onPage.filter(({ duty }) => ofStreetList.has(duty))));
  });
}

test('a department is told exactly what the streets are told to do with it, in the same words', async ({
  page,
}) => {
  const all = streets.find((row) => parents.has(row['编号']))?.['编号'] ?? '';
  const ofStreets = await shownOf(page, `streets/${all}`, '.street-duties p[id]');
  for (const [id, kind] of kindOf) {
    if (!district.has(kind)) continue;
    const name = shortOf.get(id) ?? '';
    const facing = byDuty(ofStreets.filter(({ departments }) => departments.includes(name)));
    const rows = '#streets .street-side p[id]';
    const told = await shownOf(page, `departments/${id}`, rows);
    expect(byDuty(told), name).toEqual(withoutDepartments(facing));
    expect(byDuty(fromApi(id)), name).toEqual(facing);
    const csv = table(`data/departments/${id}.csv`).filter(
      (row) => row['单位'] === shortOf.get(all),
    );
    expect(withoutDepartments(fromCsv(csv)), name).toEqual(withoutDepartments(facing));
    expect(sheets(`data/departments/${id}.xlsx`), name).toEqual([
      cells(`data/departments/${id}.csv`),
    ]);
  }
});

/** The rows of a table as the page shows them: the lines of a cell one below the other, the address of the matter in front. */
async function tableRows(page: Page, file: string, rows: string): Promise<string[][]> {
  return page.evaluate(
    ([html = '', selector = '']) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [...parsed.querySelectorAll(selector)].map((row) => [
        row.querySelector('a')?.getAttribute('href')?.split('/').at(-2) ?? '',
        ...[...row.querySelectorAll(':is(th, td)')].map((cell) => {
          const lines = [...cell.querySelectorAll('p')].map(({ textContent }) => textContent);
          return lines.length > 0 ? lines.join('\n') : (cell.textContent ?? '');
        }),
      ]);
    },
    [read(file), rows],
  );
}

test('the three national lists of a street hold its duties, on the page and in the files', async ({
  page,
}) => {
  const typeOf = new Map(items.map((item) => [item['编号'], item['清单类型']]));
  for (const street of streets) {
    const id = street['编号'] ?? '';
    const shownRows = await tableRows(page, `streets/${id}/lists/index.html`, '.national tbody tr');
    const files = ['basic', 'cooperating', 'taken-back'].map((list) =>
      cells(`data/streets/${id}-${list}.csv`),
    );
    expect(sheets(`data/streets/${id}-lists.xlsx`)).toEqual(files);
    // The files say besides that the data is an example.
    const inFiles = files.flatMap(([, ...rows]) => rows.map((row) => row.slice(0, -1)));
    expect(shownRows.map(([, ...row]) => row)).toEqual(inFiles);

    const matters = expected(street).filter((row) => row['责任类型']);
    expect(new Set(shownRows.map(([matter]) => matter))).toEqual(
      new Set(matters.map((row) => row['事项'])),
    );
    const cooperating = shownRows.filter((row) => row.length === 6);
    const helps = matters.filter(
      ({ 事项: matter, 责任类型: kind }) =>
        typeOf.get(matter) === '配合履职' ||
        (typeOf.get(matter) === '属地管理' && kind !== '主体责任'),
    );
    for (const { 事项: matter, 具体职责: text = '' } of helps)
      expect(cooperating.find(([listed]) => listed === matter)?.at(-1)).toContain(text);
    const said = cooperating.flatMap((row) => (row.at(-1) ?? '').split('\n'));
    expect(said).toHaveLength(helps.length);
  }
});

test('the page and the record of every matter tell each of its duties once, in the same words', async ({
  page,
}) => {
  const byItem = Map.groupBy(duties, (row) => row['事项'] ?? '');
  for (const { 编号: id = '' } of inForce('street-items')) {
    const rows = byDuty(fromCsv(byItem.get(id) ?? []));
    const told = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return [...parsed.querySelectorAll('.duty-list > li[id]')].map((row) => ({
          duty: row.id,
          text: [...row.querySelectorAll(':scope > p')].at(-1)?.textContent ?? '',
        }));
      },
      read(`street-duties/${id}/index.html`),
    );
    expect(byDuty(told as Told[]), id).toEqual(rows.map(({ duty, text }) => ({ duty, text })));
    const { branches } = JSON.parse(read(`api/v1/street-items/${id}.json`));
    const recorded = (branches as { stages: { duties: Row[] }[] }[])
      .flatMap(({ stages }) => stages.flatMap(({ duties: own }) => own))
      .map((duty) => ({ duty: duty['id'] ?? '', text: duty['text'] ?? '' }));
    expect(byDuty(recorded as Told[]), id).toEqual(rows.map(({ duty, text }) => ({ duty, text })));
  }
});
