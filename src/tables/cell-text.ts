import { type Citation, type NextStep, nextStepText } from './cell.ts';
import type { Column } from './column.ts';

/** A value as the text of a cell, the way the tables themselves write it. */
export function cellText(column: Column, value: unknown): string {
  if (value === undefined) return '';
  if (column.kind === 'yesno') return value === true ? '是' : '否';
  if (column.kind === 'citations') {
    return (value as readonly Citation[])
      .map(({ law, article }) => (article === undefined ? law : `${law}#${article}`))
      .join(';');
  }
  if (column.kind === 'next-steps')
    return (value as readonly NextStep[]).map(nextStepText).join(';');
  return Array.isArray(value) ? value.join(';') : String(value);
}
