import { BASIS_KINDS } from './basis-changes.ts';
import { optional } from './column.ts';
import { defineTable, isRecorded, type Table } from './define.ts';
import {
  choice,
  date,
  field,
  id,
  prose,
  record,
  reference,
  references,
  table,
  text,
} from './kinds.ts';

/**
 * The kind of change by which the citations of a record, and of its parts, follow a law to the one that took its place: its
 * cells before and after name the laws, and the table of articles tells which became which. Law changes on its own day.
 */
export const LAW_SUCCEEDED = '依据更替';
/** The kinds that only tell: what a row of changes said wrong, and what had changed before without being entered. */
const TOLD_ONLY: readonly string[] = ['更正', '补登'];

/** Whether a change tells of the past without anything in the lists reading otherwise by it. */
export function isToldOnly({ kind }: { readonly kind: string }): boolean {
  return TOLD_ONLY.includes(kind);
}

const FOLLOWS =
  '依据废止或新立，引用跟着换、分工不变的，用依据更替，一个事项一条：变动前、变动后填依据编号，条款照条文对照；对照里没有的，可以只登记一条分工，变动前写明条款';
const COMPLETES =
  '谁做什么不变，只是一件事的各条分工补上依据，或者改依据另一件，用补充依据、更换依据，一个事项一条';
const LINES = '；补充依据、更换依据的，一条分工一行，写作 zr-bj001-01：fg-wuye#第三十六条';

/** The table of changes of those among the tables whose changes are on record. */
export function listChangesOf<Name extends string>(tables: readonly Table<Name>[]) {
  return defineTable({
    name: 'list-changes',
    title: '清单变动',
    file: 'list-changes.csv',
    note: '已公布记录的一次变动，一行一条：改了哪个字段、改前改后是什么、为什么改。',
    naming: 'id',
    datedBy: 'publishedOn',
    published: true,
    inNewDistrict: 'empty',
    toldApart: true,
    changes: 'never',
    later: ['follows', 'soonBecause'],
    columns: {
      id: id('编号', '变动编号，发布后不改、不复用', ['bd'], 'bd-2025-001'),
      list: table(
        '清单',
        '变动的记录在哪张表，填表的名称；接口里是表的英文名',
        tables.filter(isRecorded),
      ),
      // A change announces what has not begun, and may put right what has ended.
      record: { ...record('记录', '变动的记录编号', 'list', 'bj-049'), atAnyTime: true },
      kind: choice(
        '类型',
        `变动的类型；文字写错或前后矛盾、牵头不变的用勘误；以前的变动登记错了，用更正；以前改过、当时没有登记、后来又改了的，用补登；这两种只记一笔，清单和历次版本都不变；${FOLLOWS}；${COMPLETES}`,
        [
          '新增',
          '取消',
          '变更',
          '下放',
          '承接',
          '合并',
          '拆分',
          '勘误',
          '更正',
          '补登',
          LAW_SUCCEEDED,
          ...BASIS_KINDS,
        ],
      ),
      field: optional(
        field(
          '字段',
          '改的是哪一列，填那一列的列名；新增和取消可以空着；接口里是列的英文名',
          'list',
          '边界说明',
        ),
      ),
      before: optional(
        prose('变动前', `改前的内容${LINES}`, '由生态环境部门牵头', { min: 1, max: 8000 }),
      ),
      after: optional(
        prose('变动后', `改后的内容，与现在的记录一致${LINES}`, '由综合执法部门牵头', {
          min: 1,
          max: 8000,
        }),
      ),
      basis: text('依据', '依据哪份文件或哪条规定改', '某编〔2025〕1号', { min: 4, max: 120 }),
      reason: text('原因', '为什么改，写具体', '行政处罚权集中后，执法主体变更', {
        min: 6,
        max: 160,
      }),
      follows: optional(
        references(
          '遵照',
          '照哪一份认定意见、哪一部法律或规定改的，填编号，可以几个',
          ['rulings', 'laws'],
          'cd-2024-001;fl-zaosheng',
        ),
      ),
      soonBecause: optional(
        text(
          '提前生效原因',
          '公布到生效不足规定的工作日的，写明为什么等不得',
          '消除安全危险，当天生效',
          { min: 6, max: 80 },
        ),
      ),
      applicant: reference('申请单位', '哪个单位提出的', ['bodies'], '区综合执法局'),
      upstreamOn: optional(
        date('上级调整日期', '由上级清单调整引起的，填上级调整的日期', '2025-06-03'),
      ),
      publishedOn: date('公布日期', '变动公布的日期', '2025-06-20', {
        notBefore: 'upstreamOn',
        workingDaysSince: 'upstreamOn',
      }),
      effective: date('生效日期', '变动生效的日期', '2025-08-01', {
        notBefore: 'publishedOn',
        unless: { column: 'kind', is: LAW_SUCCEEDED },
        mayBeFuture: true,
        onDay: '公布的变动生效',
      }),
    },
  });
}
