/** Whether two lists have the very same members in the same order. */
export const haveSameMembers = <One>(ones: readonly One[], others: readonly One[]): boolean =>
  ones === others || (ones.length === others.length && ones.every((one, at) => one === others[at]));
