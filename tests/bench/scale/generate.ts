/** A district at the size of a real one, for benchmarks and tests alone: nothing of it is ever published. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { headerOf } from '../../../src/tables/define.ts';
import { type TableName, tables } from '../../../src/tables/index.ts';
import { POWER_TYPES } from '../../../src/tables/powers.ts';
import { SEALED } from '../../site/district-copy.ts';
import { randomFrom } from '../random.ts';

/** How many rows of each list to make. */
export interface Size {
  readonly powers: number;
  readonly tasks: number;
  readonly specs: number;
  /** Charts of tasks, beside those that street matters have. */
  readonly charts: number;
}

/** What the district reported of its lists, but for the charts that it has of street matters. */
export const REPORTED: Size = { powers: 3876, tasks: 2398, specs: 1298, charts: 1323 };

/** The same proportions for another number of records in all. */
export function sizeOf(records: number): Size {
  const sum = Object.values(REPORTED).reduce((total, count) => total + count, 0);
  const share = (count: number) => Math.max(1, Math.round((count / sum) * records));
  return {
    powers: share(REPORTED.powers),
    tasks: share(REPORTED.tasks),
    specs: share(REPORTED.specs),
    charts: share(REPORTED.charts),
  };
}

type Cells = Readonly<Record<string, string>>;

/** Half a working year with the heads that every list has: older than the day of any test, younger than the laws. */
const HELD = { published: '2026-09-01', effective: '2026-10-09', status: '生效', cancelled: '' };
/** Main duties a department. */
const DUTIES = 8;
/** Steps of a chart. */
const STEPS = 5;

/** Copies a data folder with its great lists replaced by generated ones: the same for the same data, size and seed. */
export function generateDistrict(from: string, to: string, size: Size, seed = 1): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (file) => !SEALED.test(file) });
  new Generator(to, seed).write(size);
}

class Generator {
  readonly #folder: string;
  readonly #random: () => number;
  readonly #departments: readonly Cells[];
  readonly #laws: readonly string[];
  readonly #items: readonly string[];
  /** Parts of sentences that people wrote, out of which names and texts are made. */
  readonly #clauses: readonly string[];

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = randomFrom(seed);
    this.#departments = this.#read('bodies').filter(
      (row) => row['类别'] === '区级部门' && row['撤销日期'] === '',
    );
    this.#laws = this.#read('laws')
      .filter((row) => row['废止日期'] === '' && (row['施行日期'] ?? '') <= HELD.effective)
      .map((row) => row['编号'] ?? '');
    this.#items = this.#read('boundary-items')
      .filter((row) => row['状态'] === '生效' && (row['生效日期'] ?? '') <= HELD.effective)
      .map((row) => row['编号'] ?? '');
    this.#clauses = this.#read('duties')
      .flatMap((row) => (row['具体职责'] ?? '').split(/[，。；、]/))
      .filter((clause) => clause.length >= 4 && clause.length <= 30);
  }

  write(size: Size): void {
    // What belongs to another list would name rows that are gone.
    for (const name of ['list-changes'] as const)
      this.#keep(name, (row) => !/^(?:qz|rw|gf|zz)-/.test(row['记录'] ?? ''));
    this.#keep('flows', (row) => (row['事项'] ?? '').startsWith('sd-'));
    const kept = new Set(this.#read('flows').map((row) => row['编号']));
    this.#keep('flow-steps', (row) => kept.has(row['流程']));
    this.#put('main-duties', this.#mainDuties());
    this.#put('powers', this.#powers(size.powers));
    this.#put('tasks', this.#tasks(size.tasks, size.powers));
    this.#put('specs', this.#specs(size.specs, size.tasks));
    const charts = this.#charts(size.charts, size.tasks);
    this.#put('flows', charts.flows, true);
    this.#put('flow-steps', charts.steps, true);
  }

  #mainDuties(): Cells[] {
    return this.#departments.flatMap((body, at) =>
      Array.from({ length: DUTIES }, (_, no) => ({
        id: dutyId(at, no),
        body: body['编号'] ?? '',
        no: String(no + 1),
        name: `${this.#clause()}等事项`.slice(0, 40),
        text: `${this.#sentence()}${this.#sentence()}`,
        laws: '',
      })),
    );
  }

  #powers(count: number): Cells[] {
    return Array.from({ length: count }, (_, at) => ({
      ...HELD,
      id: powerId(at),
      code: this.#chance(0.9) ? `生成-${String(at + 1).padStart(6, '0')}` : '',
      name: `对${this.#clause()}、${this.#clause()}的${this.#pick(POWER_TYPES)}（第${at + 1}项）`,
      subItem: this.#chance(0.1) ? this.#clause() : '',
      type: this.#pick(POWER_TYPES),
      body: this.#department(at),
      offices: `${this.#clause().slice(0, 6)}科`,
      level: '区级',
      scope: '',
      laws: this.#citations(),
      responsibilities: this.#text(4),
      accountability: this.#text(3),
      channels: '区政务服务大厅',
      items: this.#chance(0.2) ? this.#pick(this.#items) : '',
    }));
  }

  #tasks(count: number, powers: number): Cells[] {
    return Array.from({ length: count }, (_, at) => ({
      ...HELD,
      id: taskId(at),
      body: this.#department(at),
      duty: dutyId(at % this.#departments.length, Math.floor(this.#random() * DUTIES)),
      name: `${this.#clause()}（第${at + 1}件）`,
      office: `${this.#clause().slice(0, 6)}科`,
      post: `${this.#clause().slice(0, 6)}岗`,
      standard: this.#sentence(),
      frequency: '每季度一次',
      powers: this.#powerOf(at, powers),
      items: this.#chance(0.2) ? this.#pick(this.#items) : '',
      laws: '',
    }));
  }

  #specs(count: number, tasks: number): Cells[] {
    return Array.from({ length: count }, (_, at) => ({
      id: `gf-9${String(at + 1).padStart(6, '0')}`,
      task: taskId(at % tasks),
      name: this.#clause(),
      requirement: this.#sentence(),
      standard: this.#sentence(),
      limit: String(1 + Math.floor(this.#random() * 20)),
      record: '登记表;现场照片',
    }));
  }

  #charts(count: number, tasks: number): { flows: Cells[]; steps: Cells[] } {
    const numbers = Array.from({ length: count }, (_, at) => at);
    const flows = numbers.map((at) => ({
      id: flowId(at),
      item: taskId(at % tasks),
      name: `办理流程第${at + 1}个`,
      trigger: this.#sentence(),
      done: this.#sentence(),
      stepsBefore: '9',
      documentsBefore: '6',
      documentsAfter: '3',
      improvement: this.#sentence(),
      chaser: '',
      notStreet: '',
      published: HELD.effective,
    }));
    const steps = numbers.flatMap((at) =>
      Array.from({ length: STEPS }, (_, step) => ({
        id: `${flowId(at).replace('lc', 'hj')}-${String(step + 1).padStart(2, '0')}`,
        flow: flowId(at),
        no: String(step + 1),
        name: this.#clause().slice(0, 12),
        actor: this.#department(at % tasks),
        action: this.#sentence(),
        limit: '2',
        documents: '登记表',
        next: step + 1 === STEPS ? '结束' : String(step + 2),
      })),
    );
    return { flows, steps };
  }

  /** A power of the same department as a task. */
  #powerOf(task: number, powers: number): string {
    const departments = this.#departments.length;
    const rounds = Math.floor((powers - 1 - (task % departments)) / departments);
    if (rounds < 0) return '';
    return powerId((task % departments) + departments * Math.floor(this.#random() * (rounds + 1)));
  }

  #department(at: number): string {
    return this.#departments[at % this.#departments.length]?.['编号'] ?? '';
  }

  #citations(): string {
    const laws = new Set(
      Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#pick(this.#laws)),
    );
    return [...laws].map((law) => `${law}#第${this.#pick(NUMERALS)}条`).join(';');
  }

  #text(sentences: number): string {
    return Array.from({ length: sentences }, () => this.#sentence()).join('');
  }

  #sentence(): string {
    return `${this.#clause()}，${this.#clause()}，${this.#clause()}。`;
  }

  #clause(): string {
    return this.#pick(this.#clauses);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#random() * values.length)] as Value;
  }

  #read(name: TableName): Cells[] {
    const text = readFileSync(path.join(this.#folder, tables[name].file), 'utf8');
    return Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
      .data;
  }

  #keep(name: TableName, wanted: (row: Cells) => boolean): void {
    const rows = this.#read(name).filter(wanted);
    const header = headerOf(tables[name]);
    this.#save(
      name,
      rows.map((row) => header.map((label) => row[label] ?? '')),
    );
  }

  /** Writes rows by the keys of their columns, in the place of those that are there or behind them. */
  #put(name: TableName, rows: readonly Cells[], behind = false): void {
    const columns = Object.entries(tables[name].columns);
    const before = behind
      ? this.#read(name).map((row) => columns.map(([, { label }]) => row[label] ?? ''))
      : [];
    this.#save(name, [...before, ...rows.map((row) => columns.map(([key]) => row[key] ?? ''))]);
  }

  #save(name: TableName, rows: readonly (readonly string[])[]): void {
    const csv = Papa.unparse(
      { fields: headerOf(tables[name]), data: rows as string[][] },
      { newline: '\n' },
    );
    writeFileSync(path.join(this.#folder, tables[name].file), `${csv}\n`);
  }
}

const NUMERALS = [
  '五',
  '八',
  '十二',
  '十九',
  '二十三',
  '三十一',
  '四十',
  '五十六',
  '六十二',
] as const;

const dutyId = (department: number, no: number): string =>
  `zz-sc${department + 1}-${String(no + 1).padStart(2, '0')}`;
const powerId = (at: number): string => `qz-9${String(at + 1).padStart(6, '0')}`;
const taskId = (at: number): string => `rw-9${String(at + 1).padStart(6, '0')}`;
const flowId = (at: number): string => `lc-9${String(at + 1).padStart(6, '0')}`;
