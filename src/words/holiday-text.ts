/** What stands behind a number of working days while the holidays of some of them are not announced. */
export const BY_WEEKENDS = '（节假日未公布，按周末计）';

/** Words that tell such a number, with what it was counted by. */
export const countedBy = (words: string, isEstimated: boolean): string =>
  isEstimated ? `${words}${BY_WEEKENDS}` : words;
