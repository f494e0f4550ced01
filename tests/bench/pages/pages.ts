/** Which pages are measured, and what each may cost. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The least that Lighthouse may say: speed, accessibility, good practice, search engines. */
type Scores = readonly [number, number, number, number];

export interface Budget {
  /** The page with its styles, compressed, in bytes. */
  readonly weight?: number;
  readonly scores?: Scores;
  /** How much may move, and for how long the page may not answer, in milliseconds. */
  readonly shift?: number;
  readonly blocked?: number;
}

export interface BenchedPage extends Budget {
  readonly name: string;
  /** Below the base of the site. */
  readonly address: string;
}

const ALL: Scores = [100, 100, 100, 100];
const RECORD = 12_000;
const OF_A_BODY = 20_000;

/** A page of each kind that people come to; of many, the longest there is. */
const KINDS: readonly (Budget & { name: string; at: string })[] = [
  { name: '首页', at: '', scores: ALL },
  { name: '职责边界事项', at: 'boundary/*/', weight: RECORD, scores: ALL },
  { name: '属地管理事项', at: 'street-duties/*/', weight: RECORD },
  { name: '认定意见', at: 'rulings/*/', weight: RECORD, scores: ALL },
  { name: '职责任务', at: 'tasks/*/', weight: RECORD },
  { name: '街道', at: 'streets/*/', weight: OF_A_BODY, scores: ALL },
  { name: '部门', at: 'departments/*/', weight: OF_A_BODY },
  { name: '清单变动', at: 'changes/', scores: ALL },
  {
    name: '搜索',
    at: `search/?q=${encodeURIComponent('楼上漏水')}`,
    scores: [95, 100, 100, 100],
    shift: 0.02,
    blocked: 200,
  },
];

export function benchedPages(site: string): BenchedPage[] {
  return KINDS.flatMap(({ at, ...kind }) => {
    const address = at.endsWith('*/') ? longest(site, at.slice(0, -2)) : at;
    return address === undefined ? [] : { ...kind, address };
  });
}

/** The longest page of a record in a folder; undefined where there is none. */
function longest(site: string, folder: string): string | undefined {
  const within = path.join(site, folder);
  const records = existsSync(within) ? readdirSync(within) : [];
  const files = records
    .map((id) => ({ id, file: path.join(within, id, 'index.html') }))
    .filter(
      ({ file }) => existsSync(file) && readFileSync(file, 'utf8').includes('class="record-foot"'),
    );
  const [first] = files.toSorted(
    (left, right) => statSync(right.file).size - statSync(left.file).size,
  );
  return first === undefined ? undefined : `${folder}${first.id}/`;
}
