import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Width of a Latin letter or digit, in parts of the font size. Digits measure about 0.56 in the fonts of the site and the
 * widest capitals 0.9; a mixed word stays below 0.72.
 */
const NARROW = 0.72;

/** Nothing that closes opens a line, and nothing that opens ends one. */
const CLOSES = /^[，。、；：！？）》」』”. ]/;
const OPENS = /[（《「『“ ]$/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The width a text needs at a font size, at most. */
export const textWidth = (text: string, size: number): number => widerBy(0, text, size);

/** The width of a line that a text is added to, the same as if all of it had been measured. */
function widerBy(line: number, text: string, size: number): number {
  let width = line;
  for (const character of text)
    width += isWide(character.codePointAt(0) ?? 0) ? size : size * NARROW;
  return width;
}

/** There are few characters, each met many thousand times. */
const known = new Map<number, boolean>();

function isWide(character: number): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = eastAsianWidth(character, { ambiguousAsWide: true }) === 2;
  known.set(character, found);
  return found;
}

/**
 * Breaks a text into lines that fit the width: as few as can be, and as even as can be; between words where that takes no
 * more lines than between characters.
 */
export function wrap(text: string, size: number, width: number): string[] {
  // Most texts are one line. To find the words of a text takes longer than all the rest.
  if (textWidth(text, size) <= width) return [text];
  const byCharacter = evenLines(text.match(/[A-Za-z0-9%+/-]+|./gu) ?? [], size, width);
  const byWord = evenLines(
    Array.from(words.segment(text), ({ segment }) => segment),
    size,
    width,
  );
  return byWord.length <= byCharacter.length ? byWord : byCharacter;
}

function evenLines(parts: readonly string[], size: number, width: number): string[] {
  const tokens = glued(parts).flatMap((token) => fitting(token, size, width));
  let lines = fill(tokens, size, width);
  for (let narrower = width - size; narrower > 0; narrower -= size) {
    const evener = fill(tokens, size, narrower);
    const fits = evener.every((line) => textWidth(line, size) <= narrower);
    if (!fits || evener.length > lines.length) break;
    lines = evener;
  }
  return lines;
}

/** Joins to each part what may not be parted from it. */
function glued(parts: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const part of parts) {
    const before = tokens.at(-1);
    if (before !== undefined && (CLOSES.test(part) || OPENS.test(before)))
      tokens[tokens.length - 1] = before + part;
    else tokens.push(part);
  }
  return tokens;
}

function fill(tokens: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const token of tokens) {
    const wider = widerBy(used, token, size);
    if (line === '' || wider <= width) {
      line += token;
      used = wider;
    } else {
      lines.push(line);
      line = token;
      used = textWidth(token, size);
    }
  }
  return [...lines, line];
}

/** A token too long for any line is broken into its characters. */
function fitting(token: string, size: number, width: number): string[] {
  return textWidth(token, size) > width ? [...token] : [token];
}
