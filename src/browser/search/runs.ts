/** Characters that follow each other and are all asked for, or all not. */
export interface Run {
  readonly text: string;
  readonly isAsked: boolean;
}

/** A text in runs: its characters, and of each whether it is asked for. */
export function runsOf(characters: readonly string[], isAsked: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = start + 1;
    while (end < characters.length && isAsked[end] === isAsked[start]) end += 1;
    runs.push({ text: characters.slice(start, end).join(''), isAsked: isAsked[start] === true });
    start = end;
  }
  return runs;
}
