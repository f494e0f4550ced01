/** Which changes bind somebody: after them somebody has to do something else than before. */

/** The kinds of such changes: the others put words, citations or the register right. */
const BINDING: readonly string[] = ['新增', '取消', '变更', '下放', '承接', '合并', '拆分'];

/** Fields that only help to find or to understand a matter, and what it rests on. */
const NOT_BINDING = ['aliases', 'case', 'domain', 'laws'];

export function isBinding({
  kind,
  field,
}: {
  readonly kind: string;
  readonly field?: string | undefined;
}): boolean {
  return BINDING.includes(kind) && !NOT_BINDING.includes(field ?? '');
}
