/** What a page says of the other place where the same thing is told. */
export const sameMatterText = {
  /** `（选点和开办；开办以后的日常管理）`; empty where the whole record is meant. */
  when: (conditions: readonly (string | undefined)[]) => {
    const said = [...new Set(conditions.flatMap((condition) => condition ?? []))];
    return said.length === 0 ? '' : `（${said.join('；')}）`;
  },
  same: '同一件事也写在',
  agrees: (isToCome: boolean) => `，${isToCome ? '已公布的改动生效以后' : ''}分工相同。`,
  /** Where the rest of the thing is told: in another record, or outside the lists. */
  apart: (isOutside: boolean) => (isOutside ? '清单外的一段见' : '同一件事的另一段见'),
  tells: (isToCome: boolean, tells: string) =>
    isToCome ? '，已公布的改动生效以后分开写明。' : `：${tells}。`,
};
