import { END, type NextStep, nextStepText, readNextStep, splitPhrases } from '../cell.ts';
import { columnOf, defineKind, type Kind } from '../kind.ts';
import { listJson, readList } from '../lists.ts';

/** A condition stands on a line of a chart: it must stay short. */
const LONGEST_CONDITION = 16;

export const nextStepsKind: Kind<readonly NextStep[]> = defineKind({
  name: 'next-steps',
  title: '下一步',
  isList: true,
  read: (cell, { example }, refuse) =>
    readList(splitPhrases(cell), refuse).map((part) => {
      const next = readNextStep(part);
      if (next !== undefined && [...(next.condition ?? '')].length <= LONGEST_CONDITION)
        return next;
      return refuse(
        'next-shape',
        `应为 序号、序号:条件 或 ${END}，条件不超过 ${LONGEST_CONDITION} 个字，例如「${example}」；写法不对的是「${part}」`,
      );
    }),
  write: (value) => value.map(nextStepText).join(';'),
  json: (column) =>
    listJson(column, {
      type: 'object',
      properties: {
        no: { type: 'integer', minimum: 1 },
        condition: { type: 'string', minLength: 1, maxLength: LONGEST_CONDITION },
      },
      additionalProperties: false,
    }),
  bad: () => [
    ...['3:', '第3步', '0', `3:${'字'.repeat(LONGEST_CONDITION + 1)}`].map((cell) => ({
      cell,
      rule: 'next-shape' as const,
    })),
    { cell: '3:合格;;5:不合格', rule: 'list-shape' },
  ],
  sample: () => nextSteps('下一步', '接着做哪一步', '3:合格;结束:不合格'),
});

/** The ways on from a step of a process: `3`, `3:合格;5:不合格` or `结束`. */
export function nextSteps(label: string, note: string, example: string) {
  return columnOf(nextStepsKind, { label, note, example });
}
