/** What changed between two wordings, word by word. */
import { diffArrays } from 'diff';

/** A run of text that stayed, went or came. */
export interface Piece {
  readonly text: string;
  readonly change: 'kept' | 'removed' | 'added';
}

/** Chinese is written without spaces: the segmenter knows where its words end. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What stays between two changes and is shorter than this reads as noise: it is shown as changed, too. */
const SHORTEST_KEPT = 2;

/** With less than this share of the shorter wording kept, the wordings are better read whole, one after the other. */
const REWRITTEN = 0.3;

/** The difference of two running texts. */
export function difference(before: string, after: string): Piece[] {
  const pieces = joined(compared(words(before), words(after)));
  const kept = pieces.filter(({ change }) => change === 'kept').map(({ text }) => text);
  const shorter = Math.min(before.length, after.length);
  return kept.join('').length < shorter * REWRITTEN ? rewritten(before, after) : pieces;
}

/** The difference of two lists of phrases, each kept, removed or added as a whole. */
export function differenceOfLists(before: readonly string[], after: readonly string[]): Piece[] {
  return compared(before, after);
}

/** What was: the pieces of a difference without those that came. */
export function wordingBefore(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ change }) => change !== 'added');
}

/** What is: the pieces of a difference without those that went. */
export function wordingAfter(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ change }) => change !== 'removed');
}

function words(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function compared(before: readonly string[], after: readonly string[]): Piece[] {
  return diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map(
      (text) => ({ text, change: added ? 'added' : removed ? 'removed' : 'kept' }) as const,
    ),
  );
}

/** Words in runs: between two kept runs stands at most one that went and one that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') runs.push({ text: removed, change: 'removed' });
    if (added !== '') runs.push({ text: added, change: 'added' });
    removed = '';
    added = '';
  };
  const inRuns = runsOf(pieces);
  for (const [index, { text, change }] of inRuns.entries()) {
    const between = index > 0 && index < inRuns.length - 1;
    if (change === 'kept' && !(between && text.length < SHORTEST_KEPT)) {
      close();
      runs.push({ text, change });
      continue;
    }
    if (change !== 'added') removed += text;
    if (change !== 'removed') added += text;
  }
  close();
  return runs;
}

/** Neighbours that changed alike, as one. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.change === piece.change)
      runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

function rewritten(before: string, after: string): Piece[] {
  return [
    { text: before, change: 'removed' as const },
    { text: after, change: 'added' as const },
  ].filter(({ text }) => text !== '');
}
