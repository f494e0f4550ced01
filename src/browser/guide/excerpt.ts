/** What of a text is shown, and which of its characters a query asks for. */
import { type Run, runsOf } from '../search/runs.ts';

/** As many characters are shown, and so many of them before the first that is asked for. */
const SHOWN = 90;
const BEFORE = 16;

/** A text in runs of what a query asks for and what it does not. */
export const pieces = (text: string, words: readonly string[]): Run[] =>
  runsOf(text.split(''), askedIn(text, words));

/** The part of a text that says most of what is asked for; its beginning where it says nothing of it. */
export function excerptOf(text: string, words: readonly string[]): string {
  const asked = askedIn(text, words);
  const counts = [0];
  for (const [at, isAsked] of asked.entries()) counts.push((counts[at] ?? 0) + Number(isAsked));
  const said = (start: number) =>
    (counts[Math.min(start + SHOWN - BEFORE, text.length)] ?? 0) - (counts[start] ?? 0);
  let best = 0;
  for (let start = 0; start < text.length; start += 1)
    if (asked[start] && !asked[start - 1] && said(start) > said(best)) best = start;
  const from = best <= BEFORE ? 0 : best - BEFORE;
  const end = Math.min(from + SHOWN, text.length);
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
}

/** Of each character of a text, whether it is a part of a word that is asked for. */
function askedIn(text: string, words: readonly string[]): boolean[] {
  const lower = text.toLowerCase();
  const asked = Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
      asked.fill(true, at, at + word.length);
  return asked;
}
