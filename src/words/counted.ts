const WORDS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A whole number before what it counts, as a sentence has it: `两`个工作日, and in figures from eleven on, set off by spaces. */
export function counted(number: number): string {
  return WORDS[number] ?? ` ${number} `;
}
