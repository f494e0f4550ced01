/** Said under a box that is full. Apart from the other texts because every box in a browser loads it. */
export const queryFull = (most: number): string => `最多读 ${most} 个字，多出来的没有读。`;
