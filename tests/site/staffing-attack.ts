/** What can be worked out from the published file of staff by adding and taking away, over and over: nothing here knows how counts are hidden. */
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** Between what a count must lie. */
interface Span {
  least: number;
  most: number;
}

const rowsIn = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

const lineOf = (row: Row) => `${row['单位']}|${row['年度']}|${row['口径']}`;
const placeOf = (row: Row, body = row['单位'], scope = row['口径']) =>
  `${body}|${row['年度']}|${scope}|${row['维度']}|${row['类别']}`;

function spanOf(count = ''): Span {
  const small = /^<(\d+)$/.exec(count)?.[1];
  if (small !== undefined) return { least: 0, most: Number(small) - 1 };
  return /^\d+$/.test(count)
    ? { least: Number(count), most: Number(count) }
    : { least: 0, most: Number.POSITIVE_INFINITY };
}

interface Sum {
  readonly parts: readonly string[];
  readonly whole: string;
}

function sumsOf(rows: readonly Row[], parentOf: ReadonlyMap<string, string>): Sum[] {
  const totals = new Map(
    rows.filter((row) => row['维度'] === '合计').map((row) => [lineOf(row), placeOf(row)]),
  );
  const dimensions = Map.groupBy(
    rows.filter((row) => row['维度'] !== '合计'),
    (row) => `${lineOf(row)}|${row['维度']}`,
  );
  const ofDimensions = [...dimensions.values()].flatMap((own) => {
    const whole = totals.get(own[0] === undefined ? '' : lineOf(own[0]));
    return whole === undefined ? [] : [{ parts: own.map((row) => placeOf(row)), whole }];
  });
  const ofBodies = rows
    .filter((row) => row['口径'] === '含所属单位')
    .map((row) => {
      const below = [...parentOf].flatMap(([body, parent]) =>
        parent === row['单位'] ? [body] : [],
      );
      const bodies = [row['单位'] ?? '', ...below];
      return { parts: bodies.map((body) => placeOf(row, body, '本级')), whole: placeOf(row) };
    });
  return [...ofDimensions, ...ofBodies];
}

/** Tightens the spans of one sum; whether any became tighter. */
function tighten({ parts, whole }: Sum, spans: Map<string, Span>): boolean {
  const span = (place: string): Span => {
    const known = spans.get(place) ?? { least: 0, most: Number.POSITIVE_INFINITY };
    spans.set(place, known);
    return known;
  };
  let changed = false;
  const limit = (own: Span, least: number, most: number) => {
    if (least > own.least) [own.least, changed] = [least, true];
    if (most < own.most) [own.most, changed] = [most, true];
  };
  const add = (key: 'least' | 'most', places: readonly string[]) =>
    places.reduce((sum, place) => sum + span(place)[key], 0);
  limit(span(whole), add('least', parts), add('most', parts));
  for (const part of parts) {
    const others = parts.filter((other) => other !== part);
    limit(
      span(part),
      span(whole).least - add('most', others),
      span(whole).most - add('least', others),
    );
  }
  return changed;
}

/** Every count that is told too exactly, in words; `small` is below how many people none may be told. */
export function leaks(staffing: string, bodies: string, small: number): string[] {
  const known = rowsIn(bodies);
  // The clerk writes names, the published file ids.
  const ids = new Map(known.map((row) => [row['简称'] ?? '', row['编号'] ?? '']));
  const idOf = (name = '') => ids.get(name) ?? name;
  const parentOf = new Map(known.map((row) => [row['编号'] ?? '', idOf(row['上级单位'])]));
  const rows = rowsIn(staffing).map((row) => ({ ...row, 单位: idOf(row['单位']) }) as Row);
  const spans = new Map(rows.map((row) => [placeOf(row), spanOf(row['人数'])]));
  const sums = sumsOf(rows, parentOf);
  while (sums.filter((sum) => tighten(sum, spans)).length > 0);
  return rows.flatMap((row) => {
    const { least, most } = spans.get(placeOf(row)) ?? spanOf();
    const said = `${placeOf(row)} ${row['人数']}`;
    if (/^\d+$/.test(row['人数'] ?? ''))
      return [
        ...(least < small ? [`${said}: small`] : []),
        ...(changesByFew(row, rows, small) ? [`${said}: changed by few`] : []),
      ];
    return most - least < (row['人数'] === '不公布' ? 2 : small - 1)
      ? [`${said}: between ${least} and ${most}`]
      : [];
  });
}

/** Whether the same was told for the last year before in which it was told, and differs by few. */
function changesByFew(row: Row, rows: readonly Row[], small: number): boolean {
  const same = ({ 单位, 口径, 维度, 类别 }: Row) => [单位, 口径, 维度, 类别].join('|');
  const before = rows
    .filter((other) => same(other) === same(row) && /^\d+$/.test(other['人数'] ?? ''))
    .filter((other) => Number(other['年度']) < Number(row['年度']))
    .sort((one, other) => Number(other['年度']) - Number(one['年度']))[0];
  const change = Math.abs(Number(row['人数']) - Number(before?.['人数'] ?? row['人数']));
  return change > 0 && change < small;
}
